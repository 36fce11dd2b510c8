// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar';
import type { CareersData } from '../../../lib/shared/model/sections';
import type { Topic, TopicAnswer } from '../../../lib/shared/model/topics';
import type { SidebarActions, SidebarView } from '../../../lib/ui/sidebar/sidebar-view';
import { CAREERS, MATCHES, NOW, OCCUPATIONS, actions, known, view } from './fixtures';
import { button, click, enter, mount, named, text } from './mount';
import { NURSE_INTERESTS, NURSE, answer, part, world, type World } from './occupation-fixtures';

const CAUTION = 'For career conversations. Not for screening or ranking.';

function careers(data: CareersData, more: Partial<SidebarView> = {}, act: Partial<SidebarActions> = {}) {
  const tree = (data: CareersData, more: Partial<SidebarView>) => (
    <Sidebar view={view({ careers: known('careers', data) }, more)} actions={actions(act)} />
  );
  const page = mount(tree(data, more));
  return {
    region: page.part('Career matches'),
    next: (data: CareersData, more: Partial<SidebarView> = {}) => page.update(tree(data, more)),
    page,
  };
}

describe('Career matches', () => {
  it('show title and Bright Outlook by their fit, and why', () => {
    const { region } = careers(MATCHES);
    const rows = [...region.querySelectorAll('.careers li')];
    expect(rows).toHaveLength(CAREERS.length);
    expect(text(rows[0])).toMatch(/^Registered Nurses ?Bright OutlookWhy/);
    expect(text(rows[4])).toMatch(/^Emergency Medical Technicians ?Why/);
    expect(text(rows[4])).not.toContain('Bright Outlook');
    const fitOf = (row: Element) => text(row.closest('.fit-group')!.querySelector('h3'));
    expect(fitOf(rows[0]!)).toBe('Best fit · 3');
    expect(fitOf(rows[4]!)).toMatch(/^Great fit/);
    const link = named<HTMLAnchorElement>(region, 'a', 'Registered Nurses');
    expect(link.href).toBe('https://www.mynextmove.org/profile/summary/29-1141.00');
    expect([link.target, link.rel]).toEqual(['_blank', 'noreferrer']);
  });

  it('bear the caution, how sure they are, and the credit', () => {
    const {
      region,
      page: { root },
    } = careers(MATCHES);
    expect(text(root).split(CAUTION)).toHaveLength(2);
    expect(text(region)).toContain('Approximate, from letters');
    expect(text(root)).toContain(
      'This extension incorporates information from O*NET Web Services by the U.S. Department of Labor, ' +
        'Employment and Training Administration (USDOL/ETA). O*NET® is a trademark of USDOL/ETA.',
    );
    expect(named<HTMLAnchorElement>(root, 'a', 'O*NET Web Services').href).toBe(
      'https://services.onetcenter.org/',
    );
    const inferred = careers({ ...MATCHES, source: OCCUPATIONS.source }).region;
    expect(text(inferred)).toContain('Inferred from the occupations they chose');
  });

  it('show what makes their ground weak', () => {
    const { region } = careers({ ...MATCHES, caveats: ['flat', 'tied', 'old'] });
    expect([...region.querySelectorAll('.caveat')].map(text)).toEqual([
      'These matches mean little: the six interests are very close.',
      'Based on interests more than two years old, which may have changed.',
    ]);
  });

  it('show more until all are shown, and do not lose the focus', () => {
    const showMore = vi.fn();
    const { region, next } = careers(
      { ...MATCHES, careers: CAREERS.slice(0, 4), total: 8 },
      {},
      { showMore },
    );
    expect(text(region)).toContain('Showing 4 of 8');
    button(region, 'Show more').focus();
    click(button(region, 'Show more'));
    next({ ...MATCHES, careers: CAREERS.slice(0, 4), total: 8 }, { loadingMore: true });
    click(button(region, 'Show more'));
    expect(showMore).toHaveBeenCalledOnce();
    next({ ...MATCHES, total: 8 });
    expect(text(region)).toContain('Showing 8 of 8');
    expect(region.querySelector('.more button')).toBeNull();
    expect(text(document.activeElement)).toBe('Showing 8 of 8');
  });

  it('offer no more after O*NET’s last page, though it repeated one', () => {
    const { region } = careers({ ...MATCHES, total: CAREERS.length + 1, isEnd: true });
    expect(text(region.querySelector('.more'))).toBe(`Showing ${CAREERS.length} of ${CAREERS.length + 1}`);
  });

  it('can be limited to a job zone by a list that stays while they load', () => {
    const showZone = vi.fn();
    const { region, page } = careers(MATCHES, {}, { showZone });
    const list = named<HTMLSelectElement>(region, 'select', 'Job zone');
    expect([...list.options].map(option => option.value)).toEqual(['', '1', '2', '3', '4', '5']);
    enter(list, '3');
    enter(list, '');
    expect(showZone.mock.calls).toEqual([[3], [undefined]]);
    const loading = view({ careers: undefined }, { zone: 3 });
    page.update(<Sidebar view={loading} actions={actions()} />);
    expect(named(region, 'select', 'Job zone')).toBe(list);
    expect(text(region)).toContain('Loading Career matches…');
    expect(region.querySelector('.careers')).toBeNull();
  });

  it('show when a zone has none', () => {
    const none = { ...MATCHES, careers: [], total: 0 };
    expect(text(careers({ ...none, zone: 1 }, { zone: 1 }).region)).toContain('No matches in job zone 1.');
    expect(text(careers(none).region)).toContain('No O*NET careers match these interests.');
  });

  it.each([
    ['equal', "No clear preference: all six interests are equal, so there's nothing to match."],
    ['no-interests', 'Needs interests. Add them under Interests.'],
  ] as const)('explain why there are none: %s', (reason, words) => {
    const { region } = careers({ kind: 'none', reason });
    expect(text(region)).toContain(words);
    expect(region.querySelector('.filters')).toBeNull();
  });
});

