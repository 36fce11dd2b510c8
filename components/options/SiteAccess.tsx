import { CircleCheck, ShieldAlert } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { ACCESS_PLACES, type AccessPlace } from '../../lib/shared/model/services';
import { ExternalLink } from '../shared/ExternalLink';
import { SampleCandidateLink } from '../shared/sample';
import { serviceLabel } from '../shared/labels';

interface Props {
  /** Places that the browser keeps Fitside from. */
  blocked: ReadonlySet<AccessPlace>;
  /** Places that the browser was asked for last and refused. */
  refused: ReadonlySet<AccessPlace>;
  /** Asks the browser for access to these; called in a click. */
  onAllow(places: readonly AccessPlace[]): void;
}

/** Shows which pages and services Fitside may reach, with a button for those it may not. */
export function SiteAccess({ blocked, refused, onAllow }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const missing = ACCESS_PLACES.filter(place => blocked.has(place));

  function allow() {
    // The button goes when all is granted.
    list.current?.focus();
    onAllow(missing);
  }

  return (
    <>
      <p>{i18n.t(missing.length === 0 ? 'access.all' : 'access.some')}</p>
      <ul class="access" tabIndex={-1} ref={list} aria-label={i18n.t('access.title')}>
        {ACCESS_PLACES.map(place => (
          <li key={place} class="with-icon">
            {blocked.has(place) ? (
              <ShieldAlert class="icon warn" size={16} aria-hidden="true" />
            ) : (
              <CircleCheck class="icon" size={16} aria-hidden="true" />
            )}
            <span>
              {i18n.t(blocked.has(place) ? 'access.blocked' : 'access.granted', [
                place === 'pages' ? i18n.t('access.pages') : serviceLabel(place),
              ])}
            </span>
          </li>
        ))}
      </ul>
      <div role="status">
        {missing.some(place => refused.has(place)) && <p>{i18n.t('access.refused')}</p>}
      </div>
      {missing.length > 0 && (
        <div class="buttons">
          <button type="button" class="primary" onClick={allow}>
            {i18n.t('options.allow')}
          </button>
        </div>
      )}
    </>
  );
}

/** Explains how to open a candidate with Fitside. */
export function OpeningGuide() {
  return (
    <>
      <h3>{i18n.t('access.how.title')}</h3>
      <p>{i18n.t('access.how.open')}</p>
      <p>{i18n.t('access.how.close')}</p>
      <p>
        <ExternalLink href="https://hire.jobscore.com/" hosts={['hire.jobscore.com']}>
          {i18n.t('access.how.link')}
        </ExternalLink>
      </p>
      <SampleCandidateLink />
    </>
  );
}
