import './styles/theme.css';
import './styles/pieces.css';
import './styles/sidebar.css';
import './styles/candidate.css';
import './styles/profile.css';
import './styles/interests.css';
import './styles/careers.css';
import './styles/chosen.css';
import './styles/job.css';
import './styles/occupation.css';
import { Hexagon, LoaderCircle, RefreshCw, Settings, X } from 'lucide-preact';
import { i18n } from './i18n';
import type { SidebarActions, SidebarView } from '../lib/sidebar/view';
import { Places } from './occupation/Places';
import type { Person } from './occupation/person';
import { Lost } from './shared/Lost';
import { answerOf } from './sidebar/answer-of';
import { REGIONS, Regions } from './sidebar/Regions';
import { Skeleton } from './sidebar/Skeleton';
import { ReadingContext } from './topics/useTopic';

export interface SidebarProps {
  view: SidebarView;
  actions: SidebarActions;
  /** The time ages are told from, in ms since the epoch. */
  now: number;
  /** Whether it has a button to close itself, where the browser has none. */
  canClose?: boolean;
}

/** The whole sidebar. It shows answers about `view.visit` alone and drops any other. */
export function Sidebar({ view, actions, now, canClose = true }: SidebarProps) {
  return (
    <div class="sidebar">
      <Header view={view} actions={actions} canClose={canClose} />
      {view.lost && <Lost />}
      {view.visit === undefined ? (
        <Waiting />
      ) : (
        <ReadingContext.Provider value={{ now, openSettings: actions.openOptions }}>
          <Places key={view.visit} person={personIn(view)} onTab={actions.openOccupations}>
            <main>
              <Regions view={view} actions={actions} now={now} />
            </main>
          </Places>
        </ReadingContext.Provider>
      )}
    </div>
  );
}

/** What occupations are shown beside. */
function personIn(view: SidebarView): Person {
  const interests = answerOf(view, 'interests')?.data;
  return {
    state: answerOf(view, 'candidate')?.data?.state,
    interests: interests?.kind === 'known' ? interests : undefined,
  };
}

function Header({ view, actions, canClose }: Required<Pick<SidebarProps, 'view' | 'actions' | 'canClose'>>) {
  const busy = view.visit !== undefined && view.busy.size > 0;
  const [refresh, settings, close] = [
    i18n.t('sidebar.refresh'),
    i18n.t('sidebar.settings'),
    i18n.t('sidebar.close'),
  ];
  return (
    <header class="top">
      <h1>
        <Hexagon class="mark" size={18} aria-hidden="true" />
        {i18n.t('extension.name')}
      </h1>
      <button
        type="button"
        class="tool"
        aria-label={refresh}
        title={refresh}
        aria-busy={busy}
        aria-disabled={busy || view.visit === undefined}
        onClick={() => !busy && view.visit !== undefined && actions.refresh()}
      >
        {busy ? (
          <LoaderCircle class="spin" size={18} aria-hidden="true" />
        ) : (
          <RefreshCw size={18} aria-hidden="true" />
        )}
      </button>
      <button
        type="button"
        class="tool"
        aria-label={settings}
        title={settings}
        onClick={() => actions.openOptions()}
      >
        <Settings size={18} aria-hidden="true" />
      </button>
      {canClose && (
        <button type="button" class="tool" aria-label={close} title={close} onClick={() => actions.close()}>
          <X size={20} aria-hidden="true" />
        </button>
      )}
    </header>
  );
}

function Waiting() {
  return (
    <main class="waiting">
      <p role="status">{i18n.t('sidebar.waiting')}</p>
      {REGIONS.map(section => (
        <div key={section} class="region">
          <Skeleton section={section} />
        </div>
      ))}
    </main>
  );
}
