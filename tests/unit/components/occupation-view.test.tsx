// @vitest-environment happy-dom
import { createRef } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { OccupationView } from '../../../components/occupation/OccupationView';
import type { ComparedPerson } from '../../../components/occupation/compared-person';
import { setAppearance } from '../../../components/shared/appearance';
import type { OccupationPart, Topic, TopicAnswer, TopicData } from '../../../lib/shared/model/topics';
import { OCCUPATIONS } from './fixtures';
import { button, click, enter, named, text } from './mount';
import { NONE, NURSE, NURSE_INTERESTS, answer, open, overview, part, world } from './occupation-fixtures';

async function show(
  answers: readonly (readonly [Topic, TopicAnswer])[],
  more: { code?: string; title?: string; person?: ComparedPerson } = {},
) {
  const { code = NURSE, title, person = {} } = more;
  const view = <OccupationView occupation={{ code, title }} person={person} headingRef={createRef()} />;
  const shown = world(view, answers);
  await shown.settle();
  return shown;
}

/** A view with one part opened. */
async function opened<K extends OccupationPart>(
  kind: K,
  name: string,
  data: TopicData[K],
  more: Partial<TopicAnswer<K>> & { person?: ComparedPerson } = {},
) {
  const { person = {}, ...rest } = more;
  const shown = await show(
    [
      [part('overview'), overview()],
      [part(kind), answer<K>(data, rest) as TopicAnswer],
    ],
    { person },
  );
  return { shown, details: await open(shown, name) };
}

/** Read for the facts that stand before the parts. */
const FACTS = (['outlook', 'education', 'interests'] as const).map(kind => part(kind));
const OUTLOOK = {
  category: 'Bright',
  description: undefined,
  bright: [],
  annual: { median: { amount: 86_070, isOver: false } },
  hourly: {},
} as unknown as TopicData['outlook'];

const CARE = [{ name: 'Care.', value: 82 }];

const items = (root: Element) => [...root.querySelectorAll('li')].map(text);

