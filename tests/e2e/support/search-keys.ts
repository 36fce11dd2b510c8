import type { Sandbox } from '../../sandbox';
import type { Document, Driver, Tab } from './driver';
import { keysInDocument, keysInStorage } from './exposed-data';
import { callExpression } from './in-page';
import { keysIn, keysInRequests, needlesOf } from './key-needles';
import { OVERHEARD, overhear } from './overhear';

/** A page of the extension that runs no script. */
const QUIET_PAGE = 'icon/16.png';

/** Returns the script that a browser runs in each new document, so that no message with a key goes unseen. */
export const overhearing = (keys: Sandbox['keys']) => callExpression(overhear, needlesOf(keys), OVERHEARD);

/**
 * Searches all that a test left for the services' keys. Returns where they are although they must not be, one sentence
 * each: in tabs and frames, in storage, on the console, in what was overheard, and in requests.
 * @param spare an empty tab; empty again afterwards
 * @param skippedAreas areas of the extension's storage that may hold keys
 */
export async function searchForKeys(
  driver: Driver,
  sandbox: Sandbox,
  spare: Tab,
  skippedAreas: readonly string[] = [],
): Promise<string[]> {
  const needles = needlesOf(sandbox.keys);
  const inDocument = callExpression(keysInDocument, needles);
  await driver.gotoExtensionPage(spare, QUIET_PAGE);
  const tabs = await driver.tabs();
  const documents = tabs.flatMap(tab => [tab.document, ...tab.frames()]);
  const found = await Promise.all([
    spare.document.evaluate(callExpression(keysInStorage, needles, skippedAreas)),
    ...documents.map(document => evaluateIfOpen(document, inDocument)),
  ]);
  await spare.goto('about:blank');
  const log = [...driver.log, ...(await driver.hiddenTexts())].join('\n');
  return [
    ...new Set([
      ...(found as string[][]).flat(),
      ...log.split('\n').filter(line => line.includes(OVERHEARD)),
      ...keysIn(needles, log).map(key => `the key ${key} on the console, or in a closed shadow root`),
      ...keysInRequests(sandbox.requests(), sandbox.keys),
    ]),
  ];
}

/** Returns nothing of a document that goes away meanwhile. */
async function evaluateIfOpen(document: Document, expression: string): Promise<unknown> {
  try {
    return await document.evaluate(expression);
  } catch (error) {
    if (/closed|detached|destroyed|navigat|no such frame|context|discarded/i.test(String(error))) return [];
    throw error;
  }
}
