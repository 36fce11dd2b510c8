import { i18n } from './i18n';

/** Props of pages that blur people for screen sharing. */
export interface BlurProps {
  isBlurred?: boolean;
  /** The user wants to see them. */
  onShow?(): void;
}

/** Notes that people are blurred, with a button to show them again. */
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