describe('an occupation', () => {
  it('is shown in short, and of its parts only the facts are read that stand before them', async () => {
    const shown = await show([[part('overview'), overview()]]);
    expect(text(shown.root.querySelector('h2'))).toBe('Registered Nurses');
    expect(text(shown.root)).toContain('29-1141.00');
    expect(text(shown.root)).toContain('O*NET · 2 hours ago');
    expect(text(shown.root)).toContain('What they doCare for people who are ill.');
    expect(items(shown.root).slice(0, 2)).toEqual(['Note how they are.', 'Give them their medicine.']);
    expect(text(shown.root)).toContain('Also calledCharge Nurse and Staff Nurse');
    expect(text(shown.root)).toContain('O*NET Web Services');
    expect(text(shown.root)).not.toContain('Bright Outlook');
    expect(shown.read).toEqual([part('overview'), ...FACTS]);
  });

  it('begins with pay, outlook, education, zone and interests; what could not be read is left to its part', async () => {
    const shown = await show([
      [part('overview'), overview()],
      [part('outlook'), answer<'outlook'>(OUTLOOK)],
      [part('education'), { state: 'failed', problem: { kind: 'offline', service: 'onet' } }],
      [part('interests'), answer<'interests'>(NURSE_INTERESTS)],
    ]);
    const facts = [...shown.root.querySelectorAll('.occupation-strip > div')].map(text);
    expect(shown.root.querySelector('.occupation-strip dd > span')?.getAttribute('lang')).toBe('en');
    expect(facts).toEqual([
      'Wages$86,070 U.S. median',
      'OutlookBright',
      'InterestsSocial, Investigative, and Realistic',
    ]);
  });

  it('shows a fact that O*NET has not as missing', async () => {
    const shown = await show([
      [part('overview'), overview()],
      [part('education'), NONE],
    ]);
    const facts = [...shown.root.querySelectorAll('.occupation-strip > div')].map(text);
    expect(facts).toEqual(expect.arrayContaining(['Wages…', 'Typical educationno data', 'Job zoneno data']));
  });

  it('waits for no facts where the occupation could not be read', async () => {
    const shown = await show([
      [part('overview'), { state: 'failed', problem: { kind: 'offline', service: 'onet' } }],
    ]);
    expect(shown.root.querySelector('.occupation-strip')).toBeNull();
  });

  it('is named as it was before it is read', async () => {
    const shown = await show([], { title: 'Nurses' });
    expect(text(shown.root.querySelector('h2'))).toBe('Nurses');
    expect(text(shown.root.querySelector('[role=status]'))).toBe('Loading Nurses…');
    expect(shown.root.querySelector('.skeleton')).not.toBeNull();
  });

  it('explains why its outlook is bright', async () => {
    const outlook = { bright: ['grow', 'openings'], annual: {}, hourly: {} } as const;
    const shown = await show([
      [part('overview'), overview({ brightOutlook: true })],
      [part('outlook'), answer<'outlook'>({ ...outlook, bright: [...outlook.bright] })],
    ]);
    expect(text(shown.root.querySelector('.bright-outlook'))).toBe(
      'Bright Outlook: expected to grow rapidly, many openings',
    );
  });

  it('links to My Next Move and O*NET OnLine', async () => {
    const shown = await show([[part('overview'), overview()]]);
    const href = (name: string) => named(shown.root, 'a', name).getAttribute('href');
    expect(href('My Next Move')).toBe('https://www.mynextmove.org/profile/summary/29-1141.00');
    expect(href('O*NET OnLine')).toBe('https://www.onetonline.org/link/summary/29-1141.00');
  });

  it('links to Mi Próximo Paso in Spanish, and to My Next Move where O*NET has it in English only', async () => {
    act(() => setAppearance({ language: 'es', theme: 'browser' }));
    const linked = async (answer: TopicAnswer) => {
      const { root } = await show([[part('overview'), answer]]);
      return [...root.querySelectorAll('.occupation-links a')].map(link => [
        text(link.querySelector('[lang]')),
        link.querySelector('[lang]')?.getAttribute('lang'),
        link.getAttribute('href'),
      ]);
    };
    const links = [await linked(overview()), await linked({ ...overview(), isEnglish: true })];
    act(() => setAppearance({ language: 'en', theme: 'browser' }));
    expect(links.map(([plain]) => plain)).toEqual([
      ['Mi Próximo Paso', 'es', 'https://www.miproximopaso.org/profile/summary/29-1141.00'],
      ['My Next Move', 'en', 'https://www.mynextmove.org/profile/summary/29-1141.00'],
    ]);
  });

  it('that is in O*NET OnLine only links there alone', async () => {
    const { root } = await show([[part('overview'), overview({ isNoCareer: true })]]);
    expect([...root.querySelectorAll('.occupation-links a')].map(link => link.getAttribute('href'))).toEqual([
      'https://www.onetonline.org/link/summary/29-1141.00',
    ]);
  });

  it('that O*NET does not know has neither parts nor pages to go to', async () => {
    const { root } = await show([[part('overview'), NONE]]);
    expect(text(root)).toContain('O*NET has no description for this occupation.');
    expect(root.querySelector('details')).toBeNull();
    expect(text(root)).not.toMatch(/Compare|O\*NET OnLine/);
  });
});

