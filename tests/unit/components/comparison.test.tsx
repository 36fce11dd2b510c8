// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OccupationStack } from '../../../components/occupation/OccupationStack';
import type { Outlook } from '../../../lib/shared/model/occupation';
import type { OccupationPart, Topic, TopicAnswer } from '../../../lib/shared/model/topics';
import { createBrowsing } from '../../../lib/ui/occupation/browsing';
import type { PersonInterests } from '../../../components/shared/interest-text';
import { LETTERS } from './fixtures';
import { button, click, enter, named, text } from './mount';
import { NONE, NURSE, NURSE_INTERESTS, SURGEON, answer, overview, part, world } from './occupation-fixtures';

const outlook = (more: Partial<Outlook>): TopicAnswer =>
  answer<'outlook'>({ category: 'Average', bright: [], annual: {}, hourly: {}, ...more });
const dollars = (amount: number, isOver = false) => ({ amount, isOver });
const skills = (...names: string[]) => [
  { name: 'Basic', elements: names.map(name => ({ id: `id of ${name}`, name })) },
];

const NURSES: [Topic, TopicAnswer] = [
  part('skills'),
  answer<'skills'>(skills('listening', 'talking', 'caring')),
];

const ANSWERS: [Topic, TopicAnswer][] = [
  [part('overview'), overview()],
  [part('overview', SURGEON), overview({ code: SURGEON, title: 'Surgeons', brightOutlook: true })],
  [
    part('outlook'),
    outlook({
      annual: { low: dollars(61_000), median: dollars(91_000), high: dollars(130_000) },
      hourly: { low: dollars(29.33), median: dollars(43.75), high: dollars(80) },
    }),
  ],
  [
    part('outlook', SURGEON),
    outlook({
      category: 'Bright',
      bright: ['emerging'],
      annual: { low: dollars(98_000), median: dollars(239_200, true), high: dollars(239_200, true) },
    }),
  ],
  [
    part('education'),
    answer<'education'>({ zone: { code: 3, title: 'Zone Three' }, usuallyNeeded: ['associate'] }),
  ],
  [part('education', SURGEON), NONE],
  [
    part('states'),
    answer<'states'>([
      { code: 'WA', name: 'Washington', outlook: 'Bright' },
      { code: 'OR', name: 'Oregon', outlook: 'Average' },
    ]),
  ],
  [part('states', SURGEON), answer<'states'>([{ code: 'OR', name: 'Oregon', outlook: 'Below Average' }])],
  [part('interests'), answer<'interests'>({ social: 95, realistic: 40 })],
  [part('interests', SURGEON), answer<'interests'>({ investigative: 90 })],
  NURSES,
  [part('skills', SURGEON), answer<'skills'>(skills('talking', 'cutting'))],
];

const SHARED = 'Skills in common';
const OTHERS = 'Other skills';

const room = (matches: boolean) =>
  vi.stubGlobal('matchMedia', () => ({ matches, addEventListener() {}, removeEventListener() {} }));

beforeEach(() => room(false));
afterEach(() => vi.unstubAllGlobals());

async function compare(
  codes = [NURSE, SURGEON],
  answers = ANSWERS,
  state?: string,
  interests?: PersonInterests,
) {
  const shown = world(<OccupationStack person={{ state, interests }} />, answers, createBrowsing(codes));
  await shown.settle();
  return shown;
}

/** Returns the text about each occupation in one of the rows. */
function cells(root: Element, name: string): string[] {
  const row = named(root, 'section', name);
  return [...row.querySelectorAll('dl > div')].map(text);
}

