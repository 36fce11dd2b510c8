import { useRef, useState } from 'preact/hooks';
import { PEOPLE_KINDS, type DataKind } from '../../lib/shared/model/stored-data';
import { i18n } from '../shared/i18n';
import { Confirm } from './Confirm';
import type { StoredDataSettingsProps } from './StoredDataSettings';

const OF_PEOPLE: ReadonlySet<DataKind> = new Set(PEOPLE_KINDS);

/** Offers to delete what is still kept about people, to someone who has taken their consent back. */
export function LeftoverData({ view: { data, cleared }, actions }: StoredDataSettingsProps) {
  const state = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isAsked, setAsked] = useState(false);
  const [isDeleting, setDeleting] = useState(false);
  const isKept = data?.kinds.some(({ kind, count }) => OF_PEOPLE.has(kind) && count > 0);
  const canClear = isKept ?? true;

  function clear() {
    setAsked(false);
    setDeleting(true);
    state.current?.focus();
    actions.clear('people');
  }

  function cancel() {
    setAsked(false);
    button.current?.focus();
  }

  return (
    <>
      <div role="status" tabIndex={-1} ref={state}>
        {isKept && <p>{i18n.t('privacy.stillKept')}</p>}
        {!canClear && isDeleting && cleared && <p>{i18n.t('privacy.cleared')}</p>}
      </div>
      {canClear && (
        <div class="buttons">
          <button type="button" ref={button} onClick={() => setAsked(true)}>
            {i18n.t('data.clearPeople')}
          </button>
        </div>
      )}
      {isAsked && (
        <Confirm
          title={i18n.t('data.clearPeople')}
          text={i18n.t('data.confirmPeople')}
          action={i18n.t('data.confirm')}
          onSave={actions.save}
          onConfirm={clear}
          onCancel={cancel}
        />
      )}
    </>
  );
}