describe('a retired code', () => {
  const retired = { code: '29-1111.00', title: 'Registered Nurses', taxonomy: '2010' } as const;

  it('with one successor shows that, with a note', async () => {
    const one = overview().data!;
    const carried = answer<'overview'>({ ...one, carriedFrom: retired } as TopicData['overview']);
    const shown = await show(
      [
        [part('overview', retired.code), carried],
        [part('tasks'), answer<'tasks'>(CARE)],
      ],
      { code: retired.code },
    );
    expect(text(shown.root.querySelector('.basis'))).toBe(
      '29-1111.00 (Registered Nurses) is from 2010. Now Registered Nurses, 29-1141.00.',
    );
    // The old title is always in English; the new one was read in the language Fitside speaks.
    const titles = [...shown.root.querySelectorAll('.basis bdi')];
    expect(titles.map(title => title.getAttribute('lang'))).toEqual(['en', null]);
    expect(items(await open(shown, 'Tasks'))).toEqual(['Care.very important · 82 of 100']);
  });

  it('with several offers them to be opened', async () => {
    const successors = [
      { code: '25-2055.00', title: 'Special Education Teachers, Kindergarten' },
      { code: '25-2056.00', title: 'Special Education Teachers, Elementary School' },
    ];
    const shown = await show(
      [
        [
          part('overview', '25-2052.00'),
          answer<'overview'>({
            kind: 'several',
            retired: { code: '25-2052.00', taxonomy: '2010' },
            successors,
          }),
        ],
      ],
      { code: '25-2052.00' },
    );
    expect(text(shown.root)).toContain('25-2052.00 is from 2010. Now split into several. Choose one:');
    expect(shown.root.querySelector('details')).toBeNull();
    click(button(shown.root, successors[1]!.title));
    expect(shown.browsing.places.value.at(-1)).toMatchObject({ occupation: successors[1] });
  });
});

describe('a part', () => {
  it('is read when it is opened, and not before', async () => {
    const shown = await show([[part('overview'), overview()]]);
    const details = await open(shown, 'Abilities');
    expect(shown.read.slice(1 + FACTS.length)).toEqual([part('abilities')]);
    expect(text(details.querySelector('[role=status]'))).toBe('Loading Abilities…');
  });

  it('without data is one quiet line', async () => {
    const shown = await show([
      [part('overview'), overview()],
      [part('apprenticeships'), NONE],
      [part('counterparts'), answer<'counterparts'>({})],
    ]);
    expect(text(await open(shown, 'Apprenticeships'))).toBe('ApprenticeshipsO*NET has no data on this.');
    expect(text(await open(shown, 'Military counterparts'))).toContain('O*NET has no data on this.');
    expect(shown.root.querySelector('.problem')).toBeNull();
  });

  it('that could not be read shows why and is tried again', async () => {
    const shown = await show([
      [part('overview'), overview()],
      [part('tasks'), { state: 'failed', problem: { kind: 'timeout', service: 'onet' } }],
    ]);
    const details = await open(shown, 'Tasks');
    expect(text(details.querySelector('.problem'))).toContain('O*NET took too long to respond.');
    shown.tell(part('tasks'), answer<'tasks'>(CARE));
    const again = button(details, 'Try again: Tasks');
    again.focus();
    click(again);
    expect(again.getAttribute('aria-disabled')).toBe('true');
    await shown.settle();
    expect(items(details)).toEqual(['Care.very important · 82 of 100']);
    expect(details.querySelector('.problem')).toBeNull();
    expect(details.contains(document.activeElement)).toBe(true);
  });

  it('that needs a key leads to the settings', async () => {
    const shown = await show([
      [part('overview'), { state: 'failed', problem: { kind: 'no-key', service: 'onet' } }],
    ]);
    click(button(shown.root, 'Open settings'));
    expect(shown.settings.opened).toBe(1);
  });

  it('that was stored stays beside its problem', async () => {
    const problem = { kind: 'offline', service: 'onet' } as const;
    const { details } = await opened('tasks', 'Tasks', CARE, { problem });
    expect(text(details)).toContain('Showing saved data, which may be out of date or incomplete.');
    expect(items(details)).toEqual(['Care.very important · 82 of 100']);
  });

  it('that O*NET has in English only is marked', async () => {
    const { details } = await opened('tasks', 'Tasks', CARE, { isEnglish: true });
    expect(text(details)).toContain('In English: O*NET has it in no other language.');
    expect(details.querySelector('li')?.closest('[lang=en]')).not.toBeNull();
  });
});

