import fc from 'fast-check';
import type * as z from 'zod/mini';
import { valuesOf, type JsonSchema, type Making } from '../onet/json-schema';

/** A kind of answer that Fitside reads. */
export interface ReadAnswer {
  path: string;
  /** How Fitside reads it. */
  answer: z.ZodMiniType;
  /** For lists: that none of their items is lost, by how many are in the answer and in what was read of it. */
  counts?: (sent: never, read: never) => [sent: number, read: number][];
}

/** Text with content, spaced as people do. Fitside may leave out blank text, but for what an item is known by. */
const words = fc
  .string({ minLength: 1, maxLength: 30 })
  .map(text => text.replaceAll(/\s+/g, ' ').trim())
  .filter(Boolean);

/** How answers are made up. */
export const MAKINGS = {
  'as defined': { text: words, hasUnknownFields: false },
  'with unknown fields': { text: words, hasUnknownFields: true },
  'with blank texts': { text: fc.constantFrom('', ' ', '\n'), label: words, hasUnknownFields: false },
} satisfies Record<string, Making>;

/** Returns the reason why a schema rejects some answer that a definition allows, if there is one. */
export function faultOfReading(
  { path, answer, counts }: ReadAnswer,
  schema: JsonSchema,
  name: keyof typeof MAKINGS,
  runs: number,
): string | undefined {
  const making = MAKINGS[name];
  const outcome = fc.check(
    fc.property(valuesOf(schema, making), sent => {
      const read = answer.safeParse(sent);
      if (!read.success) throw new Error(`refused: ${read.error.message}`);
      if (making.text !== words) return;
      for (const [given, kept] of counts?.(sent as never, read.data as never) ?? []) {
        if (given !== kept) throw new Error(`${given - kept} of ${given} items are lost`);
      }
    }),
    { numRuns: runs },
  );
  if (!outcome.failed) return undefined;
  const example = JSON.stringify(outcome.counterexample?.[0]);
  return `${path}, ${name}: ${String(outcome.errorInstance)}\n    ${example}`;
}
