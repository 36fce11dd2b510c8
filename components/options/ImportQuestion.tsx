import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LinkChange, PreferenceImport } from '../../lib/shared/model/stored-data';
import type { PreferenceName } from '../../lib/shared/model/settings';
import type { FileChanges } from '../../lib/ui/options/stored-data';
import { i18n } from '../shared/i18n';
import { formatNumber } from '../shared/format';
import { ImportCountList } from './ImportSummary';
import { preferenceWords } from './preferences/preference-words';

interface Props {
  changes: FileChanges;
  isBlurred: boolean;
  onApply(accepted: readonly PreferenceName[]): void;
  onDiscard(): void;
}

/** Shows what importing a file would change, and asks before it does. It takes the focus. */
export function ImportQuestion({
  changes: { kinds, links, preferences },
  isBlurred,
  onApply,
  onDiscard,
}: Props) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [accepted, setAccepted] = useState<readonly PreferenceName[]>([]);
  useLayoutEffect(() => heading.current?.focus(), []);
  const widening = typeof preferences === 'string' ? {} : preferences.widening;
  const asked = Object.keys(widening) as PreferenceName[];

  function accept(name: PreferenceName, isAccepted: boolean) {
    setAccepted([...accepted.filter(other => other !== name), ...(isAccepted ? [name] : [])]);
  }

  return (
    <section class="confirm" aria-labelledby={id} data-blurred={isBlurred}>
      <h3 id={id} tabIndex={-1} ref={heading}>
        {i18n.t('data.preview.title')}
      </h3>
      <p>{i18n.t('data.preview.intro')}</p>
      <ul>
        <ImportCountList kinds={kinds} />
        <li>{preferenceCount(preferences)}</li>
      </ul>
      {asked.length > 0 && (
        <fieldset>
          <legend>{i18n.t('data.preview.widening')}</legend>
          {asked.map(name => (
            <label key={name}>
              <input
                type="checkbox"
                checked={accepted.includes(name)}
                onChange={event => accept(name, event.currentTarget.checked)}
              />{' '}
              {preferenceWords(name, widening[name])}
            </label>
          ))}
        </fieldset>
      )}
      {links.length > 0 && <LinkChanges links={links} />}
      <div class="buttons">
        <button type="button" class="primary" onClick={() => onApply(accepted)}>
          {i18n.t('data.preview.apply')}
        </button>
        <button type="button" onClick={onDiscard}>
          {i18n.t('data.cancel')}
        </button>
      </div>
    </section>
  );
}

function preferenceCount(preferences: PreferenceImport): string {
  if (typeof preferences === 'string') return i18n.t(`data.report.preferences.${preferences}`);
  return i18n.t('data.preview.preferences', [formatNumber(preferences.others)]);
}

function LinkChanges({ links }: { links: readonly LinkChange[] }) {
  const id = useId();
  return (
    <>
      <p id={id}>{i18n.t('data.preview.links')}</p>
      {/* It scrolls by itself, so the keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="scrolled" role="region" aria-labelledby={id} tabIndex={0}>
        <ul>
          {links.map(link => (
            <li key={`${link.person} ${link.scope} ${link.profileId}`}>
              <bdi>{candidateWords(link)}</bdi>
              {' – '}
              <bdi>{link.profileName ?? i18n.t('data.preview.unknownProfile', [link.profileId])}</bdi>
              <span class="quiet">
                {' '}
                {i18n.t(link.kind === 'same' ? 'links.isLinked' : 'links.isSetAside')}
                {link.isReplaced && `, ${i18n.t('data.preview.replaced')}`}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

function candidateWords({ person, candidateName }: LinkChange): string {
  if (candidateName !== undefined) return candidateName;
  const address = /^email:(.*)$/.exec(person)?.[1];
  return address ?? i18n.t('data.preview.unknownCandidate', [person]);
}
