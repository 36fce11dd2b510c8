// @vitest-environment happy-dom
import { createRef, render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { OccupationView } from '../../../components/occupation/OccupationView';
import { Sidebar } from '../../../components/sidebar/Sidebar';
import type { HttpSurroundings } from '../../../lib/background/services/http-surroundings';
import { createJobscore } from '../../../lib/background/services/jobscore';
import { createJofi } from '../../../lib/background/services/jofi';
import { createOnet } from '../../../lib/background/services/onet';
import { ProblemError } from '../../../lib/shared/model/problem';
import { AREAS, type Scores } from '../../../lib/shared/model/interests';
import { SECTION_FACTS, type Section } from '../../../lib/shared/model/sections';
import type { SidebarView } from '../../../lib/ui/sidebar/sidebar-view';
import { CANDIDATE_ID, candidateAnswer } from '../fixtures/jobscore';
import * as jofi from '../fixtures/jofi';
import { career, careersAnswer } from '../fixtures/onet';
import { serviceWith } from '../fixtures/services';
import { byId } from '../fixtures/records';
import { createWorld } from '../fixtures/world';
import { ASSIGNED, CANDIDATE, MATCHED, MATCHES, actions, known, view } from './fixtures';
import { mount, text } from './mount';
import { NURSE, answer, part, world } from './occupation-fixtures';

type Json = Record<string, unknown>;
type Path = (string | number)[];

const MISSING = Symbol('missing');

/** In place of each leaf, one after the other. */
const ODD: unknown[] = [
  MISSING,
  null,
  true,
  -1,
  1e308,
  2 ** 53,
  '',
  '  ',
  [],
  {},
  [[{}]],
  '<img src=x onerror=alert(1)><script>alert(1)</script>',
  'javascript:alert(1)',
  'https://evil.example/?jofiscore.com',
  'https://www.jofiscore.com@evil.example/',
  'https://jofiscore.com.evil.example/',
  'x'.repeat(100_000),
  `Z${'\u0301'.repeat(300)}\u202e\u2067`,
  '\0\ud800',
  '$1 $2 \ue000',
  '__proto__',
  '9999-99-99T99:99:99Z',
  'mallory@evil.example',
];

/** Of these each leaf is drawn alone, too. */
const HARSHEST = new Set(ODD.filter(odd => odd === MISSING || (typeof odd === 'string' && odd.length > 200)));

/** Draws an answer as far as it is read. */
interface Example {
  name: string;
  body: Json;
  read(environment: HttpSurroundings): Promise<unknown>;
  draw(parsed: never): Promise<Element> | Element;
}

const scores = Object.fromEntries(AREAS.map(area => [area, 20])) as Scores;

function sidebar(answers: SidebarView['answers']): Element {
  const hidden = new Set((Object.keys(SECTION_FACTS) as Section[]).filter(section => !(section in answers)));
  return mount(<Sidebar view={view(answers, { hidden })} actions={actions()} />).root;
}

const occupationPart = (kind: Parameters<typeof part>[0]) => async (data: never) => {
  const shown = world(<OccupationView occupation={{ code: NURSE }} person={{}} headingRef={createRef()} />, [
    [part('overview'), answer<'overview'>({ kind: 'one', overview: NURSES })],
    [part(kind), answer(data)],
  ]);
  await shown.settle();
  for (const details of shown.root.querySelectorAll('details')) {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  }
  await shown.settle();
  return shown.root;
};

const NURSES = {
  code: NURSE,
  title: 'Registered Nurses',
  brightOutlook: false,
  onTheJob: [],
  alsoCalled: [],
};

const EXAMPLES: Example[] = [
  {
    name: 'JobScore candidate',
    body: candidateAnswer({
      home_state: 'WA',
      employers: [{ employer_name: 'US Army', titles: [{ title: 'Combat Medic', end_year: 'to_present' }] }],
    }),
    read: s => createJobscore(s).candidate(CANDIDATE_ID),
    draw: ({ id, name, emails, profileLinks, homeState, currentEmployer, currentTitle }: CandidateModel) =>
      sidebar({
        candidate: known('candidate', {
          ...CANDIDATE,
          candidateId: id,
          name,
          addresses: emails.map(email => ({ email, from: 'jobscore' as const })),
          profileLinks,
          ...(homeState !== undefined && { state: homeState }),
          work: { employer: currentEmployer ?? '', title: currentTitle ?? '' },
        }),
      }),
  },
  {
    name: 'JobScore assignments',
    body: {
      data: [
        {
          id: 'a1',
          attributes: {
            origin: 'candidate',
            created_on: '2026-01-12T08:00:00.000Z',
            start_date: '2026-02-01',
          },
          relationships: {
            candidate: { data: { id: CANDIDATE_ID } },
            job: { data: { id: 'j1' } },
            workflow_stage: { data: { id: 'brandnew' } },
          },
        },
      ],
      links: { next: null },
    },
    read: s => createJobscore(s).assignments(CANDIDATE_ID),
    draw: ({ entries }: { entries: { id: string; startsOn?: string; createdAt?: number }[] }) =>
      sidebar({
        assignments: known('assignments', {
          ...ASSIGNED,
          assignments: entries.map(entry => ({ ...entry, hasApplied: true, isOfPage: false })),
        }),
      }),
  },
  {
    name: 'JobScore job',
    body: {
      data: {
        id: 'j1',
        attributes: { title: 'Planner' },
        relationships: { location: { data: { id: 'l1' } }, department: { data: { id: 'd1' } } },
      },
    },
    read: s => createJobscore(s).job('j1'),
    draw: ({ title }: { title?: string }) =>
      sidebar({
        assignments: known('assignments', {
          ...ASSIGNED,
          assignments: [{ ...ASSIGNED.assignments[0]!, ...(title !== undefined && { title }) }],
        }),
      }),
  },
  {
    name: 'JOFI profile',
    body: jofi.profileAnswer(),
    read: s => createJofi(s).profile(jofi.PROFILE_ID),
    draw: (profile: typeof MATCHED.profile) =>
      sidebar({ profile: known('profile', { ...MATCHED, profile }) }),
  },
  {
    name: 'JOFI test taker',
    body: jofi.testTakerAnswer(),
    read: s => createJofi(s).testTaker(jofi.TEST_TAKER_ID),
    draw: ({ assessments }: { assessments: NonNullable<typeof MATCHED.assessments> }) =>
      sidebar({ profile: known('profile', { ...MATCHED, assessments }) }),
  },
  {
    name: 'O*NET careers',
    body: careersAnswer([career('11-3071.00', { tags: { bright_outlook: true } }), career('13-1081.00')]),
    read: s => createOnet(s).careers(scores, 1),
    draw: (page: Pick<typeof MATCHES, 'careers' | 'total'>) =>
      sidebar({ careers: known('careers', { ...MATCHES, ...page }) }),
  },
  {
    name: 'O*NET overview',
    body: {
      code: NURSE,
      title: 'Registered Nurses',
      tags: { bright_outlook: true },
      what_they_do: 'Care for people.',
      on_the_job: ['One.', 'Two.'],
      also_called: [{ title: 'RN' }],
    },
    read: s => createOnet(s).overview(NURSE, 'mnm'),
    draw: async (overview: typeof NURSES) => {
      const shown = world(
        <OccupationView occupation={{ code: NURSE }} person={{}} headingRef={createRef()} />,
        [[part('overview'), answer<'overview'>({ kind: 'one', overview })]],
      );
      await shown.settle();
      return shown.root;
    },
  },
  {
    name: 'O*NET outlook',
    body: {
      outlook: { category: 'Average', description: 'As many as now.' },
      bright_outlook: [{ code: 'grow', title: 'Grows' }],
      salary: {
        soc_code: '29-1141',
        annual_10th_percentile: 60_000,
        annual_median: 80_000,
        annual_90th_percentile_over: 120_000,
        hourly_median: 40,
      },
    },
    read: s => createOnet(s).part('outlook', NURSE, 'mnm'),
    draw: occupationPart('outlook'),
  },
  {
    name: 'O*NET education',
    body: {
      job_zone: {
        code: 4,
        title: 'Job Zone Four',
        experience: 'Some.',
        training: 'A year.',
        education: 'A degree.',
      },
      education_usually_needed: ["bachelor's degree"],
    },
    read: s => createOnet(s).part('education', NURSE, 'mnm'),
    draw: occupationPart('education'),
  },
  {
    name: 'O*NET related careers',
    body: {
      careers: [{ code: '29-1126.00', title: 'Respiratory Therapists', tags: { bright_outlook: true } }],
      industries: [{ title: 'Health', most_people: 'https://api-v2.onetcenter.org/x' }],
    },
    read: s => createOnet(s).part('related', NURSE, 'mnm'),
    draw: occupationPart('related'),
  },
  {
    name: 'O*NET technology',
    body: [
      { title: 'Spreadsheets', example: [{ title: 'Cells', hot_technology: true, in_demand: true }] },
    ] as never,
    read: s => createOnet(s).part('technology', NURSE, 'mnm'),
    draw: occupationPart('technology'),
  },
];

type CandidateModel = Awaited<ReturnType<ReturnType<typeof createJobscore>['candidate']>>;

const HOSTS = [
  'jofiscore.com',
  'careernavigation.org',
  'mynextmove.org',
  'onetonline.org',
  'onetcenter.org',
  'jobscore.com',
];
/** Elements that text could turn into. Fitside itself uses none of them. */
const FOREIGN = 'img,script,iframe,object,embed,link,base,meta,style,video,audio,form[action]';
/** Characters that reorder or paint over other text, or are no text. */
const HARM = /[\p{Cs}\u202a-\u202e\u2066-\u2069]|(?![\t\n\r])\p{Cc}|[\p{Mn}\p{Me}]{5}/u;
/** Several of the longest texts, and less than an unbounded one. */
const LONGEST = 60_000;

function check(root: Element): void {
  expect([...root.querySelectorAll(FOREIGN)].map(({ outerHTML }) => outerHTML.slice(0, 200))).toEqual([]);
  for (const element of root.querySelectorAll('*')) {
    for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^srcdoc$|^style$/);
  }
  for (const link of root.querySelectorAll('a[href]')) {
    const { protocol, hostname } = new URL(link.getAttribute('href') ?? '');
    expect(protocol).toBe('https:');
    expect(HOSTS.find(host => hostname === host || hostname.endsWith(`.${host}`)) ?? hostname).toBeOneOf(
      HOSTS,
    );
  }
  const words = root.textContent ?? '';
  expect(words).not.toMatch(HARM);
  expect(words).not.toMatch(/undefined|NaN|\[object|Invalid Date|Infinity/);
  expect(words.length).toBeLessThan(LONGEST);
}

let drawn: Element[] = [];
afterEach(() => {
  for (const root of drawn) render(null, root);
  drawn = [];
});

describe.each(EXAMPLES)('$name, each leaf replaced by odd values', ({ body, read, draw }) => {
  it('is drawn as documented', async () => {
    const root = await draw((await read(serviceWith(body).surroundings)) as never);
    drawn.push(root);
    check(root);
    expect(text(root)).not.toBe('');
  });

  it('is refused, or drawn without markup, foreign links or harm', { timeout: 60_000 }, async () => {
    const seen = new Set<string>();
    const readOdd = (odd: unknown, paths: readonly Path[]) => {
      const changed = paths.reduce<unknown>((whole, path) => replaced(whole, path, odd), body);
      return read(serviceWith(changed).surroundings).catch((error: unknown) => {
        if (!(error instanceof ProblemError)) throw error;
        return error;
      });
    };
    const drawOnce = async (parsed: unknown) => {
      const key = JSON.stringify(parsed);
      if (parsed instanceof ProblemError || seen.has(key)) return;
      seen.add(key);
      const root = await draw(parsed as never);
      check(root);
      render(null, root);
      root.remove();
    };
    for (const odd of ODD) {
      const alone = await Promise.all(
        leavesOf(body).map(async path => ({ path, parsed: await readOdd(odd, [path]) })),
      );
      const readable = alone.filter(({ parsed }) => !(parsed instanceof ProblemError));
      // All at once where that can be read, for time; the harshest each alone, too.
      const together = await readOdd(
        odd,
        readable.map(({ path }) => path),
      );
      await drawOnce(together);
      if (together instanceof ProblemError || HARSHEST.has(odd)) {
        for (const { parsed } of readable) await drawOnce(parsed);
      }
    }
    expect(seen.size).toBeGreaterThan(1);
  });
});

describe('a list of profiles, each leaf replaced by odd values', () => {
  const other = {
    id: 'CNP8',
    first_name: 'Maya',
    last_name: 'Okafor',
    email: 'maya@other.example',
    test_taker_id: 8,
  };
  const body = jofi.listAnswer([jofi.listItem(), jofi.listItem(other)]);

  it('never shows another person', { timeout: 60_000 }, async () => {
    const seen = new Set<string>();
    for (const path of leavesOf(body)) {
      for (const odd of ODD) {
        const listing = await createJofi(serviceWith(replaced(body, path, odd)).surroundings)
          .profiles()
          .catch(() => undefined);
        const key = JSON.stringify(listing);
        if (!listing || seen.has(key)) continue;
        seen.add(key);
        const all = createWorld();
        all.jofi.profiles.mockResolvedValue(listing);
        const answered = await all.reviewer.read(byId(), 'profile', 'fresh', { pages: 1 }, async () => true);
        const words = JSON.stringify(answered);
        expect(words).not.toMatch(/Maya|Okafor|maya@|CNP8/);
      }
    }
    expect(seen.size).toBeGreaterThan(20);
  });
});

/** The paths of all values that are neither objects nor lists. */
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...path, key]));
}

function replaced(whole: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const copy = (Array.isArray(whole) ? [...whole] : { ...(whole as Json) }) as Json;
  const next = replaced(copy[key], rest, value);
  if (next === MISSING) delete copy[key];
  else copy[key] = next;
  return copy;
}