describe('occupations compared', () => {
  it('have their wages in words and on one scale', async () => {
    const { root } = await compare();
    expect(cells(root, 'Wages')).toEqual([
      'Registered Nurses$91,000 a year, from $61,000 to $130,000',
      'Surgeons$239,200 or more a year, from $98,000 to $239,200 or more',
    ]);
    expect(text(named(root, 'section', 'Wages'))).toContain('Scale $0–$240,000.');
    const bars = [...root.querySelectorAll('.wage-bar .bar-fill')];
    const ends = bars.map(bar =>
      [bar.getAttribute('x'), bar.getAttribute('width')].map(each => parseFloat(each!)),
    );
    expect(ends[0]![0]).toBeCloseTo((100 * 61) / 240);
    expect(ends[0]![1]).toBeCloseTo((100 * (130 - 61)) / 240);
    // What is only known to be more goes on to the end.
    expect(ends[1]![0]! + ends[1]![1]!).toBeCloseTo(100);
  });

  it('that are paid by the hour alone have bars of a scale of their own', async () => {
    const [dancers, singers] = ['27-2031.00', '27-2042.00'];
    const hourly = (low: number, high: number) => ({
      low: dollars(low),
      median: dollars(20),
      high: dollars(high),
    });
    const byTheHour: [Topic, TopicAnswer][] = [
      [part('overview', dancers), overview({ code: dancers, title: 'Dancers' })],
      [part('overview', singers), overview({ code: singers, title: 'Singers' })],
      [part('outlook', dancers), outlook({ hourly: hourly(12, 40) })],
      [part('outlook', singers), outlook({ hourly: hourly(15, 60) })],
    ];
    const inside = (root: Element) =>
      [...root.querySelectorAll('.wage-bar .bar-fill')].map(bar => [
        Math.round(parseFloat(bar.getAttribute('x')!)),
        Math.round(parseFloat(bar.getAttribute('width')!)),
      ]);
    const OF_A_YEAR = 'U.S. yearly pay:';
    const OF_AN_HOUR = 'Scale $0–$60.';
    const mixed = await compare([NURSE, dancers, singers], [...ANSWERS, ...byTheHour]);
    const row = named(mixed.root, 'section', 'Wages');
    expect(cells(mixed.root, 'Wages')[1]).toBe('Dancers$20.00 an hour, from $12.00 to $40.00');
    expect(text(row)).toContain('Scale $0–$140,000.');
    expect(text(row)).toContain(OF_AN_HOUR);
    const annual = [Math.round((100 * 61) / 140), Math.round((100 * (130 - 61)) / 140)];
    expect(inside(row)).toEqual([annual, [20, 47], [25, 75]]);

    const hourlyAlone = named((await compare([dancers, singers], byTheHour)).root, 'section', 'Wages');
    expect(text(hourlyAlone)).toContain(OF_AN_HOUR);
    expect(text(hourlyAlone)).not.toContain(OF_A_YEAR);
    const annualAlone = named((await compare()).root, 'section', 'Wages');
    expect(text(annualAlone)).toContain(OF_A_YEAR);
    expect(text(annualAlone)).not.toContain('an hour');
  });

  it('have education, zone, outlook and interests side by side, and quiet words for what is missing', async () => {
    const { root } = await compare();
    expect(cells(root, 'Typical education')).toEqual([
      'Registered Nursesassociate',
      'SurgeonsO*NET has no data on this.',
    ]);
    expect(cells(root, 'Job zone')[0]).toBe('Registered NursesZone Three');
    expect(cells(root, 'Outlook')).toEqual([
      'Registered NursesAverage',
      'SurgeonsBrightBright Outlook: new and emerging',
    ]);
    expect(cells(root, 'Interests')[0]).toBe('Registered NursesRealistic40 of 100Social95 of 100');
  });

  it('have the outlook in one state for all', async () => {
    const { root } = await compare([NURSE, SURGEON], ANSWERS, 'WA');
    expect(cells(root, 'State outlook')).toEqual(['Registered NursesBright', 'Surgeonsno data']);
    enter(named<HTMLSelectElement>(root, 'select', 'State'), 'OR');
    expect(cells(root, 'State outlook')).toEqual(['Registered NursesAverage', 'SurgeonsBelow Average']);
  });

  it('have no data on the outlook only where all of it is missing', async () => {
    const none: [Topic, TopicAnswer] = [part('outlook'), outlook({ category: undefined })];
    const bright: [Topic, TopicAnswer] = [
      part('outlook', SURGEON),
      outlook({ category: undefined, bright: ['grow'] }),
    ];
    const { root } = await compare([NURSE, SURGEON], [...ANSWERS, none, bright]);
    expect(cells(root, 'Outlook')).toEqual([
      'Registered Nursesno data',
      'SurgeonsBright Outlook: expected to grow rapidly',
    ]);
  });

  it('have all states to choose from that any of them has, once and by their names', async () => {
    const ofSurgeons: [Topic, TopicAnswer] = [
      part('states', SURGEON),
      answer<'states'>(
        [
          { code: 'WY', name: 'Wyoming', outlook: 'Bright' },
          { code: 'OR', name: 'Oregon in English', outlook: 'Below Average' },
        ],
        { isEnglish: true },
      ),
    ];
    const { root } = await compare([NURSE, SURGEON], [...ANSWERS, ofSurgeons]);
    const choice = named<HTMLSelectElement>(root, 'select', 'State');
    expect([...choice.options].map(text)).toEqual(['Choose a state', 'Oregon', 'Washington', 'Wyoming']);
    enter(choice, 'WA');
    expect(cells(root, 'State outlook')[0]).toBe('Registered NursesBright');
    enter(named<HTMLSelectElement>(root, 'select', 'State'), 'WY');
    expect(cells(root, 'State outlook')[0]).toBe('Registered Nursesno data');
  });

  it('have the skills O*NET names for all apart from the others', async () => {
    const { root } = await compare();
    expect(text(named(root, 'section', SHARED))).toBe(`${SHARED}talking`);
    expect(cells(root, OTHERS)).toEqual(['Registered Nurseslisteningcaring', 'Surgeonscutting']);
  });

  it('show how many occupations’ skills are compared where one’s are unknown', async () => {
    const third = '27-2031.00';
    const more: [Topic, TopicAnswer][] = [
      [part('overview', third), overview({ code: third, title: 'Dancers' })],
      [part('skills', third), NONE],
    ];
    const { root } = await compare([third, NURSE, SURGEON], [...ANSWERS, ...more]);
    expect(text(named(root, 'section', SHARED))).toBe(`${SHARED}Only 2 of 3 have skills data.talking`);
    expect(cells(root, OTHERS)).toEqual([
      'DancersO*NET has no data on this.',
      'Registered Nurseslisteningcaring',
      'Surgeonscutting',
    ]);
  });

  it('show no skills before those of all were read', async () => {
    const { root } = await compare(
      [NURSE, SURGEON],
      [...ANSWERS.filter(([{ kind }]) => kind !== 'skills'), NURSES],
    );
    for (const name of [SHARED, OTHERS]) {
      expect(text(named(root, 'section', name))).not.toMatch(/only one has data|listening|skills data/);
      expect(named(root, 'section', name).querySelector('.skeleton')).not.toBeNull();
    }
  });

  it('have their shared skills in the language Fitside speaks where O*NET names them so, else marked as English', async () => {
    const inEnglish = ANSWERS.map(([topic, given]): [Topic, TopicAnswer] =>
      topic.kind === 'skills' && topic.code === NURSE
        ? [topic, { ...given, isEnglish: true }]
        : [topic, given],
    );
    const spanish = skills('talking').map(({ name, elements: [one] }) => ({
      name,
      elements: [{ id: one!.id, name: 'hablar' }],
    }));
    const shown = async (answers: [Topic, TopicAnswer][]) => {
      const { root } = await compare([NURSE, SURGEON], answers);
      return named(root, 'section', SHARED);
    };
    const mixed = await shown([...inEnglish, [part('skills', SURGEON), answer<'skills'>(spanish)]]);
    expect(text(mixed)).toBe(`${SHARED}hablar`);
    const english = await shown([
      ...inEnglish,
      [part('skills', SURGEON), answer<'skills'>(skills('talking'), { isEnglish: true })],
    ]);
    expect(text(english.querySelector('[lang=en]'))).toBe('talking');
  });

  it('have titles marked as English where O*NET has them in no other language', async () => {
    const english: [Topic, TopicAnswer] = [part('overview'), { ...overview(), isEnglish: true }];
    const { root } = await compare([NURSE, SURGEON], [...ANSWERS, english]);
    const titles = [...named(root, 'section', 'Wages').querySelectorAll('dt')];
    expect(titles.map(title => title.getAttribute('lang'))).toEqual(['en', null]);
    expect(button(root, 'Registered Nurses').querySelector('[lang=en]')).not.toBeNull();
    expect(button(root, 'Surgeons').querySelector('[lang=en]')).toBeNull();
  });

  it('are a table where there is room', async () => {
    room(true);
    const { root } = await compare();
    const heads = [...root.querySelectorAll('.comparison thead th')];
    expect(heads.map(head => head.getAttribute('scope'))).toEqual(['col', 'col', 'col']);
    const zone = [...root.querySelectorAll('.comparison tbody tr')].find(row =>
      text(row).startsWith('Job zone'),
    );
    expect(zone?.querySelector('th')?.getAttribute('scope')).toBe('row');
    expect([...(zone?.querySelectorAll('td') ?? [])].map(text)).toEqual([
      'Zone Three',
      'O*NET has no data on this.',
    ]);
    expect(root.querySelector('td[colspan="2"]')?.textContent).toBe('talking');
  });

  it('have the candidate beside them, with interests in the same order', async () => {
    const answers: typeof ANSWERS = [...ANSWERS, [part('interests'), answer<'interests'>(NURSE_INTERESTS)]];
    const stacked = await compare([NURSE, SURGEON], answers, undefined, LETTERS);
    const [candidate, nurse] = [...named(stacked.root, 'section', 'Interests').querySelectorAll('dl > div')];
    expect(text(candidate!.querySelector('dt'))).toBe('Candidate');
    const order = (cell: Element) => [...cell.querySelectorAll('.bar-name')].map(text);
    expect(order(candidate!)).toEqual(order(nurse!));
    expect(text(candidate!)).toContain('1st');

    room(true);
    const { root } = await compare([NURSE, SURGEON], answers, undefined, LETTERS);
    expect([...root.querySelectorAll('.comparison thead th')].slice(0, 2).map(text)).toEqual([
      'Occupation',
      'Candidate',
    ]);
    const counts = [...root.querySelectorAll('.comparison tr')].map(row =>
      [...row.children].reduce((sum, cell) => sum + (Number(cell.getAttribute('colspan')) || 1), 0),
    );
    expect(new Set(counts)).toEqual(new Set([4]));
  });

  it('are taken out one by one, without losing the focus', async () => {
    const { root, browsing, settle } = await compare();
    click(button(root, 'Remove Surgeons'));
    await settle();
    expect(browsing.basket.value.map(({ code }) => code)).toEqual([NURSE]);
    expect(text(document.activeElement)).toBe('Removed. Choose two to 4 occupations to compare.');
    expect(text(root)).not.toContain('Surgeons');
    click(button(root, 'Undo'));
    await settle();
    expect(browsing.basket.value).toHaveLength(2);
  });

  it('are asked for only once it is known what they are', async () => {
    const started = await compare([NURSE, SURGEON], [[part('overview'), overview()]]);
    expect(started.read).toEqual([part('overview'), part('overview', SURGEON)]);
  });

  it('of a code that was split are chosen in its place, though there is room for no more', async () => {
    const old = '25-2052.00';
    const others = ['11-1001.00', '11-1002.00'];
    const split = answer<'overview'>({
      kind: 'several',
      retired: { code: old, taxonomy: '2010' },
      successors: [{ code: SURGEON, title: 'Surgeons' }],
    });
    const answers = ANSWERS.filter(([topic]) => !('code' in topic) || topic.code !== SURGEON);
    const none = others.flatMap((code): [Topic, TopicAnswer][] => [
      [part('overview', code), NONE],
      [part('skills', code), NONE],
    ]);
    const { root, browsing, settle } = await compare(
      [NURSE, old, ...others],
      [[part('overview', old), split], ...answers, ...none],
    );
    // Nothing is awaited any more.
    expect(text(named(root, 'section', SHARED))).toContain('only one has data');
    expect(cells(root, OTHERS)[0]).toContain('only one has data');

    click(button(root, 'Compare: Surgeons'));
    await settle();
    expect(browsing.basket.value.map(({ code }) => code)).toEqual([NURSE, SURGEON, ...others]);
    expect(text(document.activeElement)).toContain('Comparing 4');
  });

  it('of a retired code are those that took its place', async () => {
    const old = '29-1111.00';
    const carried = answer<'overview'>({
      ...(overview().data as Extract<TopicAnswer<'overview'>['data'], { kind: 'one' }>),
      carriedFrom: { code: old, taxonomy: '2010' },
    });
    const split = answer<'overview'>({
      kind: 'several',
      retired: { code: '25-2052.00', taxonomy: '2010' },
      successors: [{ code: '25-2055.00', title: 'Kindergarten' }],
    });
    const { root, read } = await compare(
      [old, '25-2052.00'],
      [[part('overview', old), carried], [part('overview', '25-2052.00'), split], ...ANSWERS],
    );
    expect(cells(root, 'Job zone')).toEqual(['Registered NursesZone Three', '25-2052.00no data']);
    expect(text(root)).toContain('29-1111.00 is from 2010. Now Registered Nurses, 29-1141.00.');
    expect(button(root, 'Kindergarten')).toBeTruthy();
    const asked = read.map(topic => ('code' in topic ? topic.code : ''));
    expect(asked.filter(code => code === '25-2052.00')).toHaveLength(1);
  });

  it('show for each what could not be read', async () => {
    const failed: TopicAnswer = { state: 'failed', problem: { kind: 'timeout', service: 'onet' } };
    const parts: OccupationPart[] = ['education'];
    const answers = ANSWERS.map(([topic, given]): [Topic, TopicAnswer] =>
      parts.includes(topic.kind as OccupationPart) && 'code' in topic && topic.code === NURSE
        ? [topic, failed]
        : [topic, given],
    );
    const { root } = await compare([NURSE, SURGEON], answers);
    expect(cells(root, 'Typical education')[0]).toContain('O*NET took too long to respond.');
    expect(button(root, 'Try again: Typical education, Registered Nurses')).toBeTruthy();
  });
});
