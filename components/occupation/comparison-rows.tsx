import type { ComponentChildren } from 'preact';
import { i18n } from '../shared/i18n';
import { highestPossible } from '../../lib/shared/model/interest-caveats';
import { AREAS, type Area } from '../../lib/shared/model/interests';
import type { OccupationPart, TopicAnswer, TopicData } from '../../lib/shared/model/topics';
import { areasInOrder, interestText, type PersonInterests } from '../shared/interest-text';
import { InterestBars } from '../shared/InterestBars';
import { AnswerBody } from './AnswerBody';
import { BrightOutlook } from './BrightOutlook';
import { BroaderWagesNote } from './BroaderWagesNote';
import { partOf, usePartOfEach, type ComparisonColumn } from './comparison-columns';
import { EmptyCell } from './EmptyCell';
import type { ComparedPerson } from './compared-person';
import { skillComparison } from './skill-comparison';
import { StatePicker, statesInAny, useChosenState } from './state-outlook';
import { TextList } from './text-lists';
import { WageBar } from './WageBar';
import { WAGE_PERIODS, broaderCode, wagePeriodOf, wageRangeText, wageScales, wageText } from './wages';

/** One thing that occupations are compared by. */
export interface ComparisonRow {
  id: string;
  name: string;
  /** A note on the whole row. */
  note?: ComponentChildren;
  /** The candidate's cell, where there is anything to show of them. */
  person?: ComponentChildren;
  /** One cell for all occupations, in place of one each. */
  whole?: ComponentChildren;
  cell?(column: ComparisonColumn): ComponentChildren;
}

/** About how many lines a cell takes. */
const LINES = { wages: 3, education: 2, zone: 2, outlook: 4, state: 1, interests: 10, others: 4 };

type RowName = keyof typeof LINES;

/** Returns the rows of the comparison, from wages to skills. */
export function useComparisonRows(
  columns: readonly ComparisonColumn[],
  person: ComparedPerson,
): ComparisonRow[] {
  // In the order in which they are shown, and so read.
  const outlooks = usePartOfEach('outlook', columns);
  const educations = usePartOfEach('education', columns);
  const states = usePartOfEach('states', columns);
  const interests = usePartOfEach('interests', columns);
  const skills = usePartOfEach('skills', columns);
  const allStates = statesInAny(states);
  const state = useChosenState(allStates, person.state);

  const row = <K extends OccupationPart>(
    part: K,
    id: RowName,
    answers: readonly (TopicAnswer<K> | undefined)[],
    draw: (data: TopicData[K], column: ComparisonColumn) => ComponentChildren,
    note?: ComponentChildren,
  ): ComparisonRow => ({
    id,
    name: i18n.t(`compare.rows.${id}`),
    note,
    cell: column =>
      column.several ? (
        <EmptyCell />
      ) : (
        <AnswerBody
          topic={partOf(part, column.code)}
          answer={answers[columns.indexOf(column)]}
          name={`${i18n.t(`compare.rows.${id}`)}, ${column.title ?? column.code}`}
          lines={LINES[id]}
        >
          {data => draw(data, column)}
        </AnswerBody>
      ),
  });

  // One for all, so that each line of one cell is beside the same of the others.
  const order = person.interests ? areasInOrder(person.interests) : AREAS;
  const scales = wageScales(outlooks.flatMap(answer => answer?.data ?? []));
  const beside = skillComparison(columns, skills);

  return [
    row(
      'outlook',
      'wages',
      outlooks,
      (outlook, { code }) => <WageCell outlook={outlook} code={code} scales={scales} />,
      WAGE_PERIODS.filter(period => scales[period] > 0).map(period => (
        <p key={period} class="row-note">
          {i18n.t(`compare.scale.${period}`, [dollars(0), dollars(scales[period])])}
        </p>
      )),
    ),
    row('education', 'education', educations, ({ usuallyNeeded }) =>
      usuallyNeeded.length > 0 ? <TextList texts={usuallyNeeded} /> : <EmptyCell />,
    ),
    row('education', 'zone', educations, ({ zone }) => (zone ? <p>{zone.title}</p> : <EmptyCell />)),
    row('outlook', 'outlook', outlooks, outlook => <OutlookCell outlook={outlook} />),
    row(
      'states',
      'state',
      states,
      data => <StateCell outlooks={data} state={state?.code} />,
      allStates.length > 0 && (
        <div class="row-note">
          <StatePicker states={allStates} shown={state} home={person.state} />
        </div>
      ),
    ),
    {
      ...row('interests', 'interests', interests, data => (
        <InterestBars
          areas={order.filter(area => data[area] !== undefined)}
          name={i18n.t('compare.rows.interests')}
          share={area => (data[area] ?? 0) / MOST}
          value={area => i18n.t('interests.score', [data[area] ?? 0, MOST])}
        />
      )),
      person: person.interests && <PersonBars interests={person.interests} order={order} />,
    },
    {
      id: 'shared',
      name: i18n.t('compare.rows.shared'),
      note: beside.note,
      whole: beside.shared,
    },
    row('skills', 'others', skills, (_, column) => beside.othersOf(column)),
  ];
}

/** The candidate's interests, in the same order as those of the occupations. */
function PersonBars({ interests, order }: { interests: PersonInterests; order: readonly Area[] }) {
  return (
    <InterestBars
      areas={order}
      name={i18n.t('compare.theirInterests')}
      share={area => interests.scores[area] / highestPossible(interests)}
      value={area => interestText(interests, area)}
      stepped={interests.source.kind === 'letters'}
    />
  );
}

interface WageCellProps {
  outlook: TopicData['outlook'];
  code: string;
  scales: ReturnType<typeof wageScales>;
}

function WageCell({ outlook, code, scales }: WageCellProps) {
  const period = wagePeriodOf(outlook);
  if (!period) return <EmptyCell />;
  const broader = broaderCode(outlook, code);
  return (
    <>
      <p lang={i18n.t('language')}>{wageRangeText(outlook[period], period)}</p>
      <WageBar range={outlook[period]} scale={scales[period]} />
      {broader && <BroaderWagesNote code={broader} />}
    </>
  );
}

function OutlookCell({ outlook: { category, bright } }: { outlook: TopicData['outlook'] }) {
  return (
    <>
      {category && <p>{category}</p>}
      {!category && bright.length === 0 && <EmptyCell />}
      {bright.length > 0 && (
        <p>
          <BrightOutlook reasons={bright} />
        </p>
      )}
    </>
  );
}

/** @param state code of the US state the user chose */
function StateCell({ outlooks, state }: { outlooks: TopicData['states']; state: string | undefined }) {
  if (state === undefined) {
    return (
      <p class="quiet" lang={i18n.t('language')}>
        {i18n.t('states.choose')}
      </p>
    );
  }
  const chosen = outlooks.find(({ code }) => code === state);
  return chosen ? <p>{chosen.outlook}</p> : <EmptyCell />;
}

/** The highest value of an occupation's interest. */
const MOST = 100;

function dollars(amount: number): string {
  return wageText({ amount, isOver: false }, 'annual');
}
