// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { PassphraseSettings } from '../../../components/options/PassphraseSettings';
import { UnlockKeys } from '../../../components/shared/UnlockKeys';
import type { PassphraseState } from '../../../lib/shared/model/passphrase';
import { DEFAULT_SETTINGS } from '../../../lib/shared/model/settings';
import type { PassphraseOutcome } from '../../../lib/ui/shared/key-lock';
import { settle } from '../fixtures/promises';
import { button, click, enter, mount, named, submit, text } from './mount';

const field = (root: Element, name: string) => named<HTMLInputElement>(root, 'input', name);

/** Waits for what a step resolves to, and for what is drawn then. */
const settled = () => act(settle);

describe('the line of locked keys', () => {
  const show = (onUnlock?: (passphrase: string) => Promise<PassphraseOutcome>) => {
    const onOpen = vi.fn();
    return { ...mount(<UnlockKeys onUnlock={onUnlock} onOpen={onOpen} />), onOpen };
  };

  it('has one field, which is hidden until it is to be seen', () => {
    const { root } = show(async () => 'done');
    expect(root.querySelectorAll('input')).toHaveLength(1);
    const input = field(root, 'Passphrase');
    const kinds = () => [input.type, input.autocomplete];
    expect(kinds()).toEqual(['password', 'current-password']);
    const shows = button(root, 'Show passphrase');
    expect(shows.getAttribute('aria-pressed')).toBe('false');
    click(shows);
    expect(kinds()).toEqual(['text', 'current-password']);
    expect(shows.getAttribute('aria-pressed')).toBe('true');
    expect(root.querySelector('.problem, .caution, .warn')).toBeNull();
  });

  it.each([
    ['wrong', "That's not the passphrase."],
    ['lost', "Fitside isn't responding"],
  ] as const)('keeps what was typed when it is %s, and shows that', async (outcome, words) => {
    const unlock = vi.fn(async () => outcome);
    const { root } = show(unlock);
    const input = field(root, 'Passphrase');
    submit(input.form!);
    expect(unlock).not.toHaveBeenCalled();
    enter(input, ' quiet orchard ');
    submit(input.form!);
    await settled();
    expect(unlock).toHaveBeenCalledExactlyOnceWith(' quiet orchard ');
    expect(text(root.querySelector('[role=alert]'))).toContain(words);
    expect([input.value, input.getAttribute('aria-invalid')]).toEqual([' quiet orchard ', 'true']);
    expect(document.activeElement).toBe(input);
    enter(input, 'quiet orchard');
    expect(root.querySelector('[role=alert]')).toBeNull();
  });

  it('has a button alone where the page around could catch what is typed', () => {
    const { root, onOpen } = show();
    expect(root.querySelector('input')).toBeNull();
    click(button(root, 'Unlock'));
    expect(onOpen).toHaveBeenCalledOnce();
  });
});

describe('the settings of the passphrase', () => {
  function show(state: PassphraseState, outcome: PassphraseOutcome = 'done', hasManagedKey = false) {
    const actions = {
      set: vi.fn(async () => outcome),
      change: vi.fn(async () => outcome),
      remove: vi.fn(async () => outcome),
      lock: vi.fn(async () => outcome),
      forget: vi.fn(async () => outcome),
    };
    const onChange = vi.fn();
    const page = mount(
      <PassphraseSettings
        view={{ state }}
        actions={actions}
        settings={DEFAULT_SETTINGS}
        onChange={onChange}
        hasManagedKey={hasManagedKey}
      />,
    );
    return { ...page, actions, onChange };
  }

  it('say who could read keys without one, and that people are not encrypted', () => {
    const { root } = show({ isSet: false, isLocked: false });
    expect(text(root)).toContain(
      'Anyone who can use this browser profile, or copy its folder, could read them.',
    );
    expect(text(root)).toContain('Only keys are encrypted.');
    expect(text(root)).not.toContain('organization');
    expect(text(show({ isSet: false, isLocked: false }, 'done', true).root)).toContain('organization');
  });

  it('take one of eight characters at least', async () => {
    const { root, actions } = show({ isSet: false, isLocked: false });
    const input = field(root, 'New passphrase');
    expect(input.autocomplete).toBe('new-password');
    enter(input, '1234567');
    submit(input.form!);
    expect(actions.set).not.toHaveBeenCalled();
    expect(text(root.querySelector('[role=alert]'))).toBe('Use at least 8 characters.');
    enter(input, '12345678');
    submit(input.form!);
    await settled();
    expect(actions.set).toHaveBeenCalledExactlyOnceWith('12345678');
    expect(text(root.querySelector('[role=status]'))).toBe('Keys encrypted.');
  });

  it('lock, and lock by time', () => {
    const { root, actions, onChange } = show({ isSet: true, isLocked: false });
    click(button(root, 'Lock now'));
    expect(actions.lock).toHaveBeenCalledOnce();
    const select = named<HTMLSelectElement>(root, 'select', 'Lock when not used');
    expect([...select.options].map(({ value, text }) => [value, text])).toEqual([
      ['15', 'After 15 minutes'],
      ['60', 'After 1 hour'],
      ['240', 'After 4 hours'],
      ['0', 'When I close the browser'],
    ]);
    enter(select, '0');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ lockAfter: 0 });
    expect(show({ isSet: true, isLocked: true }).root.textContent).not.toContain('Lock now');
  });

  it.each([
    ['Change passphrase', 'change', ['the old one', 'the new one'], 'Passphrase changed.'],
    ['Turn off', 'remove', ['the old one'], 'Passphrase turned off.'],
  ] as const)('%s only by the passphrase in force', async (name, step, typed, words) => {
    for (const outcome of ['wrong', 'done'] as const) {
      const { root, actions } = show({ isSet: true, isLocked: false }, outcome);
      click(button(root, name));
      const inputs = [...root.querySelectorAll('input')];
      expect(inputs.map(({ autocomplete }) => autocomplete)).toEqual(
        ['current-password', 'new-password'].slice(0, typed.length),
      );
      typed.forEach((value, at) => enter(inputs[at]!, value));
      submit(inputs[0]!.form!);
      await settled();
      expect(actions[step]).toHaveBeenCalledExactlyOnceWith(...typed);
      expect(text(root).includes(words)).toBe(outcome === 'done');
      expect(text(root).includes("That's not the passphrase.")).toBe(outcome === 'wrong');
      expect([...root.querySelectorAll('input')].map(({ value }) => value)).toEqual(
        outcome === 'wrong' ? typed : [],
      );
    }
  });

  it('erase the keys after a question alone', async () => {
    const { root, actions } = show({ isSet: true, isLocked: true });
    click(button(root, 'Forgot passphrase'));
    const question = root.querySelector<HTMLElement>('[role=alertdialog]')!;
    expect(text(question)).toContain('Erase the saved keys and the passphrase, nothing else?');
    expect(document.activeElement).toBe(button(question, 'Cancel'));
    click(button(question, 'Cancel'));
    expect(actions.forget).not.toHaveBeenCalled();
    click(button(root, 'Forgot passphrase'));
    click(button(root, 'Erase keys'));
    await settled();
    expect(actions.forget).toHaveBeenCalledOnce();
    expect(text(root)).toContain('Keys erased, nothing else.');
  });
});
