import '../styles/theme.css';
import '../styles/pieces.css';
import '../styles/popup.css';
import '../styles/blurred.css';
import { i18n } from '../shared/i18n';
import type { PopupActions, PopupView } from '../../lib/ui/popup/popup';
import { Footer } from './Footer';
import { NewestTroubles } from './NewestTroubles';
import { optionId, Results } from './Results';
import { SearchBox } from './SearchBox';
import { Standings } from './Standings';
import { Status } from './Status';
import { Troubles } from './Troubles';
import { BlurredBar, type Blurs } from '../shared/BlurredBar';
import { Lost } from '../shared/Lost';
import { Credit } from '../shared/Notes';

interface Props extends Blurs {
  view: PopupView;
  actions: PopupActions;
  /** In ms since the epoch. */
  now: number;
}

/** What the listbox is found by. */
const LIST = 'results';

/** The quick search: a box, what was found by what stands in it, and without that whom one may want to see. */
export function Popup({ view, actions, now, isBlurred, onShow }: Props) {
  const { text, groups, active, entered, opening, search, start, isLost } = view;
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
      <Status view={view} />
      <BlurredBar isBlurred={isBlurred} onShow={onShow} />
      <div class="popup-body">
        {isLost && <Lost />}
        <div class="popup-troubles" role="status">
          {isEmpty && <Standings standing={start.standing} actions={actions} now={now} />}
        </div>
        {groups.length > 0 && (
          <div class="popup-results">
            <Results
              id={LIST}
              groups={groups}
              active={active}
              entered={entered}
              opening={opening}
              onOpen={actions.open}
            />
            {groups[0]?.name === 'recent' && (
              <button
                type="button"
                class="as-link popup-forget"
                aria-label={i18n.t('popup.forget')}
                onClick={actions.forget}
              >
                {i18n.t('activity.clear')}
              </button>
            )}
          </div>
        )}
        <div class="popup-troubles" role="status">
          {isEmpty ? (
            <NewestTroubles start={start} actions={actions} now={now} />
          ) : (
            <Troubles troubles={search.troubles} actions={actions} now={now} />
          )}
        </div>
        {hasOnet && <Credit />}
      </div>
      <Footer shortcut={start.shortcut} actions={actions} />
    </main>
  );
}
