import { i18n } from '../shared/i18n';
import { SOURCE_KINDS, type SourceKind } from '../../lib/shared/model/interests';

interface Props {
  /** All there are, the best first. */
  choices: readonly SourceKind[];
  shown: SourceKind | undefined;
  onPick(from: SourceKind): void;
}

/** Switches between the sources of a candidate's interests. */
export function SourceSwitch({ choices, shown, onPick }: Props) {
  return (
    <label class="pick">
      <span>{i18n.t('interests.from')}</span>
      <select
        value={shown ?? ''}
        onChange={event => {
          const picked = SOURCE_KINDS.find(kind => kind === event.currentTarget.value);
          if (picked) onPick(picked);
        }}
      >
        {choices.map(kind => (
          <option key={kind} value={kind}>
            {i18n.t(`interests.sources.${kind}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
