import { useRef, useState } from 'preact/hooks';
import type { ClearScope } from '../../lib/shared/model/stored-data';
import type { StoredDataActions, StoredDataView } from '../../lib/ui/options/stored-data';
import { i18n } from '../shared/i18n';
import { formatBytes, formatNumber } from '../shared/format';
import { ConnectionLost } from '../shared/ConnectionLost';
import { Confirm } from './Confirm';
import { ImportQuestion } from './ImportQuestion';
import { ImportSummary } from './ImportSummary';

export interface StoredDataSettingsProps {
  view: StoredDataView;
  actions: StoredDataActions;
  /** Set while names are blurred for screen sharing. */
  isBlurred?: boolean;
}

/** Shows how much is stored, and clears, saves and imports it. */
export function StoredDataSettings({
  view: { data, report, changes, cleared, lost },
  actions,
  isBlurred = false,
}: StoredDataSettingsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const clearPeople = useRef<HTMLButtonElement>(null);
  const clearEverything = useRef<HTMLButtonElement>(null);
  const [asked, setAsked] = useState<ClearScope>();
  const [isDeleting, setDeleting] = useState(false);

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
    (what === 'people' ? clearPeople : clearEverything).current?.focus();
  }

  return (
    <section aria-labelledby="data">
      <h2 id="data" tabIndex={-1} ref={heading}>
        {i18n.t('data.title')}
      </h2>
      <p class="quiet">{i18n.t('data.intro')}</p>
      {lost && <ConnectionLost lost={lost} />}
      {data && (
        <table class="amounts">
          <thead>
            <tr>
              <th scope="col">{i18n.t('data.what')}</th>
              <th scope="col">{i18n.t('data.count')}</th>
              <th scope="col">{i18n.t('data.size')}</th>
            </tr>
          </thead>
          <tbody>
            {data.kinds.map(({ kind, count, bytes }) => (
              <tr key={kind}>
                <th scope="row">{i18n.t(`data.kinds.${kind}`)}</th>
                <td>{formatNumber(count)}</td>
                <td>{formatBytes(bytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {data?.usage !== undefined && <p class="quiet">{i18n.t('data.usage', [formatBytes(data.usage)])}</p>}
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
        {isDeleting && cleared && <p>{i18n.t('data.cleared')}</p>}
      </div>
      <div class="buttons">
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
          title={i18n.t(asked === 'people' ? 'data.clearPeople' : 'data.clearEverything')}
          text={i18n.t(asked === 'people' ? 'data.confirmPeople' : 'data.confirmEverything')}
          action={i18n.t('data.confirm')}
          onSave={actions.save}
          onConfirm={() => clear(asked)}
          onCancel={() => cancel(asked)}
        />
      )}
    </section>
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