describe('the parts of an occupation', () => {
  it('group skills as O*NET does', async () => {
    const groups = [{ name: 'Basic', elements: [{ id: '2.A.1', name: 'listening' }] }];
    const { details } = await opened('skills', 'Skills', groups);
    expect(text(details.querySelector('dt'))).toBe('Basic');
    expect(items(details)).toEqual(['listening']);
  });

  it('are rated in words and numbers, ten before the rest is wanted', async () => {
    const activities = Array.from({ length: 12 }, (_, at) => ({
      name: `Activity ${at}`,
      value: 100 - 8 * at,
    }));
    const { details } = await opened('workActivities', 'Work activities', [
      { ...activities[0]!, description: 'Doing it.' },
      ...activities.slice(1, 11),
      { name: 'Unrated' },
    ]);
    expect(items(details)).toHaveLength(10);
    expect(items(details)[0]).toBe('Activity 0extremely important · 100 of 100Doing it.');
    expect(items(details)[3]).toBe('Activity 3very important · 76 of 100');
    const more = button(details, 'Show all 12');
    more.focus();
    click(more);
    expect(items(details).slice(10)).toEqual(['Activity 10somewhat important · 20 of 100', 'Unratedno data']);
    expect(text(document.activeElement)).toContain('Activity 10');
  });

  it('have others inside, which are read only when opened themselves', async () => {
    const shown = await show([
      [part('overview'), overview()],
      [part('skills'), answer<'skills'>([{ name: 'Basic', elements: [{ id: '2.A.1', name: 'listening' }] }])],
      [
        part('skillRatings'),
        answer<'skillRatings'>([{ name: 'Active Listening', value: 81 }], { isEnglish: true }),
      ],
    ]);
    await open(shown, 'Skills');
    expect(shown.read.slice(1 + FACTS.length)).toEqual([part('skills')]);
    const inner = await open(shown, 'Skills by importance');
    expect(shown.read.slice(1 + FACTS.length)).toEqual([part('skills'), part('skillRatings')]);
    expect(items(inner)).toEqual(['Active Listeningvery important · 81 of 100']);
    expect(text(inner)).toContain('In English');
  });

  it('show workers’ answers on the context of the work, and shares of schooling', async () => {
    const answers = [
      { words: 'Every day', percent: 61 },
      { words: 'Never', percent: 39 },
    ];
    const { details } = await opened('workContext', 'Work context', [{ name: 'Phone', value: 84, answers }]);
    expect(items(details)).toEqual(['Phone84 of 100Every day 61% · Never 39%']);
    const shown = await show([
      [part('overview'), overview()],
      [part('education'), NONE],
      [part('schooling'), answer<'schooling'>([{ name: 'Associate degree', value: 52 }])],
    ]);
    await open(shown, 'Education and job zone');
    expect(items(await open(shown, 'Education a new worker needs'))).toEqual(['Associate degree52%']);
  });

  it('mark technology that is often asked for in words', async () => {
    const { details } = await opened('technology', 'Technology', [
      {
        title: 'Spreadsheets',
        examples: [
          { title: 'Both', isHot: true, isInDemand: true, percent: 31 },
          { title: 'Neither', isHot: false, isInDemand: false },
        ],
      },
    ]);
    expect(items(details)).toEqual(['Both hot in demand 31% of postings', 'Neither']);
    expect(text(details)).toContain('Hot: common across');
  });

  it('show education and job zone in O*NET’s words', async () => {
    const { details } = await opened('education', 'Education and job zone', {
      zone: { code: 4, title: 'Job Zone Four', experience: 'Some years.' },
      usuallyNeeded: ['bachelor’s degree'],
    });
    expect(items(details)).toEqual(['bachelor’s degree']);
    expect(text(details)).toContain('Job Zone Four');
    expect(text(details)).toContain('ExperienceSome years.');
  });

  it('show personality', async () => {
    const { details } = await opened('personality', 'Personality', {
      topInterest: { name: 'Social', description: 'People like to help.' },
      workStyles: ['Empathy'],
    });
    expect(text(details)).toContain('SocialPeople like to help.');
    expect(items(details)).toEqual(['Empathy']);
  });

  it('name military counterparts by branch, and those no longer in use', async () => {
    const { details } = await opened('counterparts', 'Military counterparts', {
      navy: [{ code: 'HM', title: 'Corpsman', isActive: false }],
      army: [{ code: '68W', title: 'Medic', isActive: true }],
    });
    expect([...details.querySelectorAll('dt')].map(text)).toEqual(['Army', 'Navy']);
    expect(items(details)).toEqual(['68W Medic', 'HM Corpsman (no longer in use)']);
  });

  it('open related occupations inside the page, and name industries by share', async () => {
    const { shown, details } = await opened('related', 'Related careers and industries', {
      occupations: [{ code: '29-2061.00', title: 'Practical Nurses', brightOutlook: true }],
      industries: [
        { title: 'Health', share: 'most' },
        { title: 'Education', share: 'some' },
      ],
    });
    expect(text(details)).toContain('Other industriesEducation');
    click(button(details, 'Practical Nurses'));
    expect(shown.browsing.places.value.at(-1)).toMatchObject({ occupation: { code: '29-2061.00' } });
    click(button(details, 'Compare: Practical Nurses'));
    expect(shown.browsing.basket.value).toHaveLength(1);
  });

  it('show interests beside the candidate’s', async () => {
    const { details } = await opened(
      'interests',
      'Interests',
      { realistic: 40, investigative: 60, artistic: 5, social: 95, enterprising: 20, conventional: 30 },
      { person: { interests: OCCUPATIONS } },
    );
    const social = [...details.querySelectorAll('tbody tr')][3];
    expect([...(social?.children ?? [])].map(text)).toEqual(['Social', '95 of 100', '35 of 40']);
  });
});

