import { i18n } from '../shared/i18n';
import { isUnreadableEmail } from '../../lib/shared/model/search-words';
import type { PopupView } from '../../lib/ui/popup/popup';
import { Interpolate, slot } from '../shared/Interpolate';

/** Shows and announces the number of results and whether more may come. */
export function SearchStatus({ view: { text, groups, search, start, opening } }: { view: PopupView }) {
  const isEmpty = text.trim() === '';
  // What offers to look for more was not found.
  const count = groups
    .flatMap(({ entries }) => entries)
    .filter(({ kind }) => kind !== 'ask-onet' && kind !== 'more').length;
  return (
    <div class="popup-status quiet" role="status">
      {opening === undefined ? (isEmpty ? beginning() : searching()) : i18n.t('popup.opening')}
    </div>
  );

  function beginning() {
    if (count === 0 && start.isReading) return i18n.t('options.loading');
    return i18n.t(count === 0 && start.isRemembering ? 'popup.nobodyYet' : 'popup.hint');
  }

  function searching() {
    if (search.isAsking) return count > 0 ? i18n.t('popup.foundSoFar', count) : i18n.t('popup.searching');
    if (count > 0) return i18n.t('popup.results', count);
    const isUnreadable = isUnreadableEmail(search.words);
    const nothing = search.problems.length > 0 ? 'popup.nothingSoFar' : 'popup.nothing';
    return (
      <Interpolate text={i18n.t(isUnreadable ? 'popup.unreadable' : nothing, [slot(0)])}>
        <bdi>{search.words}</bdi>
      </Interpolate>
    );
  }
}
