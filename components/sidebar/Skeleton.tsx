import type { Section } from '../../lib/domain/review';

const WIDTHS = [80, 60, 70, 45, 85, 65];
const LINES: Record<Section, number> = {
  candidate: 4,
  profile: 18,
  interests: 8,
  careers: 18,
  occupations: 4,
  assignments: 2,
  job: 3,
};

/** Quiet bars about as tall as what they stand for; for the eye only. */
export function Skeleton({ section }: { section: Section }) {
  return (
    <div class={`skeleton skeleton-${section}`} aria-hidden="true">
      {Array.from({ length: LINES[section] }, (_, index) => (
        <svg key={index} width={`${WIDTHS[index % WIDTHS.length]}%`} height="12">
          <rect width="100%" height="12" rx="4" />
        </svg>
      ))}
      {section === 'interests' && (
        <svg class="skeleton-hexagon" viewBox="0 0 100 100">
          <polygon points="50,14 81,32 81,68 50,86 19,68 19,32" />
        </svg>
      )}
    </div>
  );
}
