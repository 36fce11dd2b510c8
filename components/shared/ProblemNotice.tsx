import { LoaderCircle, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { i18n } from './i18n';

interface Props {
  /** Text of the problem. */
  children: ComponentChildren;
  /** Older data is shown below. */
  isStored?: boolean;
  /** The button for the next step. */
  step?: ComponentChildren;
  /** Nothing is wrong: it stands in a line of its own, without a sign. */
  isQuiet?: boolean;
  /** It is announced when it comes; not where it stands in something that is. */
  isLive?: boolean;
}

/** A problem, and the button for the next step. */
export function ProblemNotice({ children, isStored = false, step, isQuiet = false, isLive = true }: Props) {
  return (
    <div class={isQuiet ? 'quiet without-token' : 'problem'}>
      {!isQuiet && <TriangleAlert class="icon" size={16} aria-hidden="true" />}
      {isLive ? (
        <div role="status">
          <p>{children}</p>
          {isStored && <p class="quiet">{i18n.t('problem.stored')}</p>}
        </div>
      ) : (
        <p>{children}</p>
      )}
      {isQuiet && step ? <> {step}</> : step}
    </div>
  );
}

/** Opens the settings, where the problem is solved. */
export function SettingsStep({ onOpen }: { onOpen(): void }) {
  return (
    <button type="button" data-harmless onClick={onOpen}>
      {i18n.t('problem.openSettings')}
    </button>
  );
}

interface RetryStepProps {
  /** Heading of what is read again. */
  name: string;
  isBusy: boolean;
  onRetry(): void;
}

/** Reads again; out of use while that is under way. */
export function RetryStep({ name, isBusy, onRetry }: RetryStepProps) {
  return (
    <button
      type="button"
      aria-label={i18n.t('problem.tryAgainNamed', [name])}
      aria-disabled={isBusy}
      data-harmless
      onClick={() => !isBusy && onRetry()}
    >
      {isBusy && <LoaderCircle class="spin" size={14} aria-hidden="true" />}
      {i18n.t('problem.tryAgain')}
    </button>
  );
}
