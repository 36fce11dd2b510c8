import { X } from 'lucide-preact';
import { i18n } from '../shared/i18n';
import type { NamedOccupation } from '../../lib/ui/occupation/browsing';
import { AnswerBody } from './AnswerBody';
import { BrightOutlook } from './BrightOutlook';
import type { ComparisonColumn } from './comparison-columns';
import { OpenOccupation } from './OpenOccupation';
import { CarriedCode, SuccessorList } from './retired-codes';

interface Props {
  column: ComparisonColumn;
  onRemove(code: string): void;
  /** Compares another occupation in the place of a code that stands for several. */
  onReplace(code: string, by: NamedOccupation): void;
}

/** One of the occupations compared: its title, which opens it, and the button to take it out. */
export function ColumnHead({ column, onRemove, onReplace }: Props) {
  const { named, code, title, isEnglish, overview, several } = column;
  const remove = i18n.t('compare.remove', [title ?? code]);
  const data = overview?.data?.kind === 'one' ? overview.data : undefined;
  return (
    <div class="column-head">
      <div class="column-title">
        <OpenOccupation code={code} title={title} isEnglish={isEnglish} />
        <button
          type="button"
          class="tool"
          aria-label={remove}
          title={remove}
          onClick={() => onRemove(named.code)}
        >
          <X size={16} aria-hidden="true" />
        </button>
      </div>
      <p class="occupation-row-foot">
        {title !== undefined && <span class="code">{code}</span>}
        {data?.overview.brightOutlook && <BrightOutlook reasons={[]} />}
      </p>
      {data?.carriedFrom && <CarriedCode from={data.carriedFrom} to={data.overview} isEnglish={isEnglish} />}
      {several && <SuccessorList {...several} onReplace={by => onReplace(named.code, by)} />}
      {overview?.state === 'failed' && (
        <AnswerBody
          topic={{ kind: 'overview', code: named.code }}
          answer={overview}
          name={title ?? code}
          lines={0}
        >
          {() => null}
        </AnswerBody>
      )}
    </div>
  );
}
