import { signal, type ReadonlySignal } from '@preact/signals';
import { blurred } from '../../shared/settings/stored-values';

/** The blurring of people for screen sharing, shared by all pages that show people. */
export interface ScreenShareBlur {
  isBlurred: ReadonlySignal<boolean>;
  /** To be awaited before anything is drawn, so that nobody is shown unblurred for a moment. */
  isKnown: Promise<void>;
  set(isBlurred: boolean): void;
}

/** Follows it. */
export function followScreenShareBlur(): ScreenShareBlur {
  const isBlurred = signal(false);
  blurred.watch(next => (isBlurred.value = next));
  return {
    isBlurred,
    isKnown: blurred.getValue().then(now => void (isBlurred.value = now)),
    set(next) {
      isBlurred.value = next;
      void blurred.setValue(next);
    },
  };
}
