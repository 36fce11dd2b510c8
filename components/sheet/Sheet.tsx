import '../styles/theme.css';
import '../styles/shared.css';
import '../styles/interests.css';
import '../styles/sheet.css';
import '../styles/blur.css';
import { Printer } from 'lucide-preact';
import { i18n } from '../shared/i18n';
import { LANGUAGES, type Language } from '../../lib/shared/model/language';
import type { SidebarView } from '../../lib/ui/sidebar/sidebar-view';
import { ConnectionLost } from '../shared/ConnectionLost';
import { BlurBar, type BlurProps } from '../shared/BlurBar';
import { sheetCodes, useOverviews } from './overviews';
import { summaryOfView } from '../summary/summary-of-view';
import { SheetContent } from './SheetContent';

interface Props extends BlurProps {
  view: SidebarView;
  /** The language of the sheet, which is set already. */
  language: Language;
  /** The language Fitside speaks elsewhere, which the titles of matches were read in. */
  spoken: Language;
  onLanguage(language: Language): void;
  onPrint(): void;
  onSettings(): void;
}

/** With so many matches a sheet stays within two pages. */
const MOST = 8;

/** A sheet about one candidate, to be printed and talked about. */
export function Sheet({ view, language, spoken, onLanguage, onPrint, onSettings, isBlurred, onShow }: Props) {
  const summary = summaryOfView(view, MOST);
  const overviews = useOverviews(sheetCodes(summary, language !== spoken));
  const isReading =
    view.visit !== undefined && (view.busy.size > 0 || [...overviews.values()].includes(undefined));
  return (
    <div class="sheet-page">
      <header class="sheet-tools">
        <label>
          <span>{i18n.t('sheet.language')}</span>
          <select
            value={language}
            onChange={event => {
              const next = LANGUAGES.find(known => known === event.currentTarget.value);
              if (next) onLanguage(next);
            }}
          >
            {LANGUAGES.map(known => (
              <option key={known} value={known}>
                {i18n.t(`options.preferences.languages.${known}`)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="primary"
          aria-disabled={view.visit === undefined}
          onClick={() => view.visit !== undefined && onPrint()}
        >
          <Printer size={16} aria-hidden="true" />
          {i18n.t('sheet.print')}
        </button>
        <p role="status" class="quiet">
          {view.visit !== undefined && i18n.t(isReading ? 'sheet.reading' : 'sheet.ready')}
        </p>
        <BlurBar isBlurred={isBlurred} onShow={onShow} />
        {view.lost && <ConnectionLost lost={view.lost} onSettings={onSettings} />}
      </header>
      <main class="sheet" data-blurred={isBlurred}>
        {view.visit === undefined ? (
          <>
            <h1>{i18n.t('sheet.title')}</h1>
            <p>{i18n.t('sheet.gone')}</p>
          </>
        ) : (
          <SheetContent summary={summary} hidden={view.hidden} overviews={overviews} />
        )}
      </main>
    </div>
  );
}
