const STEPS = 4;
const GAP = 1.5;

/**
 * A horizontal bar for a share from 0 to 1; for the eye only, the value stands beside it. A stepped bar has four
 * blocks and no in-between: for values of which only the order is known.
 */
export function Bar({ share, stepped }: { share: number; stepped: boolean }) {
  const within = Math.min(1, Math.max(0, share));
  return (
    <svg class="bar" width="100%" height="10" aria-hidden="true">
      {stepped ? (
        Array.from({ length: STEPS }, (_, step) => (
          <rect
            key={step}
            class={step < Math.round(within * STEPS) ? 'bar-fill' : 'bar-track'}
            x={`${(step * (100 + GAP)) / STEPS}%`}
            width={`${(100 - GAP * (STEPS - 1)) / STEPS}%`}
            height="10"
            rx="2"
          />
        ))
      ) : (
        <>
          <rect class="bar-track" width="100%" height="10" rx="3" />
          <rect class="bar-fill" width={`${within * 100}%`} height="10" rx="3" />
        </>
      )}
    </svg>
  );
}