const ZONES: TopicAnswer = {
  state: 'known',
  data: [
    { code: 2, title: 'Job Zone Two: some preparation' },
    { code: 4, title: 'Job Zone Four: considerable preparation' },
  ],
};

function inWorld(
  data: CareersData,
  answers: [Topic, TopicAnswer][] = [],
  act: Partial<SidebarActions> = {},
  more: Partial<SidebarView> = {},
) {
  const tree = (data: CareersData, more: Partial<SidebarView>) => (
    <Sidebar view={view({ careers: known('careers', data) }, more)} actions={actions(act)} />
  );
  const there = world(tree(data, more), answers);
  return { ...there, region: there.part('Career matches') };
}

describe('the zones', () => {
  const options = (region: Element) => {
    const list = named<HTMLSelectElement>(region, 'select', 'Job zone');
    return [...list.options].map(option => text(option));
  };

  it('are listed by number, and once the list gets the focus, those O*NET has by its titles', async () => {
    const there = inWorld(MATCHES, [[{ kind: 'zones' }, ZONES]]);
    await there.settle();
    expect(there.read).toEqual([]);
    expect(options(there.region)).toEqual([
      'All zones',
      'Job zone 1',
      'Job zone 2',
      'Job zone 3',
      'Job zone 4',
      'Job zone 5',
    ]);
    named(there.region, 'select', 'Job zone').dispatchEvent(new Event('focus'));
    await there.settle();
    expect(there.read).toEqual([{ kind: 'zones' }]);
    expect(options(there.region)).toEqual([
      'All zones',
      'Job Zone Two: some preparation',
      'Job Zone Four: considerable preparation',
    ]);
  });
});

describe('matches with their reasons', () => {
  it('explain a bright outlook where the reason is known', () => {
    const [nurse, ...others] = CAREERS;
    const { region } = careers({
      ...MATCHES,
      careers: [{ ...nurse!, brightReasons: ['grow', 'openings'] }, ...others],
    });
    expect(text(region.querySelector('.careers li'))).toContain(
      'Bright Outlook: expected to grow rapidly, many openings',
    );
  });

  it('that Fitside worked out are marked', () => {
    const { region } = careers({ ...MATCHES, isWorkedOut: true });
    expect(text(region)).toContain(
      "O*NET's matching isn't available, so Fitside compared the interest values itself.",
    );
  });

  it('show what they are matched to', () => {
    const answers = { kind: 'answers', answers: '3'.repeat(60), enteredAt: NOW } as const;
    expect(text(careers({ ...MATCHES, source: answers }).region)).toContain('the 60 answers you entered');
    const scores = { kind: 'scores', enteredAt: NOW } as const;
    expect(text(careers({ ...MATCHES, source: scores }).region)).toContain('the scores you entered');
  });

  it('in English only are marked', () => {
    const { region } = careers({ ...MATCHES, isEnglish: true });
    expect(text(region)).toContain('Titles in English');
    expect(region.querySelector('.careers li [lang=en]')).not.toBeNull();
  });

  it('open their occupation', () => {
    const there = inWorld(MATCHES);
    click(button(there.region, 'Registered Nurses'));
    expect(there.browsing.places.value.at(-1)).toMatchObject({ occupation: { code: NURSE } });
  });
});

