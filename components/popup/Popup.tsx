import '../styles/theme.css';
import '../styles/shared.css';
import '../styles/popup.css';
import '../styles/blur.css';
import { i18n } from '../shared/i18n';
import type { PopupActions, PopupView } from '../../lib/ui/popup/popup';
import { ForgetRecent } from './ForgetRecent';
import { PopupFooter } from './PopupFooter';
import { NewestProblems } from './NewestProblems';
import { optionId, SearchResults } from './SearchResults';
import { SearchBox } from './SearchBox';
import { SetupProblems } from './SetupProblems';
import { SearchStatus } from './SearchStatus';
import { SearchProblems } from './SearchProblems';
import { BlurBar, type BlurProps } from '../shared/BlurBar';
import { ConnectionLost } from '../shared/ConnectionLost';
import { OnetCredit } from '../shared/Notes';

interface Props extends BlurProps {
  view: PopupView;
  actions: PopupActions;
}

/** The listbox's id. */
const LIST = 'results';

/** Draws the quick search: a box and its results, or recent and new people while it is empty. */
export function Popup({ view, actions, isBlurred, onShow }: Props) {
  const { text, groups, active, entered, opening, search, start, lost } = view;
  const isEmpty = text.trim() === '';
  const hasOnet = groups.some(
    ({ name, entries }) => ['careers', 'military'].includes(name) && entries[0]?.kind === 'career',
  );
  return (
    <main class="popup" data-blurred={isBlurred}>
      <h1 class="visually-hidden">{i18n.t('popup.title')}</h1>
      <SearchBox
        text={text}
        list={groups.length > 0 ? LIST : undefined}
        active={active === undefined ? undefined : optionId(active)}
        actions={actions}
      />
      <SearchStatus view={view} />
      <BlurBar isBlurred={isBlurred} onShow={onShow} />
      <div class="popup-body">
        {lost && <ConnectionLost lost={lost} onSettings={actions.openSettings} />}
        <div class="popup-problems" role="status">
          {isEmpty && <SetupProblems problems={start.setupProblems} actions={actions} />}
        </div>
        {groups.length > 0 && (
          <div class="popup-results">
            <SearchResults
              id={LIST}
              groups={groups}
              active={active}
              entered={entered}
              opening={opening}
              onOpen={actions.open}
            />
            {groups[0]?.name === 'recent' && <ForgetRecent onForget={actions.forget} />}
          </div>
        )}
        <div class="popup-problems" role="status">
          {isEmpty ? (
            <NewestProblems start={start} actions={actions} />
          ) : (
            <SearchProblems problems={search.problems} actions={actions} />
          )}
        </div>
        {hasOnet && <OnetCredit />}
      </div>
      <PopupFooter shortcut={start.shortcut} actions={actions} />
    </main>
  );
}
