import '../styles/theme.css';
import '../styles/shared.css';
import '../styles/sidebar.css';
import '../styles/header.css';
import '../styles/blur.css';
import '../styles/candidate.css';
import '../styles/profile.css';
import '../styles/interests.css';
import '../styles/careers.css';
import '../styles/chosen.css';
import '../styles/job.css';
import '../styles/occupation.css';
import { i18n } from '../shared/i18n';
import { slowServices, type SidebarActions, type SidebarView } from '../../lib/ui/sidebar/sidebar-view';
import { OccupationStack } from '../occupation/OccupationStack';
import type { ComparedPerson } from '../occupation/compared-person';
import { ConnectionLost } from '../shared/ConnectionLost';
import { CautionNote } from '../shared/Notes';
import { SampleBanner, useIsSample } from '../shared/sample';
import { calmView, hasLockProblem, isAnyoneKnown, storageFaultIn } from '../../lib/ui/sidebar/calm-view';
import { sharedCauses } from '../../lib/ui/sidebar/shared-causes';
import { answerOf } from '../../lib/ui/sidebar/section-answer';
import { useAreKeysLocked } from '../shared/UnlockKeys';
import { DoneContext } from './DoneLine';
import { Header } from './Header';
import { TOP_SECTIONS } from '../../lib/shared/model/section-lists';
import { CausesContext, SlowContext } from './SidebarSection';
import { SidebarSections } from './SidebarSections';
import { SectionSkeleton } from './SectionSkeleton';
import { OpenSettingsContext } from '../occupation/useTopic';

export interface SidebarProps {
  view: SidebarView;
  actions: SidebarActions;
  /** Set where the sidebar needs its own close button. */
  canClose?: boolean;
  /** Set while people are blurred for screen sharing. */
  isBlurred?: boolean;
  /** Its other place, where it can be moved there. */
  movesTo?: 'panel' | 'page' | undefined;
  /** Set where the last click was dropped, since the page around may have hidden what it pressed. */
  isClickMissed?: boolean | undefined;
  /** Opens the fields again; set while they are closed, since the page around keeps taking the focus from them. */
  onType?: (() => void) | undefined;
}

/** The whole sidebar. It shows answers about `view.visit` alone and drops any other. */
export function Sidebar({
  view: found,
  actions,
  canClose = true,
  isBlurred = false,
  movesTo,
  isClickMissed = false,
  onType,
}: SidebarProps) {
  const isSample = useIsSample();
  const isLocked = useAreKeysLocked() || hasLockProblem(found);
  const { view, lost, isCalm } = calmed(found, isLocked);
  return (
    <div class="sidebar" data-blurred={isBlurred}>
      {isSample && <SampleBanner />}
      <Header view={view} actions={actions} canClose={canClose} isBlurred={isBlurred} movesTo={movesTo} />
      {lost && <ConnectionLost lost={lost} onSettings={actions.openOptions} />}
      {view.visit === undefined ? (
        <Waiting view={view} />
      ) : (
        <OpenSettingsContext.Provider value={actions.openOptions}>
          <OccupationStack
            key={view.visit}
            person={personIn(view)}
            onTab={isSample ? undefined : actions.openOccupations}
          >
            <SlowContext.Provider value={slowServices(view)}>
              <CausesContext.Provider value={sharedCauses(view)}>
                <DoneContext.Provider value={doneIn(view)}>
                  <main>
                    {(!isCalm || isAnyoneKnown(view)) && <SidebarSections view={view} actions={actions} />}
                  </main>
                </DoneContext.Provider>
              </CausesContext.Provider>
            </SlowContext.Provider>
          </OccupationStack>
        </OpenSettingsContext.Provider>
      )}
      <div class="missed" role="alert">
        {isClickMissed && <CautionNote>{i18n.t('sidebar.missed')}</CautionNote>}
        {onType && (
          <CautionNote>
            <p>{i18n.t('sidebar.stolen')}</p>
            <button type="button" data-harmless onClick={onType}>
              {i18n.t('sidebar.typeHere')}
            </button>
          </CautionNote>
        )}
      </div>
    </div>
  );
}

/** Returns what is shown, and the line above it, while something keeps all sections from being read. */
function calmed(view: SidebarView, isLocked: boolean) {
  const fault = storageFaultIn(view);
  const isCalm = isLocked || fault !== undefined;
  return { view: isCalm ? calmView(view, isLocked) : view, lost: view.lost || fault, isCalm };
}

/** Returns the user's last choice; a profile is linked only once JOFI has given it. */
function doneIn(view: SidebarView): SidebarView['done'] {
  const profile = answerOf(view, 'profile')?.data;
  const isLinked = profile?.kind === 'matched' && profile.match.rule === 'link';
  return view.done?.what === 'linked' && !isLinked ? undefined : view.done;
}

/** Returns the candidate that occupations are compared with. */
function personIn(view: SidebarView): ComparedPerson {
  const interests = answerOf(view, 'interests')?.data;
  return {
    state: answerOf(view, 'candidate')?.data?.state,
    interests: interests?.kind === 'known' ? interests : undefined,
  };
}

/** Before somebody is shown; where nobody is for now, in so many words and without bones of what may never come. */
function Waiting({ view: { isNobody, hidden, folded } }: { view: SidebarView }) {
  if (isNobody) {
    return (
      <main class="waiting">
        <p role="status">{i18n.t('sidebar.nobody')}</p>
      </main>
    );
  }
  return (
    <main class="waiting">
      <p role="status">{i18n.t('sidebar.waiting')}</p>
      {TOP_SECTIONS.filter(section => !hidden?.has(section) && !folded?.has(section)).map(section => (
        <div key={section} class={`region region-${section}`}>
          <SectionSkeleton section={section} />
        </div>
      ))}
    </main>
  );
}
