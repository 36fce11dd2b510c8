import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Consent, FirstRunStep } from '../../../../lib/shared/model/consent';
import { createOnboarding } from '../../../../lib/ui/options/onboarding';
import { settle } from '../../fixtures/promises';
import { fakeSend } from '../../fixtures/send';

const CONSENT: Consent = { version: 1, at: 5 };
let consent: Consent | undefined;
let left: FirstRunStep | 'done';
const setConsent = vi.fn(async ({ given }: { given: boolean }) => (given ? { consent: CONSENT } : {}));
const send = fakeSend({
  'consent.get': async () => ({ ...(consent && { consent }) }),
  'consent.set': setConsent,
});
const setStep = vi.fn(async (step: FirstRunStep | 'done') => void (left = step));
const stepStore = { getValue: async () => left, setValue: setStep };

beforeEach(() => {
  vi.clearAllMocks();
  [consent, left] = [undefined, 'reads'];
});

describe('the first run', () => {
  it.each([
    ['reads', undefined, 'reads'],
    ['keys', CONSENT, 'keys'],
    ['access', CONSENT, 'access'],
    ['done', CONSENT, 'done'],
    // Consent was taken back, or what is asked for has changed since.
    ['keys', undefined, 'reads'],
    ['done', undefined, 'done'],
  ] as const)('left at %s with consent %o goes on at %s', async (at, given, step) => {
    [left, consent] = [at, given];
    const { view, refresh } = createOnboarding(send, stepStore);
    expect(view.value.step).toBeUndefined();
    await refresh();
    expect(view.value).toEqual({ step, consent: given, lost: false });
  });

  it('goes to the keys once the user agrees, and not before that is kept', async () => {
    const { view, refresh, actions } = createOnboarding(send, stepStore);
    await refresh();
    actions.agree();
    expect(view.value.step).toBe('reads');
    await settle();
    expect(setConsent).toHaveBeenCalledExactlyOnceWith({ given: true });
    expect(view.value).toEqual({ step: 'keys', consent: CONSENT, lost: false });
    expect(left).toBe('keys');
  });

  it('stays over when consent is taken back and given again', async () => {
    [left, consent] = ['done', CONSENT];
    const { view, refresh, actions } = createOnboarding(send, stepStore);
    await refresh();
    actions.withdraw();
    await settle();
    expect(view.value).toEqual({ step: 'done', consent: undefined, lost: false });
    actions.agree();
    await settle();
    expect(view.value).toEqual({ step: 'done', consent: CONSENT, lost: false });
  });

  it.each([
    ['before', 'reads'],
    ['while', 'keys'],
  ] as const)('is not led back by what was read %s the user went on', async (when, was) => {
    [left, consent] = [was, CONSENT];
    const { view, refresh, actions } = createOnboarding(send, stepStore);
    await refresh();
    let keep = () => {};
    setStep.mockImplementationOnce(async step => {
      await new Promise<void>(done => (keep = done));
      left = step;
    });
    const early = when === 'before' ? refresh() : undefined;
    actions.go('access');
    const late = refresh();
    await settle();
    expect(view.value.step).toBe('access');
    keep();
    await Promise.all([early, late]);
    expect(view.value.step).toBe('access');
  });

  it('shows when the background does not answer, and gives no consent then', async () => {
    const { view, refresh, actions } = createOnboarding(send, stepStore);
    await refresh();
    setConsent.mockRejectedValueOnce(new Error('stopped'));
    actions.agree();
    await settle();
    expect(view.value).toEqual({ step: 'reads', consent: undefined, lost: true });
  });
});
