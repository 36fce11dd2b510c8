import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { candidatePageUrl } from '../../lib/shared/model/urls';
import { foldName, headingFits, looksLikeName, namesAgree } from '../../lib/shared/model/names';
import type { AddressWithSource } from '../../lib/shared/model/profile-matching';
import type { CandidateData } from '../../lib/shared/model/sections';
import { isWithoutToken } from '../../lib/shared/model/problem';
import type { SectionAnswer } from '../../lib/shared/model/section-answer';
import type { ProfileCheck } from '../../lib/ui/sidebar/sidebar-view';
import { ExternalLink } from '../shared/ExternalLink';
import { Interpolate, slot } from '../shared/Interpolate';
import { ActingAsNote } from '../shared/ActingAsNote';
import { EmailChoices } from './EmailChoices';
import { EmailForm } from './EmailForm';
import { CandidateSchools } from './CandidateSchools';
import { WhichCandidate } from './WhichCandidate';
import { ProfileMatching } from './ProfileMatching';
import { CautionNote } from '../shared/Notes';
import { SidebarSection, type SectionProps } from './SidebarSection';

interface Props extends SectionProps<'candidate'> {
  /** The profile's answer: how it was matched and the name JOFI has. */
  profile: SectionAnswer<'profile'> | undefined;
  /** Set while the profile is awaited. */
  awaitsProfile: boolean;
  /** The check of a profile that the user may link. */
  check: ProfileCheck | undefined;
  /** The user names the candidate's address. */
  onEmail(email: string, isOther?: boolean): void;
  /** The user settles whom the page shows. */
  onCandidate(candidateId: string): void;
  /** Further facts from JobScore. */
  children?: ComponentChildren;
}

/** Who the page shows, by which addresses, and how the profile was matched. */
export function CandidateSection(props: Props) {
  const { profile, awaitsProfile, check, onEmail, onCandidate, children, ...region } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const disclosure = useRef<HTMLDetailsElement>(null);
  const { answer } = region;
  const data = answer?.data;

  function lookUp(email: string) {
    if (disclosure.current) disclosure.current.open = false;
    heading.current?.focus();
    if (data?.question) onEmail(email, true);
    else onEmail(email);
  }

  function settle(candidateId: string) {
    heading.current?.focus();
    onCandidate(candidateId);
  }

  const unidentified = data !== undefined && isUnidentified(data);
  // Where there is no profile, the ways to one stand together with what was searched.
  const isElsewhere = profile?.data?.kind === 'none';
  const isRead = answer !== undefined && answer.state !== 'pending';
  const hasEmailForm = isRead && !unidentified && !isElsewhere;
  return (
    <SidebarSection section="candidate" headingRef={heading} {...region}>
      <WhoIsIt answer={answer} onPick={settle} />
      {data && !unidentified && (
        <Identity data={data} profile={profile} isWithoutToken={isWithoutToken(answer?.problem)}>
          {children}
        </Identity>
      )}
      {!isElsewhere && (
        <ProfileMatching
          profile={profile}
          isAwaited={awaitsProfile}
          check={check}
          actions={region.actions}
          onChoice={() => heading.current?.focus()}
        />
      )}
      {data && (
        <>
          <EmailChoices emails={data.choices} onPick={lookUp} />
          <Namesakes people={data.namesakes} />
        </>
      )}
      {unidentified && <Unidentified data={data} onLookUp={lookUp} />}
      {hasEmailForm && (
        <details class="quiet-details" ref={disclosure}>
          <summary>{i18n.t('candidate.anotherEmail')}</summary>
          <EmailForm onLookUp={lookUp} />
        </details>
      )}
    </SidebarSection>
  );
}

/** Names the user JobScore is viewed as, and asks which candidate the page shows where that is not certain. */
function WhoIsIt({ answer, onPick }: { answer: Props['answer']; onPick(candidateId: string): void }) {
  const question = answer?.data?.question;
  return (
    <>
      {answer?.seenAs && <ActingAsNote name={answer.seenAs} />}
      {question && <WhichCandidate question={question} onPick={onPick} />}
    </>
  );
}

/** Asks for an address where nothing names the candidate. */
function Unidentified({ data, onLookUp }: { data: CandidateData; onLookUp(email: string): void }) {
  return (
    <>
      {data.choices.length === 0 && !data.question && <p>{i18n.t('candidate.unidentified')}</p>}
      <EmailForm onLookUp={onLookUp} />
    </>
  );
}

function isUnidentified({ candidateId, addresses }: CandidateData): boolean {
  return !candidateId && addresses.length === 0;
}

