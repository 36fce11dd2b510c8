import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { useTopic } from './useTopic';
import { stateNamed, stateOutlookText } from './state-outlook';
import { medianText, type WagePeriod } from './wages';

/** Set while lists may read facts of O*NET: once everything that was asked for first has come. */
export const MayReadFactsContext = createContext(false);

/** Returns a ref, and whether its element was on the screen while facts may be read. */
export function useFactsWanted<E extends Element>() {
  const mayRead = useContext(MayReadFactsContext);
  const [isWanted, setWanted] = useState(false);
  const place = useRef<E>(null);
  useEffect(() => {
    if (!mayRead || isWanted || !place.current) return undefined;
    const observer = new IntersectionObserver(seen => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) setWanted(true);
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [mayRead, isWanted]);
  return { place, isWanted };
}

/**
 * Returns an occupation's median pay in words, once it was read.
 * @param preferred the period to give it for, where O*NET has both
 */
export function usePay(code: string, isWanted: boolean, preferred?: WagePeriod): string | undefined {
  const outlook = useTopic<'outlook'>({ kind: 'outlook', code }, isWanted)?.data;
  return outlook && medianText(outlook, preferred);
}

/** Returns the outlook in a state in short, "WA: Bright", once it was read. */
export function useStateOutlook(
  code: string,
  home: string | undefined,
  isWanted: boolean,
): { text?: string; title?: string } {
  const states = useTopic<'states'>({ kind: 'states', code }, isWanted && home !== undefined)?.data ?? [];
  const state = stateNamed(states, home);
  return state ? { text: stateOutlookText(state), title: state.name } : {};
}

interface OccupationFactsProps {
  code: string;
  /** Set beside a job: the period of its pay, and the state whose outlook is shown too. */
  job?: { period: WagePeriod | undefined; state: string | undefined };
}

/** Pay, education and zone of an occupation in one line, read when it comes into view. */
export function OccupationFacts({ code, job }: OccupationFactsProps) {
  const { place, isWanted } = useFactsWanted<HTMLSpanElement>();
  const outlook = useStateOutlook(code, job?.state, isWanted);
  const pay = usePay(code, isWanted, job?.period);
  const education = useTopic<'education'>({ kind: 'education', code }, isWanted);
  const { zone, usuallyNeeded = [] } = education?.data ?? {};
  const facts = [
    pay && (job ? i18n.t('glance.pay', [pay]) : pay),
    usuallyNeeded[0],
    zone && i18n.t('careers.zoneShort', [zone.code]),
    outlook.text,
  ].filter(Boolean);
  return (
    <span
      ref={place}
      class="occupation-facts-line"
      title={[zone?.title, outlook.title].filter(Boolean).join(' · ') || undefined}
    >
      {facts.join(' · ')}
    </span>
  );
}
