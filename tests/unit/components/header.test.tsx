// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar';
import { i18n, setLanguage } from '../../../components/shared/i18n';
import { SampleContext } from '../../../components/shared/sample';
import type { RichText } from '../../../lib/shared/model/rich-text';
import type { SidebarActions, SidebarView } from '../../../lib/ui/sidebar/sidebar-view';
import { BLANK_VIEW } from '../../../lib/ui/sidebar/sidebar-view';
import { CANDIDATE, LETTERS, MATCHED, MATCHES, VISIT, actions, known, view } from './fixtures';
import { button, click, mount, text } from './mount';

const OTHER = '9d0c1b2a-3e4f-4a5b-8c6d-7e8f9a0b1c2d';

function header(shown: SidebarView, act: Partial<SidebarActions> = {}, isBlurred = false) {
  const tree = (next: SidebarView) => <Sidebar view={next} actions={actions(act)} isBlurred={isBlurred} />;
  const { root, update } = mount(tree(shown));
  return { root, show: (next: SidebarView) => update(tree(next)) };
}

async function copied(
  shown: SidebarView,
  isSample = false,
  what: 'copy' | 'copyAll' = 'copyAll',
): Promise<RichText> {
  const copy = vi.fn(async (_visit: string, _text: RichText) => true);
  const { root } = mount(
    <SampleContext.Provider value={isSample}>
      <Sidebar view={shown} actions={actions({ copy })} />
    </SampleContext.Provider>,
  );
  if (what === 'copyAll') click(button(root, i18n.t('sidebar.more')));
  click(button(root, i18n.t(`sidebar.${what}`)));
  await act(async () => undefined);
  expect(copy).toHaveBeenCalledExactlyOnceWith(VISIT, expect.anything());
  return copy.mock.calls[0]![1];
}

describe('Copy summary', () => {
  const chosen = [
    { code: '29-1141.00', title: 'Registered Nurses', by: [{ how: 'target' as const }] },
    { title: 'something with animals', by: [{ how: 'compared' as const }] },
  ];

  it('copies in a few lines what a conversation begins with', async () => {
    const shown = view({ occupations: known('occupations', { kind: 'known', chosen }) });
    const { plain } = await copied(shown, false, 'copy');
    expect(plain.split('\n')).toEqual([
      'Maya Okafor: interests and careers',
      'Prepared with Fitside, Nov 20, 2026',
      `Open in JobScore (https://hire.jobscore.com/employer/candidate/view/${CANDIDATE.candidateId}?sub=view_overview)`,
      'Physics Specialist · Interviewing',
      'JOFI: 1 of 3 assessments · 6 of 23 exercises',
      'Interests: Social › Investigative › Realistic',
      "Approximate: from JOFI's letters SIR.",
      'Target: Registered Nurses 29-1141.00 (https://www.mynextmove.org/profile/summary/29-1141.00)',
      'Top: Registered Nurses 29-1141.00 (https://www.mynextmove.org/profile/summary/29-1141.00), Licensed Practical & Licensed Vocational Nurses 29-2061.00 (https://www.mynextmove.org/profile/summary/29-2061.00), Medical Assistants 31-9092.00 (https://www.mynextmove.org/profile/summary/31-9092.00) (50 matches)',
      'Approximate, from letters: about 8 of the first 20 match full scores.',
      '',
      'For career conversations. Not for screening or ranking.',
      expect.stringContaining('O*NET Web Services'),
    ]);
  });

  it('names what is left out or not loaded, and marks the sample', async () => {
    const folded = await copied(
      view({}, { folded: new Set(['interests', 'careers', 'job']) }),
      false,
      'copy',
    );
    expect(folded.plain).toContain('Left out (hidden in structured review): Interests and Career matches.');
    expect(folded.plain).not.toContain('Social');
    const made = { ...MATCHED, profile: { ...MATCHED.profile, mode: 'test' as const, name: 'Omar Said' } };
    const doubtful = await copied(view({ profile: known('profile', made) }), false, 'copy');
    expect(doubtful.plain).toContain(i18n.t('profile.testData'));
    expect(doubtful.plain).toContain(i18n.t('candidate.nameInJofi', ['Omar Said']));
    const candidate = known('candidate', { ...CANDIDATE, name: undefined, pageName: 'Ingrid Solheim' });
    const headed = await copied(view({ candidate }), false, 'copy');
    expect(headed.plain).toContain(i18n.t('candidate.jofiUnlikeHeading', ['Ingrid Solheim']));
    const sample = await copied(view(), true, 'copy');
    expect(sample.plain).toContain('Sample candidate. The person, answers and occupations are made up.');
    expect(sample.html).not.toContain('href');
  });
});

