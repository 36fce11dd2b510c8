import { beforeEach, expect, it, vi } from 'vitest';
import { runStartup } from '../../../../lib/background/lifecycle/startup';
import { deferred, settle } from '../../fixtures/promises';

let done: string[];
const step = (name: string) => vi.fn(async () => void done.push(name));
let parts: Parameters<typeof runStartup>[0];

beforeEach(() => {
  done = [];
  parts = {
    storedData: { resume: step('resume') },
    managed: { apply: step('policy') },
    passphrase: { follow: step('lock') },
    retention: { begin: step('begin'), apply: step('apply') },
  };
});

it('looks at what is fixed before it deletes what is too old by it', async () => {
  await runStartup(parts);
  expect(done).toEqual(['resume', 'policy', 'lock', 'begin', 'apply']);
});

it('is over only when what was to go is gone', async () => {
  const gone = deferred<void>();
  parts.retention.begin = () => gone.promise;
  let isOver = false;
  const begun = runStartup(parts).then(() => (isOver = true));
  await settle();
  expect(isOver).toBe(false);
  gone.resolve();
  await begun;
});

it.each([
  ['what is fixed cannot be read', () => (parts.managed.apply = fail), ['resume', 'lock', 'begin', 'apply']],
  [
    'it cannot be found whether keys are locked',
    () => (parts.passphrase.follow = fail),
    ['resume', 'policy', 'begin', 'apply'],
  ],
  ['the first deletion fails', () => (parts.retention.begin = fail), ['resume', 'policy', 'lock', 'apply']],
  ['the second deletion fails', () => (parts.retention.apply = fail), ['resume', 'policy', 'lock', 'begin']],
])('does the rest where %s', async (_, happen, rest) => {
  happen();
  await runStartup(parts);
  expect(done).toEqual(rest);
});

async function fail(): Promise<void> {
  throw new Error('stopped');
}
