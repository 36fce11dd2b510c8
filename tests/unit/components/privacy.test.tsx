// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Onboarding } from '../../../components/options/Onboarding';
import { PrivacySettings } from '../../../components/options/PrivacySettings';
import type { Consent } from '../../../lib/shared/model/consent';
import type { DataKind } from '../../../lib/shared/model/stored-data';
import type { StoredDataView } from '../../../lib/ui/options/stored-data';
import { NOW } from './fixtures';
import { button, click, mount, text } from './mount';

const GIVEN: Consent = { version: 1, at: NOW };
const BY_POLICY: Consent = { version: 1, at: 0, isByPolicy: true };

const keeping = (kind: DataKind, count: number): StoredDataView => ({
  data: { kinds: [{ kind, count, bytes: 10 * count }] },
  lost: false,
});

function show(consent: Consent | undefined, kept: StoredDataView = keeping('people', 3)) {
  const [onAgree, onWithdraw] = [vi.fn(), vi.fn()];
  const actions = {
    save: vi.fn(),
    read: vi.fn(),
    readCopy: vi.fn(),
    endCopy: vi.fn(),
    apply: vi.fn(),
    discard: vi.fn(),
    persist: vi.fn(),
    clear: vi.fn(),
  };
  const tree = (next: Consent | undefined, view: StoredDataView) => (
    <PrivacySettings consent={next} data={{ view, actions }} onAgree={onAgree} onWithdraw={onWithdraw} />
  );
  const { root, update } = mount(tree(consent, kept));
  const become = (next: Consent | undefined, view: StoredDataView = kept) => update(tree(next, view));
  return { root, become, onAgree, onWithdraw, actions };
}
const CLEAR = 'Clear candidate data…';
const buttons = (root: Element) => [...root.querySelectorAll('button')].map(text);

describe('consent', () => {
  it('is taken back by one click, after which what is still kept can be deleted in the same place', () => {
    const { root, become, onWithdraw, actions } = show(GIVEN);
    expect(text(root)).toContain('You agreed to this on Nov 20, 2026.');
    expect(buttons(root)).toEqual(['Withdraw consent']);
    click(button(root, 'Withdraw consent'));
    expect(onWithdraw).toHaveBeenCalledOnce();
    expect(document.activeElement?.getAttribute('role')).toBe('status');

    become(undefined);
    expect(text(document.activeElement!)).toContain("You haven't agreed");
    expect(text(root)).toContain('is still stored in this browser');
    click(button(root, CLEAR));
    const dialog = root.querySelector('[role=alertdialog]')!;
    expect(text(document.activeElement!)).toBe('Cancel');
    expect(actions.clear).not.toHaveBeenCalled();
    click(button(dialog, 'Delete'));
    expect(actions.clear).toHaveBeenCalledExactlyOnceWith('people');

    become(undefined, { ...keeping('people', 0), cleared: true });
    expect(text(document.activeElement!)).toBe('Candidate data deleted.');
    expect(buttons(root)).toEqual(['Agree']);
  });

  it('gives the focus back to the offer that was not taken', () => {
    const { root, actions } = show(undefined);
    click(button(root, CLEAR));
    click(button(root, 'Cancel'));
    expect(text(document.activeElement!)).toBe(CLEAR);
    expect(actions.clear).not.toHaveBeenCalled();
  });

  it.each([
    ['nothing about people is kept', keeping('tables', 900), false],
    ['there are only links the user made', keeping('links', 1), true],
    ['it is not known what is kept', { lost: false }, true],
  ] as const)('offers to delete what there is: %s', (_, kept, isOffered) => {
    expect(buttons(show(undefined, kept).root).includes(CLEAR)).toBe(isOffered);
  });

  it('does not claim that something is stored before that is known', () => {
    const { root, become } = show(undefined, { lost: false });
    expect(text(root)).not.toContain('is still stored');
    become(undefined, keeping('looks', 2));
    expect(text(root)).toContain('is still stored');
  });

  it('given by an organization is marked, and the user cannot withdraw it', () => {
    const { root } = show(BY_POLICY);
    expect(text(root)).toContain('Your organization agreed to this for you.');
    expect(buttons(root)).toEqual([]);
    expect(text(root)).not.toContain('Jan 1, 1970');
  });

  it('that an organisation gave is not asked for in the first steps either', () => {
    const parts = { reads: <p>What</p>, keys: <p>Keys</p>, access: <p>Access</p> };
    const [onAgree, onGo] = [vi.fn(), vi.fn()];
    const { root } = mount(
      <Onboarding step="reads" consent={BY_POLICY} onAgree={onAgree} onGo={onGo}>
        {parts}
      </Onboarding>,
    );
    expect(text(root)).toContain('Your organization agreed to this for you.');
    click(button(root, 'Next'));
    expect(onGo).toHaveBeenCalledExactlyOnceWith('keys');
    expect(onAgree).not.toHaveBeenCalled();
  });
});
