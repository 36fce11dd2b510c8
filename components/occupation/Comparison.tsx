import type { ComponentProps, Ref } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { MOST_COMPARED, type Browsing } from '../../lib/ui/occupation/browsing';
import { OnetCredit } from '../shared/Notes';
import { ColumnHead } from './ColumnHead';
import { useComparisonColumns } from './comparison-columns';
import { useComparisonRows, type ComparisonRow } from './comparison-rows';
import type { ComparedPerson } from './compared-person';
import type { ComparisonColumn } from './comparison-columns';
import { useIsWide } from './useIsWide';

interface Props {
  person: ComparedPerson;
  browsing: Browsing;
  headingRef: Ref<HTMLHeadingElement>;
}

/** The occupations of the basket side by side; one below the other for each thing compared where that is narrow. */
export function Comparison({ person, browsing, headingRef }: Props) {
  const basket = browsing.basket.value;
  const columns = useComparisonColumns(basket);
  const rows = useComparisonRows(columns, person);
  const isWide = useIsWide();
  const hint = useRef<HTMLParagraphElement>(null);
  /** The button that was pressed goes away with it; what stands above all columns takes its focus. */
  const change: Changes = {
    onRemove(code) {
      browsing.remove(code);
      hint.current?.focus();
    },
    onReplace(code, by) {
      browsing.replace(code, by);
      hint.current?.focus();
    },
  };
  return (
    <article class="occupation">
      <h2 ref={headingRef} tabIndex={-1}>
        {i18n.t('compare.title')}
      </h2>
      <p ref={hint} tabIndex={-1} role="status" class="quiet">
        {browsing.before.value && `${i18n.t('compare.removed')} `}
        {hintFor(columns.length)}
      </p>
      {browsing.before.value && (
        <div class="buttons">
          <button
            type="button"
            onClick={() => {
              browsing.restore();
              hint.current?.focus();
            }}
          >
            {i18n.t('matching.undo')}
          </button>
        </div>
      )}
      {columns.length > 0 &&
        (isWide ? (
          <Table columns={columns} rows={rows} change={change} />
        ) : (
          <Stack columns={columns} rows={rows} change={change} />
        ))}
      <OnetCredit />
    </article>
  );
}

function hintFor(count: number): string {
  if (count < 2) return i18n.t('compare.few', [MOST_COMPARED]);
  return i18n.t(count < MOST_COMPARED ? 'compare.more' : 'compare.all', [count, MOST_COMPARED]);
}

/** Changes a user can make to the compared columns. */
type Changes = Pick<ComponentProps<typeof ColumnHead>, 'onRemove' | 'onReplace'>;

interface LayoutProps {
  columns: readonly ComparisonColumn[];
  rows: readonly ComparisonRow[];
  change: Changes;
}

function Table({ columns, rows, change }: LayoutProps) {
  const hasPerson = rows.some(({ person }) => person);
  return (
    <table class="comparison">
      <thead>
        <tr>
          <th scope="col">{i18n.t('compare.what')}</th>
          {hasPerson && <th scope="col">{i18n.t('sections.candidate')}</th>}
          {columns.map(column => (
            <th key={column.named.code} scope="col">
              <ColumnHead column={column} {...change} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <th scope="row">
              {row.name}
              {row.note}
            </th>
            {hasPerson && <td>{row.person}</td>}
            {row.whole ? (
              <td colSpan={columns.length}>{row.whole}</td>
            ) : (
              columns.map(column => <td key={column.named.code}>{row.cell?.(column)}</td>)
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Stack({ columns, rows, change }: LayoutProps) {
  return (
    <>
      <ul class="occupation-rows">
        {columns.map(column => (
          <li key={column.named.code}>
            <ColumnHead column={column} {...change} />
          </li>
        ))}
      </ul>
      {rows.map(row => (
        <section key={row.id} class="compared" aria-label={row.name}>
          <h3>{row.name}</h3>
          {row.note}
          {row.whole ?? (
            <dl>
              {row.person && (
                <div>
                  <dt>{i18n.t('sections.candidate')}</dt>
                  <dd>{row.person}</dd>
                </div>
              )}
              {columns.map(column => (
                <div key={column.named.code}>
                  <dt lang={column.isEnglish ? 'en' : undefined}>{column.title ?? column.code}</dt>
                  <dd>{row.cell?.(column)}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
      ))}
    </>
  );
}
