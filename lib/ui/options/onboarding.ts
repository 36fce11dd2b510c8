import { signal, type ReadonlySignal } from '@preact/signals';
import type { Consent, FirstRunStep } from '../../shared/model/consent';

/** Where the user is on their way into Fitside, and what they agreed to. */
export interface OnboardingView {
  /** Absent until it is known; `done` once the steps were gone through. */
  step?: FirstRunStep | 'done';
  /** Absent while the user has not agreed to what Fitside reads. */
  consent?: Consent | undefined;
  /** Whether the background answers no longer. */
  lost: boolean;
}

/** What the user can do about it. */
export interface OnboardingActions {
  /** Agrees to what Fitside reads; in the first step that leads to the next. */
  agree(): void;
  /** Takes that back: no service is asked any more. */
  withdraw(): void;
  /** Goes to a step, or to the settings. */
  go(step: FirstRunStep | 'done'): void;
}

/** What the first run needs from outside. */
export interface FirstRunSurroundings {
  getConsent(): Promise<{ consent?: Consent }>;
  setConsent(given: boolean): Promise<{ consent?: Consent }>;
  /** The step at which it was left. */
  getStep(): Promise<FirstRunStep | 'done'>;
  setStep(step: FirstRunStep | 'done'): Promise<void>;
}

/** The state of the first run, as the settings page shows it. Without consent it begins with the first step. */
export function createOnboarding(surroundings: FirstRunSurroundings): {
  view: ReadonlySignal<OnboardingView>;
  actions: OnboardingActions;
  /** Looks again at what may have been changed in another tab. */
  refresh(): Promise<void>;
} {
  const view = signal<OnboardingView>({ lost: false });
  /** How often the user has changed something, and what of that is not yet kept. */
  let changes = 0;
  let keeping: Promise<unknown> = Promise.resolve();
  return {
    view,
    refresh,
    actions: {
      agree: () => void consent(true),
      withdraw: () => void consent(false),
      go: step => void go(step),
    },
  };

  async function refresh(): Promise<void> {
    await answered(async () => {
      const before = changes;
      await keeping;
      const [{ consent }, left] = await Promise.all([surroundings.getConsent(), surroundings.getStep()]);
      // What was read is from before what the user did meanwhile, and would undo it.
      if (changes !== before) return refresh();
      view.value = { step: consent || left === 'done' ? left : 'reads', consent, lost: false };
    });
  }

  async function consent(given: boolean): Promise<void> {
    await changed(async () => {
      const { consent } = await surroundings.setConsent(given);
      view.value = { ...view.value, consent, lost: false };
      if (consent && view.value.step === 'reads') await go('keys');
    });
  }

  async function go(step: FirstRunStep | 'done'): Promise<void> {
    view.value = { ...view.value, step };
    await changed(() => surroundings.setStep(step));
  }

  async function changed(task: () => Promise<void>): Promise<void> {
    changes += 1;
    const kept = answered(task);
    keeping = Promise.all([keeping, kept]);
    await kept;
  }

  async function answered(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch {
      view.value = { ...view.value, lost: true };
    }
  }
}
