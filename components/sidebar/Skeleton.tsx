import type { Section } from '../../lib/domain/review';

const LINES: Record<Section, number[]> = {
  candidate: [55, 70, 60],
  profile: [80, 60, 70, 45, 85, 65],
  interests: [90, 90, 90, 90, 90, 90],
  careers: [75, 60, 85, 55, 80, 70],
};

/** Quiet bars about as tall as what they stand for; for the eye only. */
export function Skeleton({ section }: { section: Section }) {
  return (
    <div class={`skeleton skeleton-${section}`} aria-hidden="true">
      {LINES[section].map((width, index) => (
        <svg key={index} width={`${width}%`} height="12">
          <rect width="100%" height="12" rx="4" />
        </svg>
      ))}
    </div>
  );
}
