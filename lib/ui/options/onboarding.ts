import type { Consent, FirstRunStep } from '../../shared/model/consent';
import type { Send } from '../../shared/messages/send';
import { createResource, type Resource } from './resource';

interface OnboardingData {
  /** Absent until it is known; `done` once the steps were gone through. */
  step?: FirstRunStep | 'done';
  /** Absent while the user has not agreed to what Fitside reads. */
  consent?: Consent | undefined;
}
export type OnboardingView = Resource<OnboardingData>['view']['value'];

/** Actions of the first run. */
export interface OnboardingActions {
  /** Agrees to what Fitside reads; in the first step that leads to the next. */
  agree(): void;
  /** Takes that back: no service is asked any more. */
  withdraw(): void;
  /** Goes to a step, or to the settings. */
  go(step: FirstRunStep | 'done'): void;
}

/** Where the step at which onboarding was left is kept. */
interface StepStore {
  getValue(): Promise<FirstRunStep | 'done'>;
  setValue(step: FirstRunStep | 'done'): Promise<void>;
}

/** Keeps the state of onboarding, as the settings page shows it. Without consent it begins with the first step. */
export function createOnboarding(send: Send, stepStore: StepStore) {
  const { view, show, run, refresh } = createResource<OnboardingData>({}, load);
  /** Counts the user's changes, to find those not yet stored. */
  let changes = 0;
  let keeping: Promise<unknown> = Promise.resolve();
  const actions: OnboardingActions = {
    agree: () => void consent(true),
    withdraw: () => void consent(false),
    go: step => void go(step),
  };
  return { view, actions, refresh };

  async function load(): Promise<OnboardingData> {
    const before = changes;
    await keeping;
    const [{ consent }, left] = await Promise.all([send('consent.get', {}), stepStore.getValue()]);
    // What was read is from before the user's change, and would undo it.
    if (changes !== before) return load();
    return { step: consent || left === 'done' ? left : 'reads', consent };
  }

  async function consent(given: boolean): Promise<void> {
    await change(async () => {
      const { consent } = await send('consent.set', { given });
      show({ consent });
      if (consent && view.value.step === 'reads') await go('keys');
    });
  }

  async function go(step: FirstRunStep | 'done'): Promise<void> {
    show({ step });
    await change(() => stepStore.setValue(step));
  }

  async function change(task: () => Promise<void>): Promise<void> {
    changes += 1;
    const kept = run(async () => {
      await task();
      return {};
    });
    keeping = Promise.all([keeping, kept]);
    await kept;
  }
}
