import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, it } from 'vitest';
import { paceMemory } from '../../../../lib/background/storage/pace';

beforeEach(() => {
  fakeBrowser.reset();
});

it('keeps the newest start for as long as the browser is open, each service for itself', async () => {
  expect(await paceMemory('onet').lastStart()).toBeUndefined();
  await paceMemory('onet').noteStart(5);
  await paceMemory('onet').noteStart(7);
  expect(await paceMemory('onet').lastStart()).toBe(7);
  expect(await paceMemory('jofi').lastStart()).toBeUndefined();
  expect(Object.values(await fakeBrowser.storage.session.get())).toEqual([7]);
});
