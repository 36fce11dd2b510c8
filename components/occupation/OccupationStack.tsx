import { ArrowLeft, SquareArrowOutUpRight } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { Browsing, BrowsingPlace } from '../../lib/ui/occupation/browsing';
import { Comparison } from './Comparison';
import { OccupationView } from './OccupationView';
import type { ComparedPerson } from './compared-person';
import { CompareTray } from './CompareTray';
import { useBrowsing } from './useBrowsing';

interface Props {
  /** The candidate that occupations are compared with. */
  person: ComparedPerson;
  /** Shows occupations in a tab of their own; absent in such a tab. */
  onTab?: ((codes: string[]) => void) | undefined;
  /** The content that the first occupation opens from. */
  children?: ComponentChildren;
}

/**
 * Shows what was opened newest in place of what it was opened from. All that is gone back to stays as it was: what is
 * open in it, where it was scrolled to and where the focus was.
 */
export function OccupationStack(props: Props) {
  const browsing = useBrowsing();
  return browsing ? <Browsed {...props} browsing={browsing} /> : <>{props.children}</>;
}

function Browsed({ browsing, person, onTab, children }: Props & { browsing: Browsing }) {
  const places = browsing.places.value;
  const shown = places.length - 1;
  useReturn(places.length);
  return (
    <>
      {children !== undefined && <div hidden={shown >= 0}>{children}</div>}
      {places.map((place, index) => (
        <main key={`${index} ${nameOf(place)}`} class="place" hidden={index !== shown}>
          <Opened
            place={place}
            person={person}
            isFirst={children === undefined && index === 0}
            browsing={browsing}
            onTab={onTab}
          />
        </main>
      ))}
      <CompareTray browsing={browsing} isHidden={places[shown]?.kind === 'comparison'} />
    </>
  );
}

function nameOf(place: BrowsingPlace): string {
  return place.kind === 'occupation' ? place.occupation.code : place.kind;
}

/** Keeps where one was at each depth, and goes there when one is back. */
function useReturn(depth: number): void {
  const last = useRef(depth);
  const left = useRef<{ focus: Element | null; scroll: number }[]>([]);
  // Here nothing of the page has changed yet.
  if (depth > last.current) {
    left.current[last.current] = { focus: document.activeElement, scroll: window.scrollY };
  }
  useLayoutEffect(() => {
    const at = left.current[depth];
    if (depth < last.current && at) {
      if (at.focus instanceof HTMLElement) at.focus.focus({ preventScroll: true });
      window.scrollTo(0, at.scroll);
    }
    left.current.length = depth;
    last.current = depth;
  }, [depth]);
}

interface OpenedProps extends Pick<Props, 'person' | 'onTab'> {
  place: BrowsingPlace;
  /** The page begins with it, so it takes no focus. */
  isFirst: boolean;
  browsing: Browsing;
}

function Opened({ place, person, isFirst, browsing, onTab }: OpenedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (isFirst) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [isFirst]);
  const codes =
    place.kind === 'occupation' ? [place.occupation.code] : browsing.basket.value.map(({ code }) => code);
  return (
    <>
      {(!isFirst || onTab) && (
        <div class="place-bar">
          {!isFirst && (
            <button type="button" onClick={() => browsing.back()}>
              <ArrowLeft class="back-arrow" size={16} aria-hidden="true" />
              {i18n.t('occupation.back')}
            </button>
          )}
          {onTab && codes.length > 0 && (
            <button type="button" class="to-tab" onClick={() => onTab(codes)}>
              {i18n.t('occupation.inTab')}
              <SquareArrowOutUpRight size={14} aria-hidden="true" />
            </button>
          )}
        </div>
      )}
      {place.kind === 'occupation' ? (
        <OccupationView occupation={place.occupation} person={person} headingRef={heading} />
      ) : (
        <Comparison person={person} browsing={browsing} headingRef={heading} />
      )}
    </>
  );
}
