import { i18n } from '../shared/i18n';

/** Lines of the page, and bars of the sidebar: their widths. */
const PAGE_LINES = [150, 190, 170, 120, 180];
const BARS = [84, 62, 46];

/** Sketches a page with the sidebar beside it, in the colours of the theme. */
export function FirstRunPicture() {
  return (
    <svg class="picture" viewBox="0 0 420 150" role="img" aria-label={i18n.t('firstRun.picture')}>
      <rect class="page" x="1" y="1" width="418" height="148" rx="8" />
      <path class="edge" d="M1 22H419" />
      {[14, 26, 38].map(x => (
        <circle key={x} class="line" cx={x} cy="12" r="3" />
      ))}
      <rect class="line" x="24" y="40" width="96" height="11" rx="3" />
      {PAGE_LINES.map((width, at) => (
        <rect key={width} class="line faint" x="24" y={64 + at * 15} width={width} height="6" rx="3" />
      ))}
      <path class="sidebar" d="M290 22H419V141a8 8 0 0 1-8 8H290Z" />
      <path class="hexagon-mark" d="m310 33 7 4v8l-7 4-7-4v-8z" />
      <rect class="line" x="324" y="37" width="58" height="8" rx="3" />
      {BARS.map((width, at) => (
        <g key={width}>
          <rect class="track" x="303" y={62 + at * 14} width="100" height="7" rx="3" />
          <rect class="bar" x="303" y={62 + at * 14} width={width} height="7" rx="3" />
        </g>
      ))}
      {[0, 1, 2].map(at => (
        <rect key={at} class="line faint" x="303" y={110 + at * 12} width={92 - at * 14} height="5" rx="2" />
      ))}
    </svg>
  );
}
