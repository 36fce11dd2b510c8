import { uid } from './chance.ts';
import { answered, unanswered } from './exercises.ts';
import { type Field, fields } from './fields.ts';
import { person, type NamedPerson } from './named-person.ts';

const [, software, trades, teaching, office, design] = fields as [Field, Field, Field, Field, Field, Field];

const longWord = 'Wolfeschlegelsteinhausenbergerdorffwelch';

export const named = {
  profile: person('Grace', 'Lindqvist', 'grace.lindqvist@example.com', {
    profiles: [{ id: 'CNP7300000101', invitedAt: '2026-09-14T15:20:41.118204+00:00' }],
    attributes: { tags: ['healthcare', 'referral'] },
  }),
  twoProfiles: person('Maya', 'Okafor', 'maya.okafor@example.org', {
    candidateId: 'jBVNCvumX8AdQaK44ZUjSm',
    profiles: [
      {
        id: 'CNP7300000011',
        invitedAt: '2026-03-04T15:20:41.118204+00:00',
        personId: 'candidate',
        customId: 'REQ-2041',
        testTakerId: 55101,
        invitationId: 88101,
        zip: '98104',
      },
      {
        id: 'CP4QX7T2MB9K',
        invitedAt: '2025-02-11T10:11:12.000913+00:00',
        testTakerId: 40212,
        invitationId: 61007,
        letters: 'SEC',
      },
    ],
    attributes: {
      created_on: '2026-02-27T17:05:09.000Z',
      updated_on: '2026-03-05T09:30:00.000Z',
      home_phone: '206-555-0142',
      home_street1: '12 Sample Way',
      home_street2: 'Unit 4',
      home_city: 'Seattle',
      home_state: 'WA',
      home_postal_code: '98104',
      profile_links: [{ url: 'https://www.linkedin.com/in/maya-okafor-example', type: 'linkedin' }],
      tags: ['healthcare', 'jofi'],
    },
  }),
  byPersonId: person('Devon', 'Marsh', 'devon.marsh@example.com', {
    field: trades,
    profiles: [
      {
        id: 'CNP7300000102',
        invitedAt: '2026-08-03T09:14:02.5512+00:00',
        email: 'dmarsh.home@example.net',
        personId: 'candidate',
      },
    ],
  }),
  noEmail: person('Pat', 'Doe', null, {
    candidateId: 'z_cYukB83R_55TBut56KSU',
    attributes: {
      home_phone: null,
      home_street1: null,
      home_street2: '',
      home_city: null,
      home_state: null,
      home_postal_code: null,
      home_country: null,
      source: 'database',
      source_detail: 'Example Resume DB',
      profile_links: [],
      tags: [],
      schools: [],
      employers: [],
    },
  }),
  noProfile: person('Ingrid', 'Solberg', 'ingrid.solberg@example.net', { field: office }),
  beyondNewest: person('Walter', 'Quill', 'walter.quill@example.com', {
    field: trades,
    profiles: [{ id: 'CNP7300000103', invitedAt: '2025-01-07T18:44:10.02+00:00' }],
  }),
  chosenOnly: person('Amara', 'Diallo', 'amara.diallo@example.org', {
    field: teaching,
    profiles: [{ id: 'CNP7300000104', invitedAt: '2026-07-21T12:31:55.9004+00:00', letters: null }],
  }),
  nothing: person('Sol', 'Vance', 'sol.vance@example.net', {
    profiles: [
      {
        id: 'CNP7300000105',
        invitedAt: '2026-08-19T07:05:00.1+00:00',
        letters: null,
        exercises: {
          ...unanswered(),
          targetJobName: 'Something in a hospital',
          targetJobOnetCode: 'nurse??',
        },
        compared: ['nurse??', null, null],
        planned: [null, null, null],
        zip: null,
      },
    ],
  }),
  caseDiffers: person('Tomás', 'Léger', 'tomas.leger@example.org', {
    candidateId: '5YWkMzeBp8vQ8NtKgH-bw_',
    field: software,
    profiles: [
      {
        id: 'CNP7300000012',
        invitedAt: '2026-05-19T08:02:10.4471+00:00',
        email: 'Tomas.Leger@example.org',
        customId: 'REQ-2041',
        personId: 'a41f2c77-0b7e-4f0e-9a54-3a9d4c1f6b20',
        testTakerId: 55140,
        invitationId: 88150,
      },
    ],
    attributes: {
      home_phone: '+33 1 55 55 01 42',
      home_street1: null,
      home_street2: '',
      home_city: 'Lyon',
      home_state: null,
      home_postal_code: null,
      home_country: 'FR',
      source: 'other',
      source_detail: 'Met at a meetup',
      profile_links: [],
      tags: [],
      schools: [],
      employers: [
        {
          employer_name: 'Example SARL',
          titles: [{ start_year: 2017, end_year: null, title: 'Technicien' }],
        },
      ],
    },
  }),
  longNames: person(longWord, 'אברמוביץ׳־שפירא', 'wolfe.long@example.org', {
    field: design,
    profiles: [
      {
        id: 'CNP7300000106',
        invitedAt: '2026-09-02T21:00:00.000001+00:00',
        customId: '🎨 REQ-🧪',
        exercises: {
          ...answered(design, longWord),
          strengthsCareerInterests: `${longWord} ${longWord} 👩‍🎨🏳️‍🌈 ${'long '.repeat(120)}`,
          mentorsNames: 'مريم العبدالله; 山田 太郎',
        },
      },
    ],
    attributes: {
      home_city: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
      tags: [longWord, '🚀✨', 'عاجل'],
      employers: [
        {
          employer_name: `${longWord}-${longWord}`,
          titles: [{ start_year: 2020, end_year: 'to_present', title: '🎨 設計者' }],
        },
      ],
    },
  }),
  sharedEmail: person('Jo', 'Pereira', 'pereira.family@example.com', {
    field: office,
    profiles: [{ id: 'CNP7300000107', invitedAt: '2026-07-02T10:10:10.101+00:00' }],
  }),
  sharedEmailOther: person('Joana', 'Pereira', 'pereira.family@example.com', {
    candidateId: uid('candidate joana pereira'),
    field: teaching,
  }),
  noDetectableId: person('Robin', 'Castellano', 'robin.castellano@example.net', {
    field: software,
    profiles: [{ id: 'CNP7300000108', invitedAt: '2026-08-27T16:45:30.77+00:00' }],
  }),
  sparse: person('Rin', 'Sato', 'rin.sato@example.net', {
    profiles: [
      {
        id: 'CNP7300000013',
        invitedAt: '2026-05-20T19:45:00.9+00:00',
        testTakerId: 55155,
        invitationId: 88161,
        letters: null,
        hasLinks: false,
        exercises: {
          ...unanswered(),
          targetJobName: 'Something in a hospital',
          targetJobOnetCode: 'nurse??',
        },
        compared: [null, null, null],
        planned: [
          {
            jobName: 'Community health worker',
            onetCode: '21-1094.00',
            credentials: 'State licence',
            onetOccupation: 'Community Health Workers',
            educationTraining: 'Two-year programme',
            supportFromOthers: 'Study group at the library',
          },
          null,
          null,
        ],
        zip: null,
      },
    ],
  }),
  invitedOnly: person('Noor', 'Haddad', 'noor.haddad@example.org', { field: office }),
  plusTag: person('Ellis', 'Njoroge', 'ellis.njoroge@example.com', {
    field: software,
    profiles: [
      {
        id: 'CNP7300000109',
        invitedAt: '2026-04-11T13:00:12.4+00:00',
        email: 'ellis.njoroge+jofi@example.com',
      },
    ],
  }),
  sameName: person('Beatriz', 'Almonte', 'beatriz.almonte@example.org', {
    field: design,
    profiles: [
      { id: 'CNP7300000110', invitedAt: '2026-04-18T08:20:12.4+00:00', email: 'bea.draws@example.net' },
    ],
  }),
  idInNotes: person('Henrik', 'Vaszary', 'henrik.vaszary@example.org', {
    field: trades,
    profiles: [
      { id: 'CNP7300000111', invitedAt: '2026-04-22T08:20:12.4+00:00', email: 'hv1988@example.net' },
    ],
    note: '<p>His JOFI page: <a href="https://www.careernavigation.org?c=CNP7300000111">career navigation</a></p>',
  }),
} satisfies Record<string, NamedPerson>;

export type CaseName = keyof typeof named;
