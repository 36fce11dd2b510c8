import '../styles/theme.css';
import '../styles/shared.css';
import '../styles/interests.css';
import '../styles/occupation.css';
import { Hexagon } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { OccupationStack } from './OccupationStack';
import { useBrowsing } from './useBrowsing';
import { useTopic } from './useTopic';
import type { NamedOccupation } from '../../lib/ui/occupation/browsing';

interface Props {
  /** Names the tab. */
  onTitle(title: string): void;
}

/** Occupations in a tab of their own, about no person. */
export function OccupationsPage({ onTitle }: Props) {
  const place = useBrowsing()?.places.value.at(-1);
  return (
    <div class="occupations-page">
      <header>
        <h1>
          <Hexagon class="mark" size={20} aria-hidden="true" />
          {i18n.t('occupation.page')}
        </h1>
      </header>
      {place === undefined && (
        <main class="place">
          <p>{i18n.t('occupation.noneNamed')}</p>
        </main>
      )}
      {place?.kind === 'occupation' && <OccupationTitle occupation={place.occupation} onTitle={onTitle} />}
      {place?.kind === 'comparison' && <Title words={i18n.t('compare.title')} onTitle={onTitle} />}
      <OccupationStack person={NOBODY} />
    </div>
  );
}

const NOBODY = {};

function OccupationTitle({ occupation: { code, title }, onTitle }: Props & { occupation: NamedOccupation }) {
  const data = useTopic<'overview'>({ kind: 'overview', code }, false)?.data;
  const words = (data?.kind === 'one' ? data.overview.title : title) ?? code;
  return <Title words={words} onTitle={onTitle} />;
}

function Title({ words, onTitle }: Props & { words: string }) {
  useEffect(() => onTitle(i18n.t('pageTitle', [words])), [words, onTitle]);
  return null;
}
