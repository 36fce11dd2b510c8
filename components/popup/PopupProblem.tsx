import { TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';

/** Something that is wrong, and the button for the next step. */
export function PopupProblem({
  children,
  step,
  onStep,
}: {
  children: ComponentChildren;
  /** What the button says; no button without it. */
  step?: string;
  onStep?: () => void;
}) {
  return (
    <div class="problem">
      <TriangleAlert class="icon" size={16} aria-hidden="true" />
      <p>{children}</p>
      {step !== undefined && (
        <button type="button" onClick={onStep}>
          {step}
        </button>
      )}
    </div>
  );
}
