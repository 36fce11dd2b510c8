import { Link2, Unlink } from 'lucide-preact';
import { useId, useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { ProfileLink } from '../../lib/shared/model/profile-matching';
import type { ProfileLinksActions, ProfileLinksView } from '../../lib/ui/options/profile-links';
import { formatDate } from '../shared/format';
import { BlurBar, type BlurProps } from '../shared/BlurBar';
import { ConnectionLost } from '../shared/ConnectionLost';

export interface ProfileLinkListProps extends BlurProps {
  view: ProfileLinksView;
  actions: ProfileLinksActions;
}

/** Lists the links between candidates and profiles that the user made, to remove or save. */
export function ProfileLinkList({
  view: { links, removed, lost },
  actions,
  isBlurred,
  onShow,
}: ProfileLinkListProps) {
  const heading = useRef<HTMLHeadingElement>(null);

  function remove(link: ProfileLink) {
    // The button goes with its entry.
    heading.current?.focus();
    actions.remove(link);
  }

  function restore() {
    heading.current?.focus();
    actions.restore();
  }

  return (
    <section aria-labelledby="linked" data-blurred={isBlurred}>
      <h2 id="linked" tabIndex={-1} ref={heading}>
        {i18n.t('links.title')}
      </h2>
      <p class="quiet">{i18n.t('links.intro')}</p>
      {lost && <ConnectionLost lost={lost} />}
      <p role="status" class={removed ? undefined : 'visually-hidden'}>
        {removed && i18n.t('links.removed')}
      </p>
      {removed && (
        <div class="buttons">
          <button type="button" onClick={restore}>
            {i18n.t('matching.undo')}
          </button>
        </div>
      )}
      <BlurBar isBlurred={isBlurred && links !== undefined && links.length > 0} onShow={onShow} />
      {links?.length === 0 && <p>{i18n.t('links.none')}</p>}
      {links !== undefined && links.length > 0 && (
        <>
          <ul class="linked" aria-label={i18n.t('links.list')}>
            {links.map(link => (
              <Entry
                key={`${link.person} ${link.scope} ${link.profileId}`}
                link={link}
                onRemove={() => remove(link)}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Entry({ link, onRemove }: { link: ProfileLink; onRemove(): void }) {
  const id = useId();
  const { person, scope, profileId, kind, profileName, candidateName, at } = link;
  const isLinked = kind === 'same';
  const Icon = isLinked ? Link2 : Unlink;
  return (
    <li>
      <Icon class="icon" size={16} aria-hidden="true" />
      <div id={id}>
        <p>
          <strong>
            <bdi>{candidateName ?? nameOfPerson(person)}</bdi>
          </strong>
        </p>
        <p>
          <bdi>{profileName || i18n.t('links.unnamedProfile', [profileId])}</bdi>
          {profileName && (
            <span class="quiet">
              {' '}
              <bdi>{profileId}</bdi>
            </span>
          )}
        </p>
        <p class="quiet">
          {i18n.t(isLinked ? 'links.isLinked' : 'links.isSetAside')}
          {', '}
          <time dateTime={new Date(at).toISOString()}>{formatDate(at)}</time>
          {scope.startsWith('test:') && `, ${i18n.t('links.testData')}`}
        </p>
      </div>
      <button type="button" aria-describedby={id} onClick={onRemove}>
        {i18n.t('links.remove')}
      </button>
    </li>
  );
}

function nameOfPerson(person: string): string {
  return person.startsWith('email:')
    ? person.slice('email:'.length)
    : i18n.t('links.unnamedPerson', [person]);
}
