import type { CDPSession } from '@playwright/test';
import { until } from './until';

/** Evaluates an expression in the world that an extension's content script has in a page of Chromium. */
export async function evaluateInWorldOf(
  origin: string,
  session: CDPSession,
  expression: string,
): Promise<unknown> {
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === origin) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  const contextId = await until(
    async () => worlds[0],
    () => 'The page has no content script.',
  );
  const answer = { awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    ...answer,
  });
  if (exceptionDetails) throw new Error(result.description ?? exceptionDetails.text);
  return result.value as unknown;
}
