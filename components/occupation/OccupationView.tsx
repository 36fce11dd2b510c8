import type { Ref } from 'preact';
import { i18n } from '../shared/i18n';
import type { OccupationOverview, OverviewData } from '../../lib/shared/model/occupation';
import { ONLINE_HOSTS, PLAIN_HOSTS, onlineUrl, plainUrl } from '../../lib/shared/model/urls';
import type { TopicAnswer } from '../../lib/shared/model/topics';
import type { NamedOccupation } from '../../lib/ui/occupation/browsing';
import { SourceAge } from '../shared/Age';
import { ExternalLink } from '../shared/ExternalLink';
import { formatList } from '../shared/format';
import { OnetCredit, PurposeNote } from '../shared/Notes';
import { AnswerBody } from './AnswerBody';
import { useTopic } from './useTopic';
import { BrightOutlook } from './BrightOutlook';
import { CompareToggle } from './CompareToggle';
import { CarriedCode, SuccessorList } from './retired-codes';
import { OccupationParts } from './OccupationParts';
import { OccupationStrip } from './OccupationStrip';
import { TextList } from './text-lists';
import type { ComparedPerson } from './compared-person';

interface Props {
  occupation: NamedOccupation;
  person: ComparedPerson;
  headingRef: Ref<HTMLHeadingElement>;
}

/** All there is of one occupation: what it is, then its parts, each read when it is opened. */
export function OccupationView({ occupation: named, person, headingRef }: Props) {
  const topic = { kind: 'overview', code: named.code } as const;
  const answer = useTopic<'overview'>(topic);
  const overview = overviewIn(answer);
  const { code, title } = nameOf(named, answer);
  return (
    <article class="occupation">
      <header>
        <h2 ref={headingRef} tabIndex={-1}>
          <span {...(answer?.isEnglish && overview ? { lang: 'en' } : {})}>{title ?? code}</span>
        </h2>
        <p class="occupation-facts">
          {title !== undefined && <span class="code">{code}</span>}
          <BrightMark code={code} overview={overview} reasons={named.brightReasons} />
        </p>
        <OverviewAge answer={answer} />
      </header>
      {isOfOne(answer) && !isUnread(answer) && (
        <OccupationStrip code={code} person={person} isWanted={overview !== undefined} />
      )}
      <AnswerBody
        topic={topic}
        answer={answer}
        name={title ?? code}
        lines={9}
        none={<p class="quiet">{i18n.t('occupation.noOverview')}</p>}
      >
        {data => <About data={data} isEnglish={answer?.isEnglish} />}
      </AnswerBody>
      {isOfOne(answer) && (
        <>
          <div class="buttons">
            <CompareToggle occupation={{ code, title }} />
          </div>
          <OccupationParts key={code} code={code} person={person} />
          <Links code={code} isEnglish={answer?.isEnglish} overview={overview} />
        </>
      )}
      {person.interests && <PurposeNote />}
      <OnetCredit />
    </article>
  );
}

/** Returns the code that an occupation has today, and its title if one is known. */
function nameOf(
  named: NamedOccupation,
  answer: TopicAnswer<'overview'> | undefined,
): { code: string; title: string | undefined } {
  const overview = overviewIn(answer);
  return {
    code: overview?.code ?? named.code,
    title: overview?.title ?? named.title ?? retiredTitleIn(answer),
  };
}

function overviewIn(answer: TopicAnswer<'overview'> | undefined): OccupationOverview | undefined {
  return answer?.data?.kind === 'one' ? answer.data.overview : undefined;
}

function retiredTitleIn(answer: TopicAnswer<'overview'> | undefined): string | undefined {
  return answer?.data?.kind === 'several' ? answer.data.retired.title : undefined;
}

/** Keeps its line while the overview is awaited, so that nothing moves when it comes. */
function OverviewAge({ answer }: { answer: TopicAnswer<'overview'> | undefined }) {
  const readAt = answer?.data === undefined ? undefined : answer.fetchedAt;
  if (readAt !== undefined) {
    return (
      <p class="age">
        <SourceAge sources={['onet']} fetchedAt={readAt} />
      </p>
    );
  }
  return answer === undefined || answer.state === 'pending' ? <p class="age" /> : null;
}

/** Returns false only where the code is known to stand for several occupations. */
function isOfOne(answer: TopicAnswer<'overview'> | undefined): boolean {
  return answer?.state !== 'none' && answer?.data?.kind !== 'several';
}

/** Returns whether the occupation could not be read: its facts are not read either, and would be awaited for ever. */
function isUnread(answer: TopicAnswer<'overview'> | undefined): boolean {
  return answer?.state === 'failed' && answer.data === undefined;
}

interface BrightMarkProps {
  code: string;
  overview: OccupationOverview | undefined;
  reasons: NamedOccupation['brightReasons'];
}

function BrightMark({ code, overview, reasons }: BrightMarkProps) {
  return overview?.brightOutlook ? <Bright code={code} reasons={reasons} /> : null;
}

/** Marks a bright outlook. Its reasons are read unless they came with the occupation. */
function Bright({ code, reasons }: { code: string; reasons: NamedOccupation['brightReasons'] }) {
  const outlook = useTopic<'outlook'>({ kind: 'outlook', code }, reasons === undefined);
  return <BrightOutlook reasons={reasons ?? outlook?.data?.bright ?? []} />;
}

function About({ data, isEnglish }: { data: OverviewData; isEnglish: boolean | undefined }) {
  if (data.kind === 'several') return <SuccessorList {...data} />;
  return (
    <>
      {data.carriedFrom && <CarriedCode from={data.carriedFrom} to={data.overview} isEnglish={isEnglish} />}
      <Description overview={data.overview} />
    </>
  );
}

function Description({ overview: { whatTheyDo, onTheJob, alsoCalled } }: { overview: OccupationOverview }) {
  const language = i18n.t('language');
  return (
    <>
      {whatTheyDo && (
        <div class="part">
          <h3 lang={language}>{i18n.t('occupation.whatTheyDo')}</h3>
          <p>{whatTheyDo}</p>
        </div>
      )}
      {onTheJob.length > 0 && (
        <div class="part">
          <h3 lang={language}>{i18n.t('occupation.onTheJob')}</h3>
          <TextList texts={onTheJob} />
        </div>
      )}
      {alsoCalled.length > 0 && (
        <div class="part">
          <h3 lang={language}>{i18n.t('occupation.alsoCalled')}</h3>
          <p>{formatList(alsoCalled)}</p>
        </div>
      )}
    </>
  );
}

const PLAIN_NAMES = { en: 'My Next Move', es: 'Mi Próximo Paso' } as const;

interface LinksProps {
  code: string;
  overview: OccupationOverview | undefined;
  /** Set where O*NET has it in English only. */
  isEnglish: boolean | undefined;
}

/** The occupation's pages at O*NET: those there are, in the language Fitside speaks where there is one. */
function Links({ code, isEnglish, overview }: LinksProps) {
  const language = i18n.t('language') === 'es' && !isEnglish ? 'es' : 'en';
  return (
    <ul class="occupation-links">
      {!overview?.isNoCareer && (
        <li>
          <ExternalLink href={plainUrl(code, language)} hosts={PLAIN_HOSTS}>
            <span lang={language}>{PLAIN_NAMES[language]}</span>
          </ExternalLink>
        </li>
      )}
      <li>
        <ExternalLink href={onlineUrl(code)} hosts={ONLINE_HOSTS}>
          O*NET OnLine
        </ExternalLink>
      </li>
    </ul>
  );
}
