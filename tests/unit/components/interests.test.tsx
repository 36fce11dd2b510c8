// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar';
import { AREAS, type Area, type InterestsSource } from '../../../lib/shared/model/interests';
import type { InterestsData } from '../../../lib/shared/model/sections';
import type { SidebarActions } from '../../../lib/ui/sidebar/sidebar-view';
import { LETTERS, OCCUPATIONS, actions, known, view } from './fixtures';
import { button, click, enter, mount, named, submit, text } from './mount';
import { open, world } from './occupation-fixtures';

const CAUTION = 'For career conversations. Not for screening or ranking.';

function interests(data: InterestsData | undefined) {
  return inWorld(data).part('Interests');
}

function inWorld(data: InterestsData | undefined, act: Partial<SidebarActions> = {}) {
  const shown = view({ interests: data && known('interests', data) });
  return world(<Sidebar view={shown} actions={actions(act)} />, []);
}

const title = (area: Area) => area.charAt(0).toUpperCase() + area.slice(1);
const bars = (region: HTMLElement) => [...region.querySelectorAll('.bars li')].map(text);

describe('Interests', () => {
  it('from letters give an order and no numbers', () => {
    const region = interests(LETTERS);
    expect(text(region)).toContain("Approximate: from JOFI's letters SIR.");
    expect(text(region)).toContain('Assessed in JOFI on Mar 6, 2026.');
    expect(bars(region)).toEqual(['Social1st', 'Investigative2nd', 'Realistic3rd']);
    expect(text(region)).toContain('Other: Artistic, Enterprising, and Conventional');
    expect(region.querySelector('.hexagon')).toBeNull();
    expect(text(region)).not.toMatch(/\b(40|30|20|10)\b/);
    expect(text(document.body)).toContain(CAUTION);
  });

  it('from six letters keep their order to the end', () => {
    const areas = 'conventional enterprising social realistic artistic investigative'.split(' ') as Area[];
    expect(bars(interests({ ...LETTERS, source: { kind: 'letters', areas } })).at(-1)).toBe(
      'Investigative6th',
    );
  });

  it('from chosen occupations show numbers and name the occupations', () => {
    const region = interests(OCCUPATIONS);
    expect(text(region)).toContain(
      'Inferred from the 3 occupations they chose: ' +
        "29-1141.00, 29-2061.00, and 31-9092.00 (2 of 3 had data). JOFI doesn't say when.",
    );
    expect(bars(region)[0]).toBe('Social35 of 40');
    expect(bars(region)[5]).toBe('Artistic4 of 40');
  });

  it('from hidden chosen occupations show only their number', () => {
    const { codes: _, ...source } = OCCUPATIONS.source as Extract<InterestsSource, { kind: 'occupations' }>;
    const region = interests({ ...OCCUPATIONS, source });
    expect(text(region)).toContain(
      "Inferred from the 3 occupations they chose (2 of 3 had data). JOFI doesn't say when.",
    );
    expect(text(region)).not.toMatch(/\d\d-\d{4}/);
  });

  it('show which retired codes another occupation replaces', () => {
    const carried = [{ from: '29-2061.00', to: '29-2061.01' }];
    const region = interests({
      ...OCCUPATIONS,
      source: { ...OCCUPATIONS.source, carried } as InterestsSource,
    });
    expect(text(region)).toContain('29-2061.00 was replaced by 29-2061.01, whose O*NET values are used.');
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

  it('show what makes them weak ground', () => {
    const scores = { ...OCCUPATIONS.scores, realistic: 35 };
    const region = interests({ ...OCCUPATIONS, scores, caveats: ['flat', 'tied', 'old'] });
    expect([...region.querySelectorAll('.caveat')].map(text)).toEqual([
      'No clear preference: the six are so close that matches mean little.',
      'Realistic and Social are tied for highest.',
      'More than two years old. Interests may have changed.',
    ]);
    expect(text(interests({ ...OCCUPATIONS, caveats: ['equal'] }))).toContain(
      "No clear preference: all six are equal, so there's nothing to match.",
    );
    expect(interests(LETTERS).querySelector('.caveat')).toBeNull();
  });

  it.each([
    ['unreadable', "JOFI has interests that Fitside couldn't read."],
    ['no-profile', 'No interests yet: no JOFI profile found.'],
    ['no-source', 'the profile names no O*NET occupation'],
    ['unrated', 'O*NET has no data on the occupations they chose'],
  ] as const)('show what is missing: %s', (reason, words) => {
    expect(text(interests({ kind: 'none', reason }))).toContain(words);
  });
});

const SCORES: InterestsData = {
  ...OCCUPATIONS,
  source: { kind: 'scores', enteredAt: Date.UTC(2026, 10, 18, 12) },
  choices: ['scores', 'letters'],
  entered: { kind: 'scores', scores: OCCUPATIONS.scores },
};
const ANSWERS: InterestsData = {
  ...OCCUPATIONS,
  source: { kind: 'answers', answers: '12345'.repeat(6), enteredAt: Date.UTC(2026, 10, 18, 12) },
  choices: ['answers'],
  entered: { kind: 'answers', answers: '12345'.repeat(6) },
};

describe('interests JOFI sent', () => {
  it('as scores are shown as such, and cannot be edited', () => {
    const region = interests({
      ...SCORES,
      source: { kind: 'scores' },
      entered: undefined,
    } as InterestsData);
    expect(text(region)).toContain('Six scores from JOFI.');
    expect(() => button(region, 'Edit')).toThrow();
    expect(() => button(region, 'Remove')).toThrow();
  });

  it('that cannot be read are marked beside others', () => {
    expect(text(interests({ ...OCCUPATIONS, isUnreadable: true }).querySelector('.caveat'))).toContain(
      "that Fitside couldn't read",
    );
  });
});

describe('entered interests', () => {
  it('of letters are shown with their date', () => {
    const source = { kind: 'letters', areas: ['social'], enteredAt: Date.UTC(2026, 10, 18, 12) } as const;
    const region = interests({
      ...LETTERS,
      source: { ...source, areas: ['social'] },
      entered: { kind: 'letters', areas: ['social'] },
    });
    expect(text(region)).toContain('Approximate: from letters S, entered in Fitside on Nov 18, 2026.');
    click(button(region, 'Edit'));
    expect(
      named<HTMLTextAreaElement>(region, 'textarea', 'Letters, six scores, or 30 or 60 answers').value,
    ).toBe('S');
  });

  it('are shown with their date', () => {
    expect(text(interests(SCORES))).toContain('Six scores entered in Fitside on Nov 18, 2026.');
    expect(bars(interests(SCORES))[0]).toBe('Social35 of 40');
  });

  it('of 30 answers are numbers without a scale, and O*NET is credited', () => {
    const region = interests(ANSWERS);
    expect(text(region)).toContain(
      "Scored by O*NET from 30 answers to O*NET's Interest Profiler, entered Nov 18",
    );
    expect(bars(region)[0]).toBe('Social35');
    expect(text(region)).not.toContain('of 40');
    expect(document.querySelectorAll('.credit')).toHaveLength(1);
  });

  it('can be switched from and to, and the list keeps the focus while others load', () => {
    const useInterests = vi.fn();
    const shown = view({ interests: known('interests', SCORES) });
    const page = mount(<Sidebar view={shown} actions={actions({ useInterests })} />);
    const region = page.part('Interests');
    const list = named<HTMLSelectElement>(region, 'select', 'Source');
    expect([...list.options].map(text)).toEqual(['Scores', 'Letters']);
    expect(list.value).toBe('scores');
    list.focus();
    enter(list, 'letters');
    expect(useInterests.mock.calls).toEqual([['letters']]);
    page.update(<Sidebar view={view({ interests: undefined })} actions={actions()} />);
    expect(document.activeElement).toBe(list);
    expect(list.value).toBe('letters');
  });

  it('leave nothing to switch to where they are the only ones', () => {
    expect(interests(ANSWERS).querySelector('select')).toBeNull();
  });

  it('are removed, and the focus goes to the heading', () => {
    const removeInterests = vi.fn();
    const region = inWorld(SCORES, { removeInterests }).part('Interests');
    click(button(region, 'Remove'));
    expect(removeInterests).toHaveBeenCalledOnce();
    expect(text(document.activeElement)).toBe('Interests');
  });

  it('can be removed and not edited while others are shown', () => {
    const region = interests({
      ...LETTERS,
      choices: ['scores', 'letters'],
      entered: { kind: 'letters', areas: ['social'] },
    });
    expect(button(region, 'Remove')).toBeTruthy();
    expect(() => button(region, 'Edit')).toThrow();
    expect(() => button(interests(LETTERS), 'Remove')).toThrow();
  });

  it('are asked for together', () => {
    const openProfiler = vi.fn();
    click(button(inWorld(LETTERS, { openProfiler }).part('Interests'), 'Ask the questions together'));
    expect(openProfiler).toHaveBeenCalledOnce();
  });

  it('cannot be entered for nobody in particular', () => {
    const shown = view({
      profile: known('profile', { kind: 'unidentified' }),
      interests: known('interests', { kind: 'none', reason: 'no-profile' }),
    });
    const region = mount(<Sidebar view={shown} actions={actions()} />).part('Interests');
    expect(text(region)).not.toContain('Enter scores');
  });
});

describe('entering interests', () => {
  const LABEL = 'Letters, six scores, or 30 or 60 answers';

  async function box(data: InterestsData | undefined = LETTERS) {
    const enterInterests = vi.fn();
    const there = inWorld(data, { enterInterests });
    await open(there, 'Enter scores');
    const region = there.part('Interests');
    const field = () => named<HTMLTextAreaElement>(region, 'textarea', LABEL);
    const type = (words: string) => enter(field() as unknown as HTMLInputElement, words);
    const save = () => submit(field().form!);
    return { region, field, type, save, enterInterests };
  }

  it('shows what it understands while the user types, and saves that', async () => {
    const { region, field, type, save, enterInterests } = await box();
    expect(document.activeElement).toBe(field());
    type('12, 30 4 22;10 8');
    expect(text(region)).toContain(
      'Realistic 12, Investigative 30, Artistic 4, Social 22, Enterprising 10, and Conventional 8',
    );
    save();
    expect(enterInterests.mock.calls).toEqual([
      [
        {
          kind: 'scores',
          scores: {
            realistic: 12,
            investigative: 30,
            artistic: 4,
            social: 22,
            enterprising: 10,
            conventional: 8,
          },
        },
      ],
    ]);
    expect(text(document.activeElement)).toBe('Interests');
    expect(region.querySelector('textarea')).toBeNull();
  });

  it.each(['SIA', 's-i-a', 'Social, Investigative, Artistic'])(
    'takes letters: %s, saved by Enter',
    async words => {
      const { region, field, type, enterInterests } = await box();
      type(words);
      expect(text(region)).toContain('Social, Investigative, and Artistic');
      field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
      const areas = ['social', 'investigative', 'artistic'];
      expect(enterInterests.mock.calls).toEqual([[{ kind: 'letters', areas }]]);
    },
  );

  it('takes six scores, a field for each', async () => {
    const { region, field, save, enterInterests } = await box();
    enter(named<HTMLInputElement>(region, 'input', 'Realistic'), '12');
    save();
    expect(text(region.querySelector('.field-error'))).toBe('Found 1 of 6 scores.');
    for (const area of AREAS) enter(named<HTMLInputElement>(region, 'input', title(area)), '7');
    expect(field().value).toBe('');
    save();
    const scores = Object.fromEntries(AREAS.map(area => [area, 7]));
    expect(enterInterests.mock.calls).toEqual([[{ kind: 'scores', scores }]]);
  });

  it('takes answers as they are', async () => {
    const { region, type, save, enterInterests } = await box(undefined);
    type('1 2 3 4 5 '.repeat(12));
    expect(text(region)).toContain('60 answers');
    save();
    expect(enterInterests.mock.calls).toEqual([[{ kind: 'answers', answers: '12345'.repeat(12) }]]);
  });

  it.each([
    ['', 'Enter letters, six scores, or 30 or 60 answers.'],
    ['twelve, 1', "“twelve” isn't a number or an interest."],
    ['1 2 3', 'Found 3 of 6 scores.'],
    ['1'.repeat(31), 'Found 31 answers. Enter 30 or 60.'],
    ['1 2 3 4 5 41', '“41” is out of range. Scores go from 0 to 40.'],
    ['6'.repeat(30), '“6” is out of range. Answers go from 1 to 5.'],
    ['1.5 2 3 4 5 6', "“1.5” isn't a whole number."],
    ['R1 R2 I3 A4 S5 E6', 'Realistic appears twice.'],
    ['12 '.repeat(15), 'These could be scores or answers.'],
  ])('explains why it refuses %j', async (words, why) => {
    const { region, field, type, save, enterInterests } = await box();
    type(words);
    save();
    expect(text(region.querySelector('.field-error'))).toContain(why);
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field());
    expect(enterInterests).not.toHaveBeenCalled();
    type('1 2 3 4 5 6');
    expect(region.querySelector('.field-error')).toBeNull();
  });

  it('begins with what was entered when that is edited', async () => {
    const there = inWorld(SCORES);
    const region = there.part('Interests');
    click(button(region, 'Edit'));
    await there.settle();
    const fields = AREAS.map(area => named<HTMLInputElement>(region, 'input', title(area)));
    expect(fields.map(({ value }) => value)).toEqual(['17', '26', '4', '35', '9', '19']);
    expect(document.activeElement).toBe(fields[0]);
  });
});

it('shows what was done to interests, and undoes it', () => {
  const undo = vi.fn();
  const shown = view(
    { interests: known('interests', SCORES) },
    { done: { what: 'replaced', canUndo: true } },
  );
  const region = mount(<Sidebar view={shown} actions={actions({ undo })} />).part('Interests');
  const line = region.querySelector<HTMLElement>('.done-line')!;
  expect(text(line.querySelector('[role="status"]'))).toBe('Earlier interests replaced.');
  click(button(line, 'Undo'));
  expect(undo).toHaveBeenCalledOnce();
});