describe('Copy everything', () => {
  it('copies what is shown, with sources, dates, caution and credit', async () => {
    const { plain } = await copied(view());
    expect(plain.split('\n')).toEqual([
      'Maya Okafor: interests and careers',
      'Prepared with Fitside, Nov 20, 2026',
      'maya.okafor@example.org, maya@home.example',
      `Open in JobScore (https://hire.jobscore.com/employer/candidate/view/${CANDIDATE.candidateId}?sub=view_overview)`,
      '',
      'JOFI profile',
      'CNP7300000011, invited Mar 4, 2026',
      'Matched by email maya.okafor@example.org',
      '- Career Navigation (https://www.careernavigation.org/?c=CNP7300000011)',
      '- Scorecard (https://www.jofiscore.com/team/310/test-takers/55101/scorecard)',
      '- Job Fit Summary (https://www.jofiscore.com/test-takers/CNP7300000011/job-fit?r=jfs&zones=1_5)',
      '- Career Options Spotlight (https://www.jofiscore.com/test-takers/CNP7300000011/job-fit?r=cor&zones=1_5)',
      '',
      'Interests',
      '- Social: 1st',
      '- Investigative: 2nd',
      '- Realistic: 3rd',
      '- Artistic: other',
      '- Enterprising: other',
      '- Conventional: other',
      "Approximate: from JOFI's letters SIR.",
      'Assessed in JOFI on Mar 6, 2026.',
      '',
      'Career matches',
      '- Registered Nurses 29-1141.00 (https://www.mynextmove.org/profile/summary/29-1141.00), Best fit',
      '- Licensed Practical & Licensed Vocational Nurses 29-2061.00 (https://www.mynextmove.org/profile/summary/29-2061.00), Best fit',
      '- Medical Assistants 31-9092.00 (https://www.mynextmove.org/profile/summary/31-9092.00), Best fit',
      '- Respiratory Therapists 29-1126.00 (https://www.mynextmove.org/profile/summary/29-1126.00), Great fit',
      '- Emergency Medical Technicians 29-2042.00 (https://www.mynextmove.org/profile/summary/29-2042.00), Great fit',
      'First 5 of 50 matches.',
      'Approximate, from letters: about 8 of the first 20 match full scores.',
      'Not loaded yet when copied: Chosen occupations.',
      '',
      'For career conversations. Not for screening or ranking.',
      'This extension incorporates information from O*NET Web Services (https://services.onetcenter.org/) by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). O*NET® is a trademark of USDOL/ETA.',
    ]);
  });

  it('shows how occupations were chosen, and which matches are worked out', async () => {
    const chosen = [
      {
        code: '29-1141.00',
        title: 'Registered Nurses',
        by: [{ how: 'target' as const }, { how: 'planned' as const }],
      },
      { title: 'something with animals', by: [{ how: 'compared' as const }] },
    ];
    const { plain, html } = await copied(
      view({
        careers: known('careers', { ...MATCHES, isWorkedOut: true, zone: 3 }),
        occupations: known('occupations', { kind: 'known', chosen }),
      }),
    );
    expect(plain).toContain(
      'Registered Nurses 29-1141.00 (https://www.mynextmove.org/profile/summary/29-1141.00) – target and planned',
    );
    expect(plain).toContain('- something with animals – compared');
    expect(plain).toContain('Career matches, Job zone 3');
    expect(plain).toContain('Fitside compared the interest values itself');
    expect(plain).not.toContain('Best fit');
    expect(html).toContain('<bdi>something with animals</bdi>');
  });

  it('shows what makes interests and matches weak ground, each once', async () => {
    const weak = ['old' as const];
    const old = 'years';
    const both = view({
      interests: known('interests', { ...LETTERS, caveats: weak }),
      careers: known('careers', { ...MATCHES, caveats: weak }),
    });
    expect((await copied(both)).plain.split(old)).toHaveLength(2);
    const matchesAlone = await copied({ ...both, folded: new Set(['interests']) });
    expect(matchesAlone.plain).toContain('Based on interests more than two years old');
  });

  it('links in Spanish to Mi Próximo Paso only what it has', async () => {
    setLanguage('es');
    const chosen = [{ code: '29-2061.00', title: 'Nurses', by: [{ how: 'target' as const }] }];
    const occupations = known('occupations', { kind: 'known', chosen });
    const spanish = await copied(view({ occupations }));
    const english = await copied(view({ careers: known('careers', { ...MATCHES, isEnglish: true }) }));
    setLanguage('en');
    expect(spanish.plain).toContain('https://www.miproximopaso.org/profile/summary/29-1141.00');
    expect(spanish.plain).toContain(
      'Nurses 29-2061.00 (https://www.mynextmove.org/profile/summary/29-2061.00)',
    );
    expect(english.plain).toContain('https://www.mynextmove.org/profile/summary/29-1141.00');
    expect(english.plain).not.toContain('miproximopaso');
  });

  it('leaves out folded sections with a note, and hidden ones without', async () => {
    const chosen = [{ title: 'something with animals', by: [{ how: 'compared' as const }] }];
    const { plain } = await copied(
      view(
        { occupations: known('occupations', { kind: 'known', chosen }) },
        { folded: new Set(['interests', 'careers', 'job']), hidden: new Set(['profile']) },
      ),
    );
    expect(plain.split('\n').slice(4)).toEqual([
      '',
      'Chosen occupations',
      '- something with animals – compared',
      'Left out (hidden in structured review): Interests and Career matches.',
      expect.stringContaining('O*NET Web Services'),
    ]);
    const hidden = new Set(['profile', 'interests', 'careers', 'occupations'] as const);
    const bare = await copied(view({}, { hidden }));
    expect(bare.plain.split('\n')).toHaveLength(4);
  });

  it('marks the sample, links nothing and credits nobody', async () => {
    const { plain, html } = await copied(view(), true);
    expect(plain).toContain('Sample candidate. The person, answers and occupations are made up.');
    expect(plain).toContain('Registered Nurses 29-1141.00, Best fit');
    expect(plain).toContain('Sample data, made up by Fitside, not from O*NET.');
    expect(plain).not.toContain('Web Services');
    expect(html).not.toContain('href');
  });

  it('copies nothing that is about another visit', async () => {
    const answers = { candidate: known('candidate', { ...CANDIDATE, name: 'Omar Said' }, { visit: OTHER }) };
    const { plain } = await copied({ ...view(), answers });
    expect(plain).not.toContain('Omar');
    expect(plain).toContain(
      'Not loaded yet when copied: Candidate, JOFI profile, Interests, Career matches, and Chosen occupations.',
    );
  });

  it.each([
    [true, 'Summary copied'],
    [false, "Couldn't copy the summary. Try again."],
  ])('shows the outcome (%s), until another candidate is shown', async (works, words) => {
    const { root, show } = header(view(), { copy: async () => works });
    expect(text(root.querySelector('.status-message'))).toBe('');
    click(button(root, 'Copy summary'));
    await act(async () => undefined);
    expect(text(root.querySelector('.status-message[role=status]'))).toBe(words);
    show({ ...view(), visit: OTHER });
    expect(text(root.querySelector('.status-message'))).toBe('');
  });

  it('waits for a candidate', () => {
    const copy = vi.fn(async () => true);
    const { root } = header(BLANK_VIEW, { copy });
    expect(button(root, 'Copy summary').getAttribute('aria-disabled')).toBe('true');
    click(button(root, 'Copy summary'));
    expect(copy).not.toHaveBeenCalled();
  });
});