describe('words to filter by', () => {
  const box = (region: Element) => named<HTMLInputElement>(region, 'input', 'Filter by title');

  it('leave the careers that have them, and read all pages once', () => {
    const showAllCareers = vi.fn();
    const part = { ...MATCHES, careers: CAREERS.slice(0, 6), total: 8 };
    const { region, next } = careers(part, {}, { showAllCareers });
    enter(box(region), 'nurs');
    expect([...region.querySelectorAll('.careers li')]).toHaveLength(2);
    expect(text(region.querySelector('.more'))).toContain('2 of 6 so far; loading all 8…');
    expect(showAllCareers).toHaveBeenCalledOnce();
    next({ ...part }, { loadingMore: true });
    next({ ...part });
    expect(showAllCareers).toHaveBeenCalledOnce();
    next({ ...part, careers: CAREERS, total: 8 });
    expect(text(region.querySelector('.more'))).toBe('2 of 8');
  });

  it('read all pages again for another list', () => {
    const showAllCareers = vi.fn();
    const part = { ...MATCHES, careers: CAREERS.slice(0, 6), total: 8 };
    const { region, next, page } = careers(part, {}, { showAllCareers });
    enter(box(region), 'nurs');
    page.update(<Sidebar view={view({ careers: undefined }, { zone: 3 })} actions={actions()} />);
    next({ ...part });
    expect(showAllCareers).toHaveBeenCalledTimes(2);
  });

  it('show when none has the words, and Escape empties the box', () => {
    const { region } = careers({ ...MATCHES, total: 8 });
    enter(box(region), 'astronaut');
    expect(region.querySelector('.careers')).toBeNull();
    expect(text(region.querySelector('.more'))).toBe('None of 8 titles match. Try another word.');
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    act(() => void box(region).dispatchEvent(escape));
    expect(escape.defaultPrevented).toBe(true);
    expect([...region.querySelectorAll('.careers li')]).toHaveLength(8);
  });
});

describe('why a career', () => {
  async function whyNurse({ part, settle }: World): Promise<Element> {
    const region = part('Career matches');
    click(button(region, 'Why this career Registered Nurses'));
    await settle();
    return region.querySelector('.careers li')!;
  }

  it('shows words and values once opened, with no measure of fit', async () => {
    const there = inWorld(MATCHES, [[part('interests'), answer<'interests'>(NURSE_INTERESTS)]]);
    expect(there.read).toEqual([]);
    const why = await whyNurse(there);
    expect(there.read).toEqual([part('interests')]);
    expect(text(why)).toContain('Both are highest in Social.');
    expect(text(why)).toContain('Approximate: letters give order, not strength.');
    expect(text(why)).toContain('Social95 of 1001st');
    expect(text(why)).not.toMatch(/%|score/);
  });

  it('shows where O*NET has no values', async () => {
    const there = inWorld(MATCHES, [[part('interests'), { state: 'none' }]]);
    const why = await whyNurse(there);
    expect(text(why)).toContain('O*NET has no interest values for this occupation.');
  });

  it.each([
    [{ ...NURSE_INTERESTS, realistic: 80 }, 'This occupation calls for more Realistic.'],
    [NURSE_INTERESTS, 'The rest are close.'],
    [{ ...NURSE_INTERESTS, conventional: 20 }, 'This occupation calls for less Conventional.'],
    [
      { realistic: 95, investigative: 90, artistic: 20, social: 5, enterprising: 5, conventional: 90 },
      'Candidate is highest in Social; this occupation in Realistic. This occupation calls for more Realistic and Conventional and less Social.',
    ],
    [
      { ...NURSE_INTERESTS, conventional: undefined },
      "O*NET doesn't have all six values for this occupation.",
    ],
  ])('shows what differs', async (values, words) => {
    const tree = (
      <Sidebar
        view={view({
          interests: known('interests', OCCUPATIONS),
          careers: known('careers', MATCHES),
        })}
        actions={actions()}
      />
    );
    const there = world(tree, [[part('interests'), answer<'interests'>(values as typeof NURSE_INTERESTS)]]);
    expect(text(await whyNurse(there))).toContain(words);
  });
});
