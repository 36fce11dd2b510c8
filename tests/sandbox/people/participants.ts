import { chance, choose, uuid } from './chance.ts';
import { answered } from './exercises.ts';
import { type Field, fields } from './fields.ts';
import { named } from './named.ts';
import type { NamedPerson, NamedProfile } from './named-person.ts';
import type { InvitationRecord, ParticipantRecord, PlannedJob } from './records.ts';
import { occupationNamed } from './occupation-cases.ts';
import { filler, sequence } from './sequence.ts';

/** The account's totals, as JOFI's and our samples have them. */
const profileCount = 67;
const testTakerCount = 106;
const olderCount = 17;

function plan([code, title, job]: readonly [string, string, string], field: Field): PlannedJob {
  return {
    jobName: job,
    onetCode: code,
    credentials: field.credential,
    onetOccupation: title,
    educationTraining: 'Two-year programme',
    supportFromOthers: 'Study group at the library',
  };
}

type Who = Pick<NamedPerson, 'first' | 'last' | 'email' | 'field' | 'candidateId'>;

function participant(who: Who, made: NamedProfile, number: number): ParticipantRecord {
  const { field } = who;
  return {
    testTakerId: made.testTakerId ?? 41000 + number,
    invitationId: made.invitationId ?? 72000 + number,
    firstName: who.first,
    lastName: who.last,
    email: made.email ?? who.email ?? '',
    invitedAt: made.invitedAt,
    customId: made.customId ?? null,
    personId: made.personId === 'candidate' ? who.candidateId : (made.personId ?? null),
    letters: made.letters === undefined ? field.letters : made.letters,
    profile: {
      id: made.id,
      hasLinks: made.hasLinks ?? true,
      exercises: made.exercises ?? answered(field, made.id),
      compared: made.compared ?? field.occupations.map(([code]) => code),
      planned: made.planned ?? field.occupations.map(one => plan(one, field)),
      zip: made.zip === undefined ? '98104' : made.zip,
    },
  };
}

/** The people of JOFI's own sample; those dated after October 2026 are moved before it. */
const documented: [
  first: string,
  id: string,
  number: number,
  invitedAt: string,
  customId: string,
  person: string,
][] = [
  [
    'Linda',
    'CNP1234567890',
    12345,
    '2026-10-11T22:23:05.312696+00:00',
    'ABC123',
    '1bb2141c-4100-4b21-9cd2-a998b76cf736',
  ],
  [
    'Sarah',
    'CNP2345678901',
    23456,
    '2026-06-26T11:41:15.44745+00:00',
    'ABC456',
    '2bb2141c-4100-4b21-9cd2-a998b76cf737',
  ],
  [
    'Josh',
    'CNP3456789012',
    34567,
    '2026-09-14T22:56:12.633153+00:00',
    'ABC456',
    '3bb2141c-4100-4b21-9cd2-a998b76cf738',
  ],
  [
    'Barney',
    'CNP4567890123',
    45678,
    '2026-01-25T06:06:39.675742+00:00',
    'ABC789',
    '4bb2141c-4100-4b21-9cd2-a998b76cf739',
  ],
];

function stamp(from: string, days: number, name: string): string {
  const at = new Date(Date.parse(from) + days * 86_400_000 + chance(80_000_000, name));
  return at.toISOString().replace('Z', `${String(100 + chance(900, `${name} fraction`))}+00:00`);
}

/** A participant made to fill the lists; the first forty are also JobScore candidates. */
function other(index: number, invitedAt: string): ParticipantRecord {
  const who = filler(index);
  const id = `CNP7400000${String(100 + index)}`;
  const made: NamedProfile = { id, invitedAt };
  if (index % 3 === 0) made.personId = uuid(id);
  if (index % 2 === 0) made.customId = choose(['REQ-2041', 'REQ-2055', 'Spring cohort'], id);
  return participant({ ...who, candidateId: '' }, made, 400 + index);
}

/** Whoever has not finished Career Interests has no letters; JOFI's first version sends empty text then. */
function lettersOfInvited(index: number, name: string): string | null {
  if (index % 4 === 0) return choose(fields, name).letters;
  return index % 4 === 1 ? '' : null;
}

function invited(index: number): ParticipantRecord {
  const who = filler(200 + index);
  const at = stamp('2025-01-05T00:00:00Z', index * 12, `invited ${index}`);
  const made: NamedProfile = {
    id: '',
    invitedAt: at,
    letters: lettersOfInvited(index, at),
  };
  return { ...participant({ ...who, candidateId: '' }, made, 600 + index), profile: null };
}

/** A newer profile than all others so far, for tests that push older ones out of the list. */
export function makeNewerProfile(index: number): ParticipantRecord {
  const at = new Date(Date.parse('2026-10-25T08:00:00Z') + index * 60_000)
    .toISOString()
    .replace('Z', '+00:00');
  const who = filler(300 + index);
  return participant(
    { ...who, candidateId: '' },
    { id: `CNP75${String(index).padStart(8, '0')}`, invitedAt: at },
    5000 + index,
  );
}

/** Everyone JOFI knows: 67 with a profile, 39 without. Seventeen profiles are older than Maya Okafor's older one. */
export function makeParticipants(): ParticipantRecord[] {
  const people: NamedPerson[] = [
    ...Object.values<NamedPerson>(named),
    ...sequence,
    ...Object.values<NamedPerson>(occupationNamed),
  ];
  const known = people.flatMap(who => who.profiles.map(made => ({ who, made })));
  const withProfile = known.map(({ who, made }, index) => participant(who, made, index));
  for (const [first, id, number, invitedAt, customId, personId] of documented) {
    const who = {
      first,
      last: 'Sample',
      email: `${first.toLowerCase()}.sample@jofiscore.com`,
      candidateId: '',
    };
    const made = { id, invitedAt, customId, personId, testTakerId: number, invitationId: number };
    withProfile.push(participant({ ...who, field: choose(fields, id) }, made, number));
  }
  const older = olderCount - withProfile.filter(one => one.invitedAt < '2025-02-11').length;
  for (let index = 0; index < older; index++) {
    withProfile.push(other(index, stamp('2025-01-02T00:00:00Z', index * 2, `older ${index}`)));
  }
  for (let index = older; withProfile.length < profileCount; index++) {
    withProfile.push(other(index, stamp('2025-03-01T00:00:00Z', (index - older) * 20, `newer ${index}`)));
  }
  const noor = named.invitedOnly;
  const withoutProfile: ParticipantRecord = {
    testTakerId: 55190,
    invitationId: 88190,
    firstName: noor.first,
    lastName: noor.last,
    email: noor.email ?? '',
    invitedAt: '2026-06-01T12:00:00.5+00:00',
    customId: 'REQ-2055',
    personId: 'c0ffee00-1111-4222-8333-444455556666',
    letters: null,
    profile: null,
  };
  const rest = Array.from({ length: testTakerCount - profileCount - 1 }, (_, index) => invited(index));
  return [...withProfile, withoutProfile, ...rest];
}

/** Makes the invitations that nobody has accepted: JOFI has no test takers of them. */
export function makeOpenInvitations(): InvitationRecord[] {
  const { first, last, email } = occupationNamed.notAccepted;
  const others = [0, 1, 2].map(index => filler(260 + index));
  return [{ first, last, email }, ...others].map((who, index) => ({
    invitationId: 89001 + index,
    firstName: who.first,
    lastName: who.last,
    email: who.email ?? '',
    invitedAt: `2026-10-0${index + 2}T09:30:00.25+00:00`,
    customId: 'REQ-2060',
    personId: null,
  }));
}
