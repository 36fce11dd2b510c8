import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { Subject } from '../../../../lib/shared/model/subject';
import {
  createProfilerTabs,
  watchProfilerTabForgotten,
  createTabSubjects,
} from '../../../../lib/shared/settings/tab-values';
import { frameOpen } from '../../../../lib/shared/settings/stored-values';

beforeEach(() => {
  fakeBrowser.reset();
});

const subject = (visit: string): Subject => ({ visit, candidateId: 'c', pageEmails: ['a@example.org'] });

it('keeps the subject of each tab, apart from the others', async () => {
  const tabSubjects = createTabSubjects();
  await tabSubjects.update(1, () => subject('one'));
  await tabSubjects.update(11, () => subject('eleven'));
  expect(await tabSubjects.get(1)).toEqual(subject('one'));
  expect(await tabSubjects.get(11)).toEqual(subject('eleven'));
  expect(await tabSubjects.get(2)).toBeNull();
  await tabSubjects.remove(1);
  expect(await tabSubjects.get(1)).toBeNull();
  expect(await tabSubjects.get(11)).toEqual(subject('eleven'));
});

it('keeps it while the background is stopped, and no longer than the browser is open', async () => {
  await createTabSubjects().update(1, () => subject('one'));
  expect(await createTabSubjects().get(1)).toEqual(subject('one'));
  expect(Object.keys(await fakeBrowser.storage.session.get())).toEqual(['review:1']);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});

it('goes to the new id of a tab that the browser discarded, and nowhere else', async () => {
  const [tabSubjects, profilerTabs] = [createTabSubjects(), createProfilerTabs()];
  await tabSubjects.update(1, () => subject('one'));
  await profilerTabs.open(async () => 1, { person: 'c', name: 'Grace' });
  await tabSubjects.move(1, 5);
  void profilerTabs.move(1, 5);
  expect(await profilerTabs.of(5)).toEqual({ person: 'c', name: 'Grace' });
  expect(await profilerTabs.of(1)).toBeUndefined();
  expect([await tabSubjects.get(1), await tabSubjects.get(5)]).toEqual([null, subject('one')]);
  await tabSubjects.move(2, 5);
  expect(await tabSubjects.get(5)).toEqual(subject('one'));
});

it('is listed and forgotten for all tabs at once, and nothing else with it', async () => {
  const [tabSubjects, profilerTabs] = [createTabSubjects(), createProfilerTabs()];
  await tabSubjects.update(1, () => subject('one'));
  await tabSubjects.update(11, () => subject('eleven'));
  await profilerTabs.open(async () => 12, { person: 'c', name: 'Grace' });
  await fakeBrowser.storage.session.set({ begun: true });
  expect(await tabSubjects.all()).toEqual([subject('one'), subject('eleven')]);
  expect(await profilerTabs.all()).toEqual([{ person: 'c', name: 'Grace' }]);

  const forgotten = vi.fn();
  watchProfilerTabForgotten(12, forgotten);
  await profilerTabs.open(async () => 12, { person: 'd' });
  await tabSubjects.clear();
  expect(Object.keys(await fakeBrowser.storage.session.get())).toEqual(['profiler:12', 'begun']);
  expect(forgotten).not.toHaveBeenCalled();
  await profilerTabs.clear();
  expect(await profilerTabs.of(12)).toBeUndefined();
  await vi.waitFor(() => expect(forgotten).toHaveBeenCalledOnce());
});

it('makes changes one after another, so that none undoes another', async () => {
  const tabSubjects = createTabSubjects();
  await tabSubjects.update(1, () => subject('old'));
  await Promise.all([
    tabSubjects.update(1, before => ({ ...before!, chosenEmail: 'b@example.org' })),
    tabSubjects.update(1, before => ({ ...before!, profileId: 'CNP1' })),
    tabSubjects.update(1, () => undefined),
  ]);
  expect(await tabSubjects.get(1)).toEqual({
    ...subject('old'),
    chosenEmail: 'b@example.org',
    profileId: 'CNP1',
  });
});

it('opens the frame on candidate pages until the user closes it', async () => {
  expect(await frameOpen.getValue()).toBe(true);
  await frameOpen.setValue(false);
  expect(await frameOpen.getValue()).toBe(false);
});
