import { i18n } from './i18n';

/** What a page is told that blurs people for screen sharing. */
export interface BlurProps {
  isBlurred?: boolean;
  /** The user wants to see them. */
  onShow?(): void;
}

/** Says that what is about people is blurred, with a way to show it again. */
export function BlurBar({ isBlurred, onShow }: BlurProps) {
  return (
    <div class="blurred-bar">
      <p role="status">{isBlurred && i18n.t('sidebar.blurred')}</p>
      {isBlurred && (
        <button type="button" onClick={() => onShow?.()}>
          {i18n.t('sidebar.unblur')}
        </button>
      )}
    </div>
  );
}
