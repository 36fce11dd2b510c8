import type { Section } from '../../lib/shared/model/sections';
import { SkeletonLines } from '../shared/SkeletonLines';

/** About what each takes of one who has a profile: less would move what stands below when it comes. */
const LINES: Record<Section, number> = {
  candidate: 7,
  profile: 25,
  interests: 15,
  careers: 18,
  occupations: 12,
  assignments: 2,
  job: 2,
};

/** Stands for a section that is being read. */
export function SectionSkeleton({ section }: { section: Section }) {
  return (
    <SkeletonLines lines={LINES[section]}>
      {section === 'interests' && (
        <svg class="skeleton-hexagon" viewBox="0 0 100 100">
          <polygon points="50,14 81,32 81,68 50,86 19,68 19,32" />
        </svg>
      )}
    </SkeletonLines>
  );
}
