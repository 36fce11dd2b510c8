// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Sidebar } from '../../../components/Sidebar';
import { AREAS, type Area } from '../../../lib/domain/interests';
import type { CareersData, InterestsData } from '../../../lib/domain/review';
import type { SidebarActions, SidebarView } from '../../../lib/sidebar/view';
import { CAREERS, LETTERS, MATCHES, NOW, OCCUPATIONS, actions, known, view } from './fixtures';
import { button, click, enter, mount, named, text } from './mount';

const CAUTION = 'For career conversations. Not for screening or ranking.';

function interests(data: InterestsData) {
  const shown = view({ interests: known('interests', data) });
  return mount(<Sidebar view={shown} actions={actions()} now={NOW} />).part('Interests');
}

const bars = (region: HTMLElement) => [...region.querySelectorAll('.bars li')].map(text);

describe('Interests', () => {
  it('from letters give an order and no numbers', () => {
    const region = interests(LETTERS);
    expect(text(region)).toContain(
      "From JOFI's letters SIR. Approximate: letters give the order, not the strength.",
    );
    expect(text(region)).toContain("The candidate answered JOFI's assessment on Mar 6, 2026.");
    expect(bars(region)).toEqual([
      'Social1st',
      'Investigative2nd',
      'Realistic3rd',
      'Artisticother',
      'Enterprisingother',
      'Conventionalother',
    ]);
    expect(text(region)).not.toMatch(/\b(40|30|20|10)\b/);
    expect(text(region)).toContain(CAUTION);
  });

  it('from six letters keep their order to the end', () => {
    const areas: Area[] = [
      'conventional',
      'enterprising',
      'social',
      'realistic',
      'artistic',
      'investigative',
    ];
    expect(bars(interests({ ...LETTERS, source: { kind: 'letters', areas } })).at(-1)).toBe(
      'Investigative6th',
    );
  });

  it('from chosen occupations show numbers and name the occupations', () => {
    const region = interests(OCCUPATIONS);
    expect(text(region)).toContain(
      'Inferred from the 3 occupations they chose to compare or plan: ' +
        '29-1141.00, 29-2061.00, and 31-9092.00 (2 of 3 had data)',
    );
    expect(bars(region)[0]).toBe('Social35 of 40');
    expect(bars(region)[5]).toBe('Artistic4 of 40');
  });

  it('draw the hexagon in the fixed order, with a text alternative', () => {
    const image = interests(OCCUPATIONS).querySelector('svg[role=img]');
    expect(image?.getAttribute('aria-label')).toBe(
      'Hexagon of the six interests, clockwise from the top: Realistic 17 of 40, Investigative 26 of 40, ' +
        'Artistic 4 of 40, Social 35 of 40, Enterprising 9 of 40, and Conventional 19 of 40.',
    );
    const labels = [...(image?.querySelectorAll('text') ?? [])].map(text);
    expect(labels.map(label => label.toLowerCase())).toEqual([...AREAS]);
  });

  it('say where their order means nothing', () => {
    const scores = { ...OCCUPATIONS.scores, realistic: 35 };
    expect(text(interests({ ...OCCUPATIONS, scores }))).toContain(
      'Realistic and Social are tied at the top.',
    );
  });

  it.each([
    ['no-profile', 'No JOFI profile is known to be theirs, so no interests.'],
    ['no-source', 'A finished Career Interests assessment, or occupations chosen'],
  ] as const)('say what is missing: %s', (reason, words) => {
    expect(text(interests({ kind: 'none', reason }))).toContain(words);
  });
});

function careers(data: CareersData, more: Partial<SidebarView> = {}, act: Partial<SidebarActions> = {}) {
  const tree = (data: CareersData, more: Partial<SidebarView>) => (
    <Sidebar view={view({ careers: known('careers', data) }, more)} actions={actions(act)} now={NOW} />
  );
  const page = mount(tree(data, more));
  return {
    region: page.part('Career matches'),
    next: (data: CareersData, more: Partial<SidebarView> = {}) => page.update(tree(data, more)),
    page,
  };
}

describe('Career matches', () => {
  it('show title, code, fit and Bright Outlook, linked to My Next Move', () => {
    const { region } = careers(MATCHES);
    const rows = [...region.querySelectorAll('.careers li')];
    expect(rows).toHaveLength(CAREERS.length);
    expect(text(rows[0])).toBe('Registered Nurses Best fit29-1141.00Bright Outlook');
    expect(text(rows[4])).toBe('Emergency Medical Technicians Great fit29-2042.00');
    const link = named<HTMLAnchorElement>(region, 'a', 'Registered Nurses');
    expect(link.href).toBe('https://www.mynextmove.org/profile/summary/29-1141.00');
    expect([link.target, link.rel]).toEqual(['_blank', 'noreferrer']);
  });

  it('bear the caution, how sure they are, and the credit', () => {
    const { region } = careers(MATCHES);
    expect(text(region)).toContain(CAUTION);
    expect(text(region)).toContain('Approximate: matched to letters');
    expect(text(region)).toContain(
      'This extension incorporates information from O*NET Web Services by the U.S. Department of Labor, ' +
        'Employment and Training Administration (USDOL/ETA). O*NET® is a trademark of USDOL/ETA.',
    );
    expect(named<HTMLAnchorElement>(region, 'a', 'O*NET Web Services').href).toBe(
      'https://services.onetcenter.org/',
    );
    const inferred = careers({ ...MATCHES, source: OCCUPATIONS.source }).region;
    expect(text(inferred)).toContain('Inferred: matched to the occupations they chose');
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

  it('can be limited to a job zone by a list that stays while they load', () => {
    const showZone = vi.fn();
    const { region, page } = careers(MATCHES, {}, { showZone });
    const list = named<HTMLSelectElement>(region, 'select', 'Job zone');
    expect([...list.options].map(option => option.value)).toEqual(['', '1', '2', '3', '4', '5']);
    enter(list, '3');
    enter(list, '');
    expect(showZone.mock.calls).toEqual([[3], [undefined]]);
    const loading = view({ careers: undefined }, { zone: 3 });
    page.update(<Sidebar view={loading} actions={actions()} now={NOW} />);
    expect(named(region, 'select', 'Job zone')).toBe(list);
    expect(text(region)).toContain('Loading Career matches …');
    expect(region.querySelector('.careers')).toBeNull();
  });

  it('say so when a zone has none', () => {
    const none = { ...MATCHES, careers: [], total: 0 };
    expect(text(careers({ ...none, zone: 1 }, { zone: 1 }).region)).toContain('No matches in job zone 1.');
    expect(text(careers(none).region)).toContain('O*NET has no careers that match these interests.');
  });

  it.each([
    ['equal', 'No clear preference: all six interests are equal, so matches would mean little.'],
    ['no-interests', 'Needs interests, and none are known.'],
  ] as const)('say why there are none: %s', (reason, words) => {
    const { region } = careers({ kind: 'none', reason });
    expect(text(region)).toContain(words);
    expect(region.querySelector('select')).toBeNull();
  });
});
