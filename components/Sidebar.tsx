import './styles/theme.css';
import './styles/pieces.css';
import './styles/sidebar.css';
import './styles/candidate.css';
import './styles/profile.css';
import './styles/interests.css';
import './styles/careers.css';
import './styles/occupation.css';
import { Hexagon, LoaderCircle, RefreshCw, Settings, X } from 'lucide-preact';
import { i18n } from './i18n';
import { type Section, type SectionAnswer } from '../lib/domain/review';
import type { SidebarActions, SidebarView } from '../lib/sidebar/view';
import { Places } from './occupation/Places';
import type { Person } from './occupation/person';
import { Lost } from './shared/Lost';
import { Assignments } from './sidebar/Assignments';
import { Candidate } from './sidebar/Candidate';
import { Careers } from './sidebar/Careers';
import { Interests } from './sidebar/Interests';
import { Profile } from './sidebar/Profile';
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

/** The sections that have a region of their own. */
const REGIONS = ['candidate', 'profile', 'interests', 'careers'] as const;

/** The whole sidebar. It shows answers about `view.visit` alone and drops any other. */
export function Sidebar({ view, actions, now, canClose = true }: SidebarProps) {
  const common = (section: Section) => ({ busy: view.busy.has(section), now, actions });
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
              <Candidate
                answer={answerOf(view, 'candidate')}
                profile={answerOf(view, 'profile')}
                check={view.check}
                onEmail={actions.useEmail}
                {...common('candidate')}
              >
                <Assignments
                  answer={answerOf(view, 'assignments')}
                  candidate={answerOf(view, 'candidate')}
                  {...common('assignments')}
                />
              </Candidate>
              <Profile
                answer={answerOf(view, 'profile')}
                onSwitch={actions.useProfile}
                {...common('profile')}
              />
              <Interests answer={answerOf(view, 'interests')} {...common('interests')} />
              <Careers
                answer={answerOf(view, 'careers')}
                interests={answerOf(view, 'interests')}
                zone={view.zone}
                loadingMore={view.loadingMore}
                {...common('careers')}
              />
            </main>
          </Places>
        </ReadingContext.Provider>
      )}
    </div>
  );
}

function answerOf<S extends Section>(view: SidebarView, section: S): SectionAnswer<S> | undefined {
  const answer = view.answers[section] as SectionAnswer<S> | undefined;
  return answer?.visit === view.visit ? answer : undefined;
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
