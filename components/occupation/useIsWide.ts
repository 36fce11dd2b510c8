import { useEffect, useState } from 'preact/hooks';

/** From here on several occupations have room side by side. */
const WIDE = '(min-width: 48rem)';

/** Returns whether a table of occupations fits the page's width. */
export function useIsWide(): boolean {
  const [isWide, setIsWide] = useState(() => window.matchMedia(WIDE).matches);
  useEffect(() => {
    const query = window.matchMedia(WIDE);
    const follow = () => setIsWide(query.matches);
    query.addEventListener('change', follow);
    follow();
    return () => query.removeEventListener('change', follow);
  }, []);
  return isWide;
}
