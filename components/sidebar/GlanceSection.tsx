import { Info } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { ChosenOccupation } from '../../lib/shared/model/chosen-occupations';
import { rankedAreas } from '../../lib/shared/model/interests';
import type { SidebarView } from '../../lib/ui/sidebar/sidebar-view';
import { answerOf } from '../../lib/ui/sidebar/section-answer';
import { BrightOutlook } from '../occupation/BrightOutlook';
import { useFactsWanted, usePay, useStateOutlook } from '../occupation/OccupationFacts';
import { OpenOccupation } from '../occupation/OpenOccupation';
import { useTopic } from '../occupation/useTopic';
import { Enumerate } from '../shared/Interpolate';
import { formatList } from '../shared/format';
import { sectionLabel } from '../shared/labels';
import { caveatText, matchBasisTexts } from '../shared/review-text';
import { completenessText, glanceAt } from '../summary/glance';

interface Props {
  view: SidebarView;
  /** Brings the career matches into view. */
  onCareers(): void;
}

/** The number of careers named. */
const NAMED = 3;

/** Draws the five lines that matter most about a candidate. */
export function GlanceSection({ view, onCareers }: Props) {
  const heading = useId();
  const known = glanceAt(view);
  const { interests, careers, profile, target } = known;
  const folded = [...(view.folded ?? [])];
  if (folded.length === 0 && Object.values(known).every(each => !each)) return null;
  return (
    <section class="region glance" aria-labelledby={heading}>
      <h2 id={heading} class="visually-hidden">
        {i18n.t('glance.title')}
      </h2>
      {interests && <Interests interests={interests} />}
      <dl>
        {target?.code && (
          <Line term={i18n.t('glance.target')}>
            <Target target={target} state={answerOf(view, 'candidate')?.data?.state} />
          </Line>
        )}
        {careers && (
          <Line term={i18n.t('glance.top')}>
            <Enumerate
              items={careers.careers.slice(0, NAMED).map(({ code, title }) => (
                <OpenOccupation key={code} code={code} title={title} isEnglish={careers.isEnglish} />
              ))}
            />{' '}
            <button type="button" class="as-link quiet" data-harmless onClick={onCareers}>
              {i18n.t('glance.matches', careers.total)}
            </button>
          </Line>
        )}
        {profile && <Line term={i18n.t('services.jofi')}>{completenessText(profile)}</Line>}
      </dl>
      {interests && <Caveat interests={interests} />}
      {folded.length > 0 && (
        <p class="quiet">
          {i18n.t('folded.why')} {formatList(folded.map(sectionLabel))}
        </p>
      )}
    </section>
  );
}

function Line({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type Known<Data> = Extract<Data, { kind: 'known' }>;
type KnownInterests = Known<NonNullable<ReturnType<typeof answerOf<'interests'>>>['data'] & object>;

function Interests({ interests: { source, scores } }: { interests: KnownInterests }) {
  const areas = source.kind === 'letters' ? source.areas : rankedAreas(scores).slice(0, NAMED);
  return (
    <div class="glance-interests">
      <p class="strong">{areas.map(area => i18n.t(`areas.${area}`)).join(' › ')}</p>
      <p>{areas.map(area => i18n.t(`glance.areas.${area}`)).join(' · ')}</p>
    </div>
  );
}

/** The first thing that weakens the interests; where there is nothing, what they rest on. */
function Caveat({ interests }: { interests: KnownInterests }) {
  const [caveat] = interests.caveats;
  const words =
    caveat !== undefined
      ? caveatText(caveat, interests)
      : interests.source.kind === 'letters'
        ? i18n.t('likeness.approximate')
        : matchBasisTexts(interests)[0];
  return words ? (
    <p class="quiet">
      <Info class="icon" size={14} aria-hidden="true" /> {words}
    </p>
  ) : null;
}

function Target({ target, state: home }: { target: ChosenOccupation; state: string | undefined }) {
  const code = target.code!;
  const { place, isWanted } = useFactsWanted<HTMLSpanElement>();
  const bright = useTopic<'outlook'>({ kind: 'outlook', code }, isWanted)?.data?.bright ?? [];
  const outlook = useStateOutlook(code, home, isWanted);
  const pay = usePay(code, isWanted);
  const facts = [pay && i18n.t('glance.pay', [pay]), outlook.text];
  return (
    <>
      <OpenOccupation code={code} title={target.title} isEnglish />{' '}
      {bright.length > 0 && <BrightOutlook reasons={bright} isShort />}
      <span ref={place} class="occupation-facts-line" title={outlook.title}>
        {facts.filter(Boolean).join(' · ')}
      </span>
    </>
  );
}
