import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProfileLink } from '../../../../lib/shared/model/profile-matching';
import { createProfileLinksState } from '../../../../lib/ui/options/profile-links';
import { fakeSend } from '../../fixtures/send';

const link = (fields: Partial<ProfileLink> = {}): ProfileLink => ({
  person: 'qT7vWc2_hNd-8RkLm0ZxYb',
  scope: 'live:17',
  profileId: 'CNP8',
  kind: 'same',
  profileName: 'Maya Okafor',
  candidateName: 'Maya O.',
  at: Date.UTC(2026, 2, 4),
  ...fields,
});

const outside = { list: vi.fn(), remove: vi.fn(), restore: vi.fn() };
let linked: ReturnType<typeof createProfileLinksState>;

beforeEach(() => {
  vi.resetAllMocks();
  outside.list.mockResolvedValue([link()]);
  linked = createProfileLinksState(
    fakeSend({
      'links.list': outside.list,
      'links.remove': outside.remove,
      'links.restore': outside.restore,
    }),
  );
});

describe('the list of links', () => {
  it('is read, and what is left after one is removed is shown', async () => {
    expect(linked.view.value.links).toBeUndefined();
    await linked.refresh();
    expect(linked.view.value.links).toEqual([link()]);
    outside.remove.mockResolvedValue([]);
    linked.actions.remove(link());
    await vi.waitFor(() => expect(linked.view.value.links).toEqual([]));
    expect(outside.remove).toHaveBeenCalledExactlyOnceWith({
      person: 'qT7vWc2_hNd-8RkLm0ZxYb',
      scope: 'live:17',
      profileId: 'CNP8',
    });
  });

  it('has one again that was removed', async () => {
    outside.remove.mockResolvedValue([]);
    linked.actions.remove(link());
    await vi.waitFor(() => expect(linked.view.value.removed).toEqual(link()));
    outside.restore.mockResolvedValue([link()]);
    linked.actions.restore();
    await vi.waitFor(() => expect(linked.view.value.links).toEqual([link()]));
    expect(outside.restore).toHaveBeenCalledExactlyOnceWith(link());
    expect(linked.view.value.removed).toBeUndefined();
  });

  it('stays, with a notice, when the background does not answer', async () => {
    await linked.refresh();
    outside.remove.mockRejectedValue(new Error('gone'));
    linked.actions.remove(link());
    await vi.waitFor(() => expect(linked.view.value).toEqual({ links: [link()], lost: true }));
  });
});
