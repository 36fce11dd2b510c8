import type { ComponentChildren } from 'preact';
import { i18n } from '../shared/i18n';
import { AREAS, type OccupationInterests } from '../../lib/shared/model/interests';
import type { OccupationPart, TopicAnswer } from '../../lib/shared/model/topics';
import { formatList } from '../shared/format';
import type { ComparedPerson } from './compared-person';
import { useStateOutlook, usePay } from './OccupationFacts';
import { useTopic } from './useTopic';

/** The number of interests named. */
const NAMED = 3;

interface Props {
  code: string;
  person: ComparedPerson;
  /** False while the occupation itself is read, which comes first. */
  isWanted: boolean;
}

/**
 * Draws the facts that most are after, before all the rest: pay, education, zone, outlook, interests. Each keeps its place
 * while it is read; one that can't be had is left to the part below, which offers to retry.
 */
export function OccupationStrip({ code, person, isWanted }: Props) {
  const outlook = useTopic<'outlook'>({ kind: 'outlook', code }, isWanted);
  const pay = usePay(code, isWanted);
  const education = useTopic<'education'>({ kind: 'education', code }, isWanted);
  const states = useTopic<'states'>({ kind: 'states', code }, isWanted && person.state !== undefined);
  const inState = useStateOutlook(code, person.state, isWanted);
  const interests = useTopic<'interests'>({ kind: 'interests', code }, isWanted);
  const { zone, usuallyNeeded = [] } = education?.data ?? {};
  return (
    <dl class="occupation-strip">
      <Fact name={i18n.t('compare.rows.wages')} answer={outlook}>
        {pay && <span lang={i18n.t('language')}>{i18n.t('glance.pay', [pay])}</span>}
      </Fact>
      <Fact name={i18n.t('compare.rows.outlook')} answer={outlook}>
        {outlook?.data?.category}
      </Fact>
      <Fact name={i18n.t('compare.rows.education')} answer={education}>
        {usuallyNeeded[0]}
      </Fact>
      <Fact name={i18n.t('compare.rows.zone')} answer={education}>
        {zone?.title}
      </Fact>
      {person.state !== undefined && (
        <Fact name={i18n.t('compare.rows.state')} answer={states}>
          {inState.text && <span title={inState.title}>{inState.text}</span>}
        </Fact>
      )}
      <Fact name={i18n.t('compare.rows.interests')} answer={interests}>
        {interests?.data && formatList(strongest(interests.data))}
      </Fact>
    </dl>
  );
}

interface FactProps {
  name: string;
  answer: TopicAnswer<OccupationPart> | undefined;
  children: ComponentChildren;
}

/** One fact; not drawn where reading it failed. */
function Fact({ name, answer, children }: FactProps) {
  if (answer?.state === 'failed' && answer.data === undefined) return null;
  const isThere = Boolean(children);
  const isPending = answer === undefined || answer.state === 'pending';
  return (
    <div>
      <dt lang={i18n.t('language')}>{name}</dt>
      <dd lang={answer?.isEnglish && isThere ? 'en' : undefined}>
        {isThere ? (
          children
        ) : (
          <span class="quiet" lang={i18n.t('language')} aria-busy={isPending || undefined}>
            {isPending ? '…' : i18n.t('compare.nothing')}
          </span>
        )}
      </dd>
    </div>
  );
}

/** The names of an occupation's strongest interests, the strongest first. */
function strongest(values: OccupationInterests): string[] {
  return AREAS.filter(area => values[area] !== undefined)
    .toSorted((a, b) => (values[b] ?? 0) - (values[a] ?? 0))
    .slice(0, NAMED)
    .map(area => i18n.t(`areas.${area}`));
}
