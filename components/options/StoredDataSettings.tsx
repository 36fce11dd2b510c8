import { useRef, useState } from 'preact/hooks';
import type { ClearScope, CopyState, DataState } from '../../lib/shared/model/stored-data';
import type { StoredDataActions, StoredDataView } from '../../lib/ui/options/stored-data';
import { i18n } from '../shared/i18n';
import { formatBytes, formatDate, formatNumber } from '../shared/format';
import { ConnectionLost } from '../shared/ConnectionLost';
import { CautionNote } from '../shared/Notes';
import { Confirm } from './Confirm';
import { ImportQuestion } from './ImportQuestion';
import { ImportSummary } from './ImportSummary';

export interface StoredDataSettingsProps {
  view: StoredDataView;
  actions: StoredDataActions;
  /** Set while names are blurred for screen sharing. */
  isBlurred?: boolean;
}

const CLEAR_WORDS = {
  people: { title: 'data.clearPeople', text: 'data.confirmPeople' },
  database: { title: 'data.clearDatabase', text: 'data.confirmDatabase' },
  everything: { title: 'data.clearEverything', text: 'data.confirmEverything' },
} as const;

/** Shows how much is stored, and clears, saves and imports it. */
export function StoredDataSettings({ view, actions, isBlurred = false }: StoredDataSettingsProps) {
  const { data, report, changes, cleared, isClearing, lost } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  const clearPeople = useRef<HTMLButtonElement>(null);
  const clearEverything = useRef<HTMLButtonElement>(null);
  const clearDatabase = useRef<HTMLButtonElement>(null);
  const [asked, setAsked] = useState<ClearScope>();
  const [isDeleting, setDeleting] = useState(false);

  const buttons = { people: clearPeople, database: clearDatabase, everything: clearEverything };

  function clear(what: ClearScope) {
    setAsked(undefined);
    setDeleting(true);
    heading.current?.focus();
    actions.clear(what);
  }

  /** The buttons go with the preview. */
  function leavePreview(then: () => void) {
    heading.current?.focus();
    then();
  }

  function cancel(what: ClearScope) {
    setAsked(undefined);
    buttons[what].current?.focus();
  }

  return (
    <section aria-labelledby="data">
      <h2 id="data" tabIndex={-1} ref={heading}>
        {i18n.t('data.title')}
      </h2>
      <p class="quiet">{i18n.t('data.intro')}</p>
      {lost && <ConnectionLost lost={lost} />}
      {data && <Amounts data={data} />}
      <Persisted view={view} onPersist={actions.persist} />
      {data?.copy && <WorkCopy copy={data.copy} actions={actions} />}
      <FileButtons actions={actions} />
      {changes && (
        <ImportQuestion
          changes={changes}
          isBlurred={isBlurred}
          onApply={accepted => leavePreview(() => actions.apply(accepted))}
          onDiscard={() => leavePreview(actions.discard)}
        />
      )}
      <div role="status">
        {report && <ImportSummary report={report} />}
        {isClearing && <p>{i18n.t('data.clearing')}</p>}
        {isDeleting && cleared && <p>{i18n.t('data.cleared')}</p>}
      </div>
      <div class="buttons">
        {typeof lost === 'string' && (
          <button type="button" ref={clearDatabase} onClick={() => setAsked('database')}>
            {i18n.t('data.clearDatabase')}
          </button>
        )}
        <button type="button" ref={clearPeople} onClick={() => setAsked('people')}>
          {i18n.t('data.clearPeople')}
        </button>
        <button type="button" ref={clearEverything} onClick={() => setAsked('everything')}>
          {i18n.t('data.clearEverything')}
        </button>
      </div>
      {asked && (
        <Confirm
          key={asked}
          title={i18n.t(CLEAR_WORDS[asked].title)}
          text={i18n.t(CLEAR_WORDS[asked].text)}
          action={i18n.t('data.confirm')}
          onSave={actions.save}
          onConfirm={() => clear(asked)}
          onCancel={() => cancel(asked)}
        />
      )}
    </section>
  );
}

/** Shows how much of each kind is stored. */
function Amounts({ data: { kinds, usage } }: { data: DataState }) {
  return (
    <>
      <table class="amounts">
        <thead>
          <tr>
            <th scope="col">{i18n.t('data.what')}</th>
            <th scope="col">{i18n.t('data.count')}</th>
            <th scope="col">{i18n.t('data.size')}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, count, bytes }) => (
            <tr key={kind}>
              <th scope="row">{i18n.t(`data.kinds.${kind}`)}</th>
              <td>{formatNumber(count)}</td>
              <td>{formatBytes(bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {usage !== undefined && <p class="quiet">{i18n.t('data.usage', [formatBytes(usage)])}</p>}
    </>
  );
}

/** Shows whether the browser may delete it all when the disk is full, and asks it not to. */
function Persisted({
  view: { isPersisted, isRefused },
  onPersist,
}: {
  view: StoredDataView;
  onPersist(): void;
}) {
  if (isPersisted === undefined) return null;
  if (isPersisted) return <p class="quiet">{i18n.t('data.persisted.yes')}</p>;
  return (
    <p class="quiet">
      {i18n.t(isRefused ? 'data.persisted.refused' : 'data.persisted.no')}{' '}
      {!isRefused && (
        <button type="button" onClick={onPersist}>
          {i18n.t('data.persisted.ask')}
        </button>
      )}
    </p>
  );
}

/** Returns what became of the second copy of the user's work. */
export function copyStateText({ at, bytes, left }: CopyState): string {
  if (!left) return i18n.t('data.copy.kept', [formatBytes(bytes), formatDate(at)]);
  return left === 'copy' ? i18n.t('data.copy.left', [formatDate(at)]) : i18n.t('data.copy.none');
}

/** Shows the second copy of the user's work, and offers it where the browser lost the rest. */
function WorkCopy({ copy, actions }: { copy: CopyState; actions: StoredDataActions }) {
  const { left } = copy;
  if (!left) return <p class="quiet">{copyStateText(copy)}</p>;
  return (
    <CautionNote>
      <p>{copyStateText(copy)}</p>
      <div class="buttons">
        {left === 'copy' && (
          <button type="button" onClick={actions.readCopy}>
            {i18n.t('data.copy.read')}
          </button>
        )}
        <button type="button" onClick={actions.endCopy}>
          {i18n.t(left === 'copy' ? 'data.copy.drop' : 'data.copy.close')}
        </button>
      </div>
    </CautionNote>
  );
}

/** Saves the user's own work as a file, and reads one. */
function FileButtons({ actions }: { actions: StoredDataActions }) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <p>{i18n.t('data.file')}</p>
      <div class="buttons">
        <button type="button" onClick={actions.save}>
          {i18n.t('data.save')}
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          {i18n.t('data.read')}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          aria-label={i18n.t('data.read')}
          hidden
          onChange={event => {
            const [chosen] = event.currentTarget.files ?? [];
            if (chosen) actions.read(chosen);
            event.currentTarget.value = '';
          }}
        />
      </div>
    </>
  );
}