/** Returns the name that JOFI has or that the page shows: JobScore can't be asked for it. */
function otherName({ name, pageName }: CandidateData, jofiName: string | undefined): string | undefined {
  return name || jofiName || pageName;
}

/** Shows whose the name is where the page has another, or where the page's heading may be none. */
function NameOrigin({
  data: { name, pageName },
  jofiName,
}: {
  data: CandidateData;
  jofiName: string | undefined;
}) {
  if (name || !pageName) return null;
  if (!jofiName) {
    return looksLikeName(pageName) ? null : <p class="quiet">{i18n.t('candidate.fromHeading')}</p>;
  }
  if (namesAgree(pageName, jofiName) || headingFits(pageName, jofiName)) return null;
  return (
    <p class="quiet">
      <Interpolate text={i18n.t('candidate.jofiUnlikeHeading', [slot(0)])}>
        <bdi>{pageName}</bdi>
      </Interpolate>
    </p>
  );
}

/** Only JobScore gives the name, so a name means that it answered. */
function hasNoEmail({ name, unreadableEmails, addresses }: CandidateData): boolean {
  return (
    name !== undefined && unreadableEmails === undefined && !addresses.some(({ from }) => from === 'jobscore')
  );
}

interface IdentityProps {
  data: CandidateData;
  isWithoutToken: boolean;
  profile: SectionAnswer<'profile'> | undefined;
  children: ComponentChildren;
}

function Identity({ data, profile, isWithoutToken: isTokenless, children }: IdentityProps) {
  const matched = profile?.data?.kind === 'matched' ? profile.data : undefined;
  const jofiName = matched?.profile.name;
  const name = isTokenless ? otherName(data, jofiName) : data.name;
  // The line on the match names its address already.
  const addresses = data.addresses.filter(
    ({ email, from }) => from !== 'jobscore' || email !== matched?.match.email,
  );
  return (
    <>
      <p class="name">{name ? <bdi>{name}</bdi> : i18n.t('candidate.unnamed')}</p>
      {isTokenless && <NameOrigin data={data} jofiName={jofiName} />}
      {children}
      {jofiName && foldName(jofiName) !== foldName(name ?? '') && (
        <NameInJofi
          name={jofiName}
          isDoubtful={matched.match.rule === 'email' && !namesAgree(jofiName, name ?? '')}
        />
      )}
      <UnreadableEmails texts={data.unreadableEmails} />
      {hasNoEmail(data) && <p class="quiet">{i18n.t('candidate.noEmail')}</p>}
      <CandidateSchools schools={data.schools} isElsewhere={Boolean(children)} />
      {addresses.length > 0 && (
        <ul class="addresses" aria-label={i18n.t('candidate.addresses')}>
          {addresses.map(address => (
            <li key={address.email}>
              <bdi>{address.email}</bdi>
              {address.from !== 'jobscore' && <span class="quiet origin">{originWords(address)}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Shows what JobScore has in place of an address. */
function UnreadableEmails({ texts = [] }: { texts: string[] | undefined }) {
  return (
    <>
      {texts.map(text => (
        <CautionNote key={text}>
          <Interpolate text={i18n.t('candidate.unreadableEmail', [slot(0)])}>
            <bdi>{text}</bdi>
          </Interpolate>
        </CautionNote>
      ))}
    </>
  );
}

/** Two people may share an address, so by an address alone another name may be another person. */
function NameInJofi({ name, isDoubtful }: { name: string; isDoubtful: boolean }) {
  const words = (
    <Interpolate text={i18n.t('candidate.nameInJofi', [slot(0)])}>
      <bdi>{name}</bdi>
    </Interpolate>
  );
  if (!isDoubtful) return <p class="quiet">{words}</p>;
  return (
    <CautionNote>
      <p>{words}</p>
      <p>{i18n.t('candidate.namesDiffer')}</p>
    </CautionNote>
  );
}

function originWords(address: AddressWithSource): string {
  return i18n.t(address.from === 'page' ? 'candidate.fromPage' : 'candidate.fromUser');
}

function Namesakes({ people }: { people: CandidateData['namesakes'] }) {
  if (people.length === 0) return null;
  return (
    <CautionNote>
      <p>{i18n.t('candidate.namesakes', people.length)}</p>
      <ul>
        {people.map(({ id, name }) => (
          <li key={id}>
            <ExternalLink href={candidatePageUrl(id)} hosts={['jobscore.com']}>
              {name ? <bdi>{name}</bdi> : i18n.t('candidate.unnamed')}
            </ExternalLink>
          </li>
        ))}
      </ul>
    </CautionNote>
  );
}
