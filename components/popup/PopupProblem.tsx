import type { ComponentChildren } from 'preact';
import { ProblemNotice } from '../shared/ProblemNotice';

/** Something that is wrong, and the button for the next step. */
export function PopupProblem({
  children,
  step,
  onStep,
}: {
  children: ComponentChildren;
  /** The button's text; no button without it. */
  step?: string;
  onStep?: () => void;
}) {
  return (
    <ProblemNotice
      isLive={false}
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