describe('more tools', () => {
  it('are behind a button, and close once one was pressed, with the focus back', () => {
    const blur = vi.fn();
    const { root } = header(view(), { blur });
    const more = button(root, 'More');
    const items = root.querySelector<HTMLElement>('.menu-items')!;
    expect([more.getAttribute('aria-expanded'), items.hidden]).toEqual(['false', true]);
    click(more);
    expect([more.getAttribute('aria-expanded'), items.hidden]).toEqual(['true', false]);
    click([...items.querySelectorAll('button')].find(one => text(one).startsWith('Blur'))!);
    expect(blur).toHaveBeenCalledExactlyOnceWith(true);
    expect([items.hidden, document.activeElement]).toEqual([true, more]);
  });

  it('close by Escape, which then closes nothing else, and when the focus goes elsewhere', () => {
    const { root } = header(view());
    const more = button(root, 'More');
    const items = root.querySelector<HTMLElement>('.menu-items')!;
    const escape = () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    click(more);
    const first = escape();
    act(() => void items.querySelector('button')!.dispatchEvent(first));
    expect([items.hidden, first.defaultPrevented, document.activeElement]).toEqual([true, true, more]);
    const second = escape();
    act(() => void more.dispatchEvent(second));
    expect(second.defaultPrevented).toBe(false);
    click(more);
    act(
      () =>
        void more.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: document.body })),
    );
    expect(items.hidden).toBe(true);
  });
});

describe('blurred for screen sharing', () => {
  it('is shown, can be ended, and hides nothing from screen readers', () => {
    const blur = vi.fn();
    const { root } = header(view(), { blur }, true);
    expect(root.querySelector('.sidebar')!.getAttribute('data-blurred')).toBe('true');
    expect(text(root.querySelector('.blurred-bar [role=status]'))).toBe('Blurred for screen sharing');
    expect(root.querySelector('main')!.closest('[aria-hidden]')).toBeNull();
    click(button(root, 'Show'));
    expect(blur).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('is not while it is not', () => {
    const { root } = header(view());
    expect(root.querySelector('.sidebar')!.getAttribute('data-blurred')).toBe('false');
    expect(text(root.querySelector('.blurred-bar'))).toBe('');
  });
});
