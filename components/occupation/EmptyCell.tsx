import { i18n } from '../shared/i18n';

/** Why there is nothing to show, in Fitside's words, which may stand among O*NET's English ones. */
export function EmptyCell({ why = 'nothing' }: { why?: 'nothing' | 'nothingBeside' | 'noneShared' }) {
  return (
    <p class="quiet" lang={i18n.t('language')}>
      {i18n.t(`compare.${why}`)}
    </p>
  );
}