describe('wages', () => {
  const cells = (details: Element) =>
    [...details.querySelectorAll('.wages tbody tr')].map(row => [...row.children].map(text));

  it('are shown by year and hour, the highest as "or more"', async () => {
    const { details } = await opened('outlook', 'Outlook and wages', {
      category: 'Average',
      description: 'Chances are likely.',
      bright: [],
      wagesOf: '29-1141',
      annual: {
        low: { amount: 98_000, isOver: false },
        median: { amount: 239_200, isOver: true },
        high: { amount: 239_200, isOver: true },
      },
      hourly: { low: { amount: 47.5, isOver: false } },
    });
    expect(cells(details)).toEqual([
      ['Year', '$98,000', '$239,200 or more', '$239,200 or more'],
      ['Hour', '$47.50', 'unknown', 'unknown'],
    ]);
    expect(text(details)).toContain('AverageChances are likely.');
    expect(text(details)).not.toContain('broader group');
    expect(details.querySelector('.wage-bar')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('of a broader group are marked as such', async () => {
    const { details } = await opened('outlook', 'Outlook and wages', {
      bright: [],
      wagesOf: '29-1140',
      annual: { median: { amount: 91_000, isOver: false } },
      hourly: {},
    });
    expect(text(details)).toContain('Wages are for the broader group 29-1140');
    expect(cells(details)).toHaveLength(1);
  });

  it('that O*NET lacks are one quiet line', async () => {
    const { details } = await opened('outlook', 'Outlook and wages', {
      category: 'Bright',
      bright: [],
      annual: {},
      hourly: {},
    });
    expect(text(details)).toContain('No wage data from O*NET.');
  });
});

describe('the outlook by state', () => {
  const STATES = [
    { code: 'WY', name: 'Wyoming', outlook: 'Below Average' },
    { code: 'AL', name: 'Alabama', outlook: 'Average' },
  ];

  it('is shown for the candidate’s state, and for another when chosen', async () => {
    const { details } = await opened('states', 'Outlook by state', STATES, { person: { state: 'wy' } });
    expect(text(details)).toContain('In Wyoming: Below Average');
    const choice = named<HTMLSelectElement>(details, 'select', 'State');
    expect([...choice.options].map(text)).toEqual(['Alabama', "Wyoming (candidate's home)"]);
    enter(choice, 'AL');
    expect(text(details)).toContain('In Alabama: Average');
  });

  it('waits for a choice where the candidate’s is not known', async () => {
    const { details } = await opened('states', 'Outlook by state', STATES);
    expect(text(details)).toContain('Choose a state to see the outlook there.');
  });
});
