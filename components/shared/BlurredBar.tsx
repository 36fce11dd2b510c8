import { i18n } from '../i18n';

/** Says that what is about people is blurred, with a way to show it again. */
export function BlurredBar({ isBlurred, onShow }: { isBlurred: boolean; onShow: () => void }) {
  return (
    <div class="blurred-bar">
      <p role="status">{isBlurred && i18n.t('sidebar.blurred')}</p>
      {isBlurred && (
        <button type="button" onClick={onShow}>
          {i18n.t('sidebar.unblur')}
        </button>
      )}
    </div>
  );
}
