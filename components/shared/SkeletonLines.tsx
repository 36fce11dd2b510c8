import type { ComponentChildren } from 'preact';

const WIDTHS = [80, 60, 70, 45, 85, 65];

/** Quiet bars about as tall as the lines they stand for; for the eye only. */
export function SkeletonLines({ lines, children }: { lines: number; children?: ComponentChildren }) {
  return (
    <div class="skeleton" aria-hidden="true">
      {Array.from({ length: lines }, (_, index) => (
        <svg key={index} width={`${WIDTHS[index % WIDTHS.length]}%`} height="12">
          <rect width="100%" height="12" rx="4" />
        </svg>
      ))}
      {children}
    </div>
  );
}
