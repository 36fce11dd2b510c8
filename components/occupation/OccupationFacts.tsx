import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { useTopic } from './useTopic';
import { wagePeriodOf, wageText } from './wages';

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

/** Returns an occupation's median pay in words, once it was read. */
export function usePay(code: string, isWanted: boolean): string | undefined {
  const outlook = useTopic<'outlook'>({ kind: 'outlook', code }, isWanted)?.data;
  const period = outlook && wagePeriodOf(outlook);
  const median = period && outlook[period].median;
  return median && i18n.t(`wages.short.${period}`, [wageText(median, period)]);
}

/** Pay, education and zone of an occupation in one line, read when it comes into view. */
export function OccupationFacts({ code }: { code: string }) {
  const { place, isWanted } = useFactsWanted<HTMLSpanElement>();
  const education = useTopic<'education'>({ kind: 'education', code }, isWanted);
  const { zone, usuallyNeeded = [] } = education?.data ?? {};
  const facts = [
    usePay(code, isWanted),
    usuallyNeeded[0],
    zone && i18n.t('careers.zoneShort', [zone.code]),
  ].filter(Boolean);
  return (
    <span ref={place} class="occupation-facts-line" title={zone?.title}>
      {facts.join(' · ')}
    </span>
  );
}
