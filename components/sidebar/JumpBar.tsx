import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { useKept } from './kept';

/** The sections one can jump to, in the order in which they are shown. */
const JUMPS = ['job', 'occupations', 'interests', 'careers', 'profile'] as const;
type Jump = (typeof JUMPS)[number];

interface Props {
  isShown(section: Jump): boolean;
  /** Set once nothing is awaited that would move the sections. */
  isSettled: boolean;
}

/** Jumps to the sections, by keys too, and marks the one in view: where the user is for the next candidate as well. */
export function JumpBar({ isShown, isSettled }: Props) {
  const bar = useRef<HTMLElement>(null);
  const [current, setCurrent] = useKept<Jump | ''>('section', '');
  const shown = JUMPS.filter(isShown);
  const isFollowing = useReturn(current, isSettled);

  useEffect(() => {
    const onKey = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const section = JUMPS[Number(key) - 1];
      if (!section || ctrlKey || metaKey || altKey || !bar.current?.offsetParent) return;
      if (!(target as Element).closest('input, select, textarea')) jumpTo(section);
    };
    const onScroll = () => {
      if (!bar.current?.offsetParent || !isFollowing()) return;
      const edge = bar.current.getBoundingClientRect().bottom + 40;
      const isAbove = (section: Jump) => (sectionOf(section)?.getBoundingClientRect().top ?? edge) < edge;
      const isEnd =
        window.scrollY > 0 && window.innerHeight + window.scrollY >= document.body.scrollHeight - 2;
      setCurrent((isEnd ? JUMPS.filter(isShown) : JUMPS.filter(isAbove)).at(-1) ?? '');
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('scroll', onScroll);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('scroll', onScroll);
    };
  });

  if (shown.length === 0) return null;
  return (
    <nav class="jumps" aria-label={i18n.t('jumps.title')} ref={bar}>
      {shown.map(section => (
        <button
          key={section}
          type="button"
          data-harmless
          aria-current={section === current ? 'true' : undefined}
          aria-keyshortcuts={String(JUMPS.indexOf(section) + 1)}
          title={i18n.t('jumps.key', [JUMPS.indexOf(section) + 1])}
          onClick={() => jumpTo(section)}
        >
          {i18n.t(`jumps.${section}`)}
        </button>
      ))}
    </nav>
  );
}

/** Brings a section into view, and the focus to its heading. */
export function jumpTo(section: Jump): void {
  sectionOf(section)?.scrollIntoView();
  sectionOf(section)?.querySelector('h2')?.focus({ preventScroll: true });
}

/**
 * Keeps the section of the candidate before in view while the next one's sections come, until the user acts.
 * @returns whether scrolling is the user's
 */
function useReturn(section: Jump | '', isSettled: boolean): () => boolean {
  const goal = useRef(section);
  useEffect(() => {
    const end = () => (goal.current = '');
    const acts = ['wheel', 'pointerdown', 'keydown'] as const;
    for (const act of acts) document.addEventListener(act, end);
    return () => {
      for (const act of acts) document.removeEventListener(act, end);
    };
  }, []);
  useEffect(() => {
    if (goal.current) sectionOf(goal.current)?.scrollIntoView();
    if (isSettled) goal.current = '';
  });
  return () => goal.current === '';
}

function sectionOf(section: Jump): Element | null {
  return document.querySelector(`.region-${section}`);
}
