import '../styles/theme.css';
import '../styles/shared.css';
import '../styles/interests.css';
import '../styles/careers.css';
import '../styles/occupation.css';
import '../styles/profiler.css';
import '../styles/blur.css';
import { Hexagon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { ProfilerActions, ProfilerPerson, ProfilerView } from '../../lib/ui/profiler/profiler';
import { BlurBar, type BlurProps } from '../shared/BlurBar';
import { Interpolate, slot } from '../shared/Interpolate';
import { CautionNote } from '../shared/Notes';
import { faultText } from '../shared/problem-text';
import { SettingsStep } from '../shared/ProblemNotice';
import { OpenElsewhereContext } from '../occupation/useBrowsing';
import { OpenSettingsContext } from '../occupation/useTopic';
import { Questionnaire } from './Questionnaire';
import { AnswerOverview } from './AnswerOverview';
import { ProfilerResults } from './ProfilerResults';
import { ProfilerWelcome } from './ProfilerWelcome';

export interface ProfilerProps extends BlurProps {
  view: ProfilerView;
  actions: ProfilerActions;
  /** Opens an occupation in a tab of its own. */
  onOccupation(code: string): void;
}

/** The page that asks O*NET's Interest Profiler, for two people who look at it together. */
export function Profiler({ view, actions, onOccupation, isBlurred, onShow }: ProfilerProps) {
  const { stage, person, sheet } = view;
  return (
    <main class="profiler" data-blurred={isBlurred && 'names'}>
      <BlurBar isBlurred={isBlurred && person !== undefined} onShow={onShow} />
      <header>
        <h1>
          <Hexagon class="mark" size={26} aria-hidden="true" />
          {i18n.t('profiler.title')}
        </h1>
        {stage !== 'loading' && stage !== 'lost' && <With person={person} isStart={stage === 'welcome'} />}
      </header>
      {stage === 'loading' && <p role="status">{i18n.t('profiler.loading')}</p>}
      <Failures view={view} actions={actions} />
      {stage === 'welcome' && <ProfilerWelcome view={view} actions={actions} />}
      {stage === 'asking' && sheet && (
        <Questionnaire sheet={sheet} isSaving={view.saving === 'saving'} actions={actions} />
      )}
      {stage === 'overview' && sheet && <AnswerOverview sheet={sheet} actions={actions} />}
      {stage === 'results' && sheet && (
        <OpenElsewhereContext.Provider value={({ code }) => onOccupation(code)}>
          <ProfilerResults sheet={sheet} view={view} actions={actions} />
        </OpenElsewhereContext.Provider>
      )}
    </main>
  );
}

function Failures({ view, actions }: Pick<ProfilerProps, 'view' | 'actions'>) {
  const { stage, saving, fault } = view;
  const hasFault = fault !== undefined;
  return (
    <>
      {stage === 'lost' && (
        <Failure hasFault={hasFault} onRetry={actions.retry}>
          {fault ? faultText(fault) : i18n.t('profiler.lost')}
        </Failure>
      )}
      {saving === 'failed' && (
        <Failure hasFault={hasFault} onRetry={actions.saveAgain}>
          {i18n.t('profiler.saving.failed')} {fault && faultText(fault)}
        </Failure>
      )}
    </>
  );
}

function With({ person, isStart }: { person: ProfilerPerson | undefined; isStart: boolean }) {
  if (!person) return isStart ? <p class="quiet">{i18n.t('profiler.withNobody')}</p> : null;
  if (person.name === undefined) return <p>{i18n.t('profiler.withUnnamed')}</p>;
  return (
    <p>
      <Interpolate text={i18n.t('profiler.with', [slot(0)])}>
        <bdi class="strong">{person.name}</bdi>
      </Interpolate>
    </p>
  );
}

interface FailureProps {
  children: ComponentChildren;
  /** Set where the browser's store is the cause: the way out is in the settings. */
  hasFault: boolean;
  onRetry(): void;
}

/** The background did not answer, or did not keep what was given. */
function Failure({ children, hasFault, onRetry }: FailureProps) {
  const openSettings = useContext(OpenSettingsContext);
  return (
    <div role="alert">
      <CautionNote>
        <p>{children}</p>
        <button type="button" onClick={onRetry}>
          {i18n.t('problem.tryAgain')}
        </button>
        {hasFault && <SettingsStep onOpen={openSettings} />}
      </CautionNote>
    </div>
  );
}
