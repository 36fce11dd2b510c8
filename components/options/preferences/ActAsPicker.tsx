import { LoaderCircle, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '../../shared/i18n';
import type {
  JobscoreUser,
  JobscoreUsers,
  PreferencesState,
  SettingsChange,
} from '../../../lib/shared/model/settings';
import { problemText } from '../../shared/problem-text';
import { useNow } from '../../shared/now';

interface Props {
  preferences: PreferencesState;
  users: JobscoreUsers | undefined;
  pending: ReadonlySet<'settings' | 'users'>;
  hasKey: boolean;
  actions: { change(change: SettingsChange): void; readUsers(): void };
}

/** Picks the JobScore user to act as: the token's own, or another that its owner chooses. */
export function ActAsPicker({ preferences, users, pending, hasKey, actions }: Props) {
  const id = useId();
  const chosen = preferences.settings.actingAs;
  const isLocked = preferences.locked?.includes('actingAs') === true;
  const hint = hasKey ? 'seeAsHint' : 'seeAsNoKey';
  const known = users && 'users' in users ? users.users : [];
  const offered: JobscoreUser[] =
    chosen && !known.some(user => user.id === chosen.id) ? [chosen, ...known] : known;

  function choose(select: HTMLSelectElement) {
    const user = offered.find(({ id }) => id === select.value);
    // What is shown is what holds, until JobScore has agreed.
    select.value = chosen?.id ?? '';
    actions.change({ actingAs: user ? { id: user.id, name: user.name } : null });
  }

  return (
    <div class="preference">
      <label for={id}>{i18n.t('options.preferences.seeAs')}</label>
      <select
        id={id}
        value={chosen?.id ?? ''}
        disabled={!hasKey || isLocked}
        aria-describedby={`${id}-hint`}
        onFocus={() => actions.readUsers()}
        onChange={event => choose(event.currentTarget)}
      >
        <option value="">{i18n.t('options.preferences.ownUser')}</option>
        {offered.map(user => (
          <option key={user.id} value={user.id}>
            {nameAmong(user, offered)}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} class="quiet">
        {i18n.t(isLocked ? 'options.locked' : `options.preferences.${hint}`)}
      </p>
      <div role="status">
        <Status preferences={preferences} users={users} pending={pending} />
      </div>
    </div>
  );
}

/** Returns a user's name, with the email where two users share the name. */
function nameAmong({ id, name, email }: JobscoreUser, users: readonly JobscoreUser[]): string {
  const isAmbiguous = users.some(other => other.id !== id && other.name === name);
  return isAmbiguous && email && email !== name ? `${name} (${email})` : name;
}

function Status({ preferences, users, pending }: Pick<Props, 'preferences' | 'users' | 'pending'>) {
  const now = useNow();
  const { refused } = preferences;
  if (pending.size > 0) {
    const what = pending.has('settings') ? 'saving' : 'usersLoading';
    return (
      <p class="with-icon">
        <LoaderCircle class="icon spin" size={16} aria-hidden="true" />
        <span>{i18n.t(`options.preferences.${what}`)}</span>
      </p>
    );
  }
  if (refused?.onBehalf) return <Trouble>{i18n.t('options.preferences.refused')}</Trouble>;
  if (refused) return <Trouble>{problemText(refused, now)}</Trouble>;
  if (users && 'problem' in users && users.problem.kind === 'locked') return null;
  if (users && 'problem' in users) return <Trouble>{problemText(users.problem, now)}</Trouble>;
  return users?.isCut ? (
    <p class="quiet">{i18n.t('options.preferences.usersCut', [users.users.length])}</p>
  ) : null;
}

function Trouble({ children }: { children: ComponentChildren }) {
  return (
    <p class="with-icon">
      <TriangleAlert class="icon warn" size={16} aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
