import { answered } from './exercises.ts';
import { type Field, fields, nursing } from './fields.ts';
import { person, type NamedPerson, type NamedProfile } from './named-person.ts';
import type { PlannedJob } from './records.ts';

const [, software, trades] = fields as [Field, Field, Field];

function planned(onetCode: string, onetOccupation: string): PlannedJob {
  return {
    jobName: onetOccupation,
    onetCode,
    credentials: 'None yet',
    onetOccupation,
    educationTraining: 'Evening course',
    supportFromOthers: 'A friend in the work',
  };
}

/** A profile without letters, whose person chose these occupations alone: the first as target, one more as a plan. */
function choosing(
  id: string,
  invitedAt: string,
  field: Field,
  [target, ...compared]: [string, ...string[]],
  plan?: PlannedJob,
): NamedProfile {
  const three = (list: (string | undefined)[]) => [0, 1, 2].map(index => list[index] ?? null);
  return {
    id,
    invitedAt,
    letters: null,
    exercises: { ...answered(field, id), targetJobOnetCode: target },
    compared: three(compared),
    planned: [plan ?? null, null, null],
  };
}

/** People whose interests, chosen occupations or history put a question to O*NET that the others do not. */
export const occupationNamed = {
  twoSources: person('Leonie', 'Brandt', 'leonie.brandt@example.com', {
    field: trades,
    profiles: [{ id: 'CNP7300000301', invitedAt: '2026-05-02T09:00:00.25+00:00', letters: 'AEI' }],
  }),
  retiredCodes: person('Olu', 'Adeyemi', 'olu.adeyemi@example.org', {
    field: software,
    profiles: [
      choosing(
        'CNP7300000302',
        '2026-05-03T09:00:00.25+00:00',
        software,
        ['15-1132.00', '15-1134.00', '49-3011.01'],
        planned('53-6099.02', 'Bridge Toll Collectors'),
      ),
    ],
    attributes: { home_city: 'Portland', home_state: 'Oregon', home_postal_code: '97204' },
  }),
  flatChosen: person('Petra', 'Novotna', 'petra.novotna@example.net', {
    field: trades,
    profiles: [choosing('CNP7300000303', '2026-05-04T09:00:00.25+00:00', trades, ['51-2092.00'])],
  }),
  tiedChosen: person('Rashid', 'Karim', 'rashid.karim@example.com', {
    field: trades,
    profiles: [choosing('CNP7300000304', '2026-05-05T09:00:00.25+00:00', trades, ['43-5071.00'])],
  }),
  unratedChosen: person('Signe', 'Dahl', 'signe.dahl@example.org', {
    field: software,
    profiles: [choosing('CNP7300000305', '2026-05-06T09:00:00.25+00:00', software, ['15-1299.00'])],
    attributes: { home_state: null },
  }),
  veteran: person('Marcus', 'Bell', 'marcus.bell@example.net', {
    field: nursing,
    profiles: [{ id: 'CNP7300000306', invitedAt: '2026-05-07T09:00:00.25+00:00' }],
    attributes: {
      employers: [
        {
          employer_name: 'US Army',
          titles: [{ start_year: 2016, end_year: 'to_present', title: 'Combat Medic' }],
        },
      ],
    },
  }),
  furtherEmail: person('Thandi', 'Mokoena', 'thandi.mokoena@example.com', {
    field: trades,
    furtherEmails: ['t.mokoena@example.net'],
    stageId: 'hired',
    profiles: [
      {
        id: 'CNP7300000307',
        invitedAt: '2026-05-08T09:00:00.25+00:00',
        email: 't.mokoena@example.net',
        zip: 2139,
      },
    ],
  }),
  confidential: person('Ove', 'Strand', 'ove.strand@example.org', { field: software, isConfidential: true }),
  notAccepted: person('Ilse', 'Maartens', 'ilse.maartens@example.org', { field: software }),
} satisfies Record<string, NamedPerson>;
