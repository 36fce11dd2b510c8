import { factsOf } from '../../lib/shared/model/section-lists';
import type { Section } from '../../lib/shared/model/sections';
import { SkeletonLines } from '../shared/SkeletonLines';

/** Stands for a section that is being read. */
export function SectionSkeleton({ section }: { section: Section }) {
  return (
    <SkeletonLines lines={factsOf(section).skeletonLines}>
      {section === 'interests' && (
        <svg class="skeleton-hexagon" viewBox="0 0 100 100">
          <polygon points="50,14 81,32 81,68 50,86 19,68 19,32" />
        </svg>
      )}
    </SkeletonLines>
  );
}
