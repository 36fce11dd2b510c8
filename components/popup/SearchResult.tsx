import {
  BriefcaseBusiness,
  ChevronDown,
  LoaderCircle,
  Medal,
  Search,
  SquareArrowOutUpRight,
  UserRound,
} from 'lucide-preact';
import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '../shared/i18n';
import type { SearchEntry } from '../../lib/ui/popup/search-entries';
import { Interpolate, slot } from '../shared/Interpolate';
import { PersonSummary } from './PersonSummary';

interface Props {
  id: string;
  entry: SearchEntry;
  /** Set while the arrow keys point at it. */
  isActive: boolean;
  /** Set where Enter opens it. */
  isEntered: boolean;
  isOpening: boolean;
  onOpen(inNewTab: boolean): void;
}

/** One thing that can be opened. The focus stays in the box: keys come from there, and the mouse works it directly. */
export function SearchResult({ id, entry, isActive, isEntered, isOpening, onOpen }: Props) {
  function click(event: JSX.TargetedMouseEvent<HTMLElement>) {
    onOpen(event.ctrlKey || event.metaKey);
  }

  function clickBeside(event: JSX.TargetedMouseEvent<HTMLElement>) {
    event.stopPropagation();
    onOpen(true);
  }

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the box above takes the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      class={isEntered ? 'popup-result entered' : 'popup-result'}
      aria-selected={isActive}
      onMouseDown={event => event.preventDefault()}
      onClick={click}
      onAuxClick={event => event.button === 1 && onOpen(true)}
    >
      {isOpening || (entry.kind === 'more' && entry.isLoading) ? (
        <LoaderCircle class="icon spin" size={16} aria-hidden="true" />
      ) : (
        <EntryIcon entry={entry} />
      )}
      <div class="popup-lines">
        <Lines entry={entry} />
      </div>
      {entry.kind !== 'ask-onet' && entry.kind !== 'more' && (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- Ctrl+Enter does it
        <span class="popup-beside" aria-hidden="true" title={i18n.t('popup.newTab')} onClick={clickBeside}>
          <SquareArrowOutUpRight size={14} />
        </span>
      )}
    </div>
  );
}

function Lines({ entry }: { entry: SearchEntry }): ComponentChildren {
  if (entry.kind === 'person') return <PersonSummary person={entry.person} />;
  if (entry.kind === 'ask-onet') {
    return (
      <>
        <p class="strong">
          <Interpolate text={i18n.t('popup.askOnet', [slot(0)])}>
            <bdi>{entry.words}</bdi>
          </Interpolate>
        </p>
        <p class="quiet">{i18n.t('popup.askOnetNote')}</p>
      </>
    );
  }
  if (entry.kind === 'more') {
    return (
      <>
        <p class="strong">{i18n.t('careers.showMore')}</p>
        <p class="quiet">{i18n.t('careers.showing', [entry.shown, entry.total])}</p>
      </>
    );
  }
  const { code, title, match, isEnglish } = entry;
  return (
    <>
      <p class="strong" lang={isEnglish ? 'en' : undefined}>
        {title}
      </p>
      <p class="quiet">
        <span class="code">{code}</span> {match && i18n.t(`military.matches.${match}`)}
      </p>
    </>
  );
}

function EntryIcon({ entry: { kind, key } }: { entry: SearchEntry }) {
  const look = { class: 'icon', size: 16, 'aria-hidden': 'true' } as const;
  if (kind === 'person') return <UserRound {...look} />;
  if (kind === 'ask-onet') return <Search {...look} />;
  if (kind === 'more') return <ChevronDown {...look} />;
  return key.startsWith('military/') ? <Medal {...look} /> : <BriefcaseBusiness {...look} />;
}
