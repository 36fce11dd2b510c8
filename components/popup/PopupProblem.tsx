import type { ComponentChildren } from 'preact';
import { ProblemNotice } from '../shared/ProblemNotice';

/** Something that is wrong, and the button for the next step. */
export function PopupProblem({
  children,
  step,
  onStep,
  isQuiet = false,
}: {
  children: ComponentChildren;
  /** The button's text; no button without it. */
  step?: string;
  onStep?: () => void;
  isQuiet?: boolean;
}) {
  return (
    <ProblemNotice
      isLive={false}
      isQuiet={isQuiet}
      step={
        step !== undefined && (
          <button type="button" onClick={onStep}>
            {step}
          </button>
        )
      }
    >
      {children}
    </ProblemNotice>
  );
}
