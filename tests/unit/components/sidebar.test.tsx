// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { KeysLockedContext } from '../../../components/shared/UnlockKeys';
import { Sidebar } from '../../../components/sidebar/Sidebar';
import type { Problem } from '../../../lib/shared/model/problem';
import type { Section } from '../../../lib/shared/model/sections';
import type { Service } from '../../../lib/shared/model/services';
import type { SidebarActions, SidebarView } from '../../../lib/ui/sidebar/sidebar-view';
import { CANDIDATE, LONG_AGO, MATCHED, PROFILE, VISIT, actions, failed, known, view } from './fixtures';
import { button, click, enter, mount, named, submit, text } from './mount';

const REGIONS = ['Candidate', 'JOFI profile', 'Interests', 'Career matches'];

function show(shown: SidebarView, act: Partial<SidebarActions> = {}) {
  return mount(<Sidebar view={shown} actions={actions(act)} />);
}

const BLANK: SidebarView = { answers: {}, busy: new Set(), loadingMore: false, lost: false };

describe('the sidebar as a whole', () => {
  it('has four regions, each with its source and age', () => {
    const page = show(view());
    for (const name of REGIONS) {
      const age = page.part(name).querySelector('.age');
      expect(text(age)).toMatch(/^(JobScore|JOFI|O\*NET) · 3 minutes ago$/);
      expect(age?.querySelector('time')?.dateTime).toBe('2026-11-20T13:57:00.000Z');
    }
  });

  it('has buttons to refresh, to open the settings and to close', () => {
    const called = { refresh: vi.fn(), openOptions: vi.fn(), close: vi.fn() };
    const { root } = show(view(), called);
    click(button(root, 'Refresh'));
    click(button(root, 'Settings'));
    click(button(root, 'Close'));
    for (const action of Object.values(called)) expect(action).toHaveBeenCalledOnce();
  });

  it('shows nobody before the page reports its candidate', () => {
    const { root } = show({ ...BLANK, answers: view().answers });
    expect(text(root)).toBe('FitsideWaiting for a candidate to load…');
  });

  it('shows when there is nobody to show, without waiting', () => {
    const { root } = show({ ...BLANK, isNobody: true });
    expect(text(root)).toBe('FitsideOpen a candidate in JobScore to see them here.');
  });

  it.each([
    ['panel', 'Move to side panel'],
    ['page', 'Move back to page'],
  ] as const)('can be moved to the %s', (movesTo, words) => {
    const move = vi.fn(async () => true);
    const { root } = mount(<Sidebar view={view()} actions={actions({ move })} movesTo={movesTo} />);
    click(button(root, 'More'));
    click(button(root, words));
    expect(move).toHaveBeenCalledOnce();
  });

  it.each([
    ['panel', 'Move to side panel', "Couldn't open the side panel."],
    ['page', 'Move back to page', "Couldn't close the side panel."],
  ] as const)('shows when the browser does not let it move to the %s', async (movesTo, words, said) => {
    const move = async () => false;
    const { root } = mount(<Sidebar view={view()} actions={actions({ move })} movesTo={movesTo} />);
    click(button(root, 'More'));
    await act(async () => click(button(root, words)));
    expect(text(root.querySelector('.status-message[role=status]'))).toContain(said);
    expect(text(root)).toContain(CANDIDATE.name);
  });

  it('has no place for what an organisation hides, not even while nothing is known', () => {
    const hidden = new Set(['profile', 'interests', 'careers', 'occupations', 'assignments', 'job'] as const);
    const headings = (root: Element) => [...root.querySelectorAll('h2')].map(text);
    const { root } = show(view({}, { hidden }));
    expect(headings(root)).toEqual(['Candidate']);
    expect(text(root)).not.toContain('Not for screening');
    const reading = show({ ...BLANK, visit: VISIT, hidden }).root;
    expect(headings(reading)).toEqual(['Candidate']);
    expect(reading.querySelectorAll('.skeleton')).toHaveLength(1);
    const waiting = show({ ...BLANK, hidden: new Set(['profile']), folded: new Set(['interests']) }).root;
    expect([...waiting.querySelectorAll('.region:has(.skeleton)')].map(({ className }) => className)).toEqual(
      ['candidate', 'careers', 'occupations', 'job'].map(section => `region region-${section}`),
    );
  });

  it('drops answers about another visit', () => {
    const other = { ...known('candidate', CANDIDATE), visit: 'another' };
    const page = show({ ...BLANK, visit: VISIT, answers: { candidate: other } });
    expect(text(page.part('Candidate'))).toBe('CandidateLoading Candidate…');
  });

  it('keeps nothing typed for one candidate when the next is shown', () => {
    const nobody = { addresses: [], choices: [], namesakes: [] };
    const page = show(view({ candidate: known('candidate', nobody) }));
    const box = () => named<HTMLInputElement>(page.part('Candidate'), 'input', "Candidate's email");
    enter(box(), 'maya@');
    const next = { ...known('candidate', nobody), visit: 'next' };
    const shown = { ...BLANK, visit: 'next', answers: { candidate: next } };
    page.update(<Sidebar view={shown} actions={actions()} />);
    expect(box().value).toBe('');
  });

  it('shows that sections load, and that a refresh is under way', () => {
    const page = show({ ...BLANK, visit: VISIT, busy: new Set(['careers']) });
    expect(text(page.part('Career matches').querySelector('[role=status]'))).toBe('Loading Career matches…');
    expect(page.part('Career matches').getAttribute('aria-busy')).toBe('true');
    expect(button(page.root, 'Refresh').getAttribute('aria-busy')).toBe('true');
  });

  it('shows when the background does not answer, and that it is asked on', () => {
    const { root } = show(view({}, { lost: true }));
    expect(text(root.querySelector('[role=alert]'))).toContain('keeps trying automatically');
  });
});

describe('problems', () => {
  it('lead to the settings when a key is missing', () => {
    const openOptions = vi.fn();
    const answer = failed('profile', { problem: { kind: 'no-key', service: 'jofi' } });
    const region = show(view({ profile: answer }), { openOptions }).part('JOFI profile');
    expect(text(region)).toContain('No JOFI API key yet. Add one in settings.');
    click(button(region, 'Open settings'));
    expect(openOptions).toHaveBeenCalledOnce();
  });

  it('offer another try otherwise, once at a time', () => {
    const retry = vi.fn();
    const answer = failed('careers', { problem: { kind: 'timeout', service: 'onet' } });
    const page = show(view({ careers: answer }), { retry });
    click(button(page.part('Career matches'), 'Try again: Career matches'));
    expect(retry).toHaveBeenCalledExactlyOnceWith('careers');
    page.update(
      <Sidebar
        view={view({ careers: answer }, { busy: new Set(['careers']) })}
        actions={actions({ retry })}
      />,
    );
    click(button(page.part('Career matches'), 'Try again: Career matches'));
    expect(retry).toHaveBeenCalledOnce();
  });

  it('leave what was stored in place, with its age', () => {
    const problem = { kind: 'offline', service: 'jofi' } as const;
    const region = show(view({ profile: known('profile', MATCHED, { problem, fetchedAt: LONG_AGO }) })).part(
      'JOFI profile',
    );
    expect(text(region)).toContain('JOFI · 1 week ago');
    expect(text(region)).toContain("Couldn't reach JOFI.");
    expect(text(region)).toContain('Showing saved data, which may be out of date or incomplete.');
    expect(text(region)).toContain(PROFILE.id);
  });

  it('are shown once: dependent sections only name the section', () => {
    const problem = { kind: 'server', service: 'jofi', status: 500 } as const;
    const page = show(
      view({
        interests: failed('interests', { problem, because: 'profile' }),
        careers: failed('careers', { problem, because: 'interests' }),
      }),
    );
    const [interests, careers] = [page.part('Interests'), page.part('Career matches')];
    expect(text(interests)).toMatch(/^InterestsWaits for JOFI profile\./);
    expect(text(careers)).toMatch(/^Career matchesWaits for Interests\./);
    expect(page.root.querySelector('.problem')).toBeNull();
  });

  const onet = (kind: 'no-key' | 'bad-key' | 'server' | 'timeout' | 'rate-limited') =>
    ({ kind, service: 'onet' }) as const;
  const offline = (service: Service) => ({ kind: 'offline', service, isConnectionLost: true }) as const;

  it.each<[string, { [S in Section]?: Problem }, Section, string]>([
    ['a missing key', { careers: onet('no-key'), job: onet('no-key') }, 'careers', 'O*NET'],
    ['a wrong key', { careers: onet('bad-key'), occupations: onet('bad-key') }, 'careers', 'O*NET'],
    [
      'a service that is down',
      { interests: onet('server'), occupations: onet('server') },
      'interests',
      'O*NET',
    ],
    ['a slow service', { careers: onet('timeout'), occupations: onet('timeout') }, 'careers', 'O*NET'],
    ['a limit', { occupations: onet('rate-limited'), job: onet('rate-limited') }, 'occupations', 'O*NET'],
    [
      'no connection',
      { candidate: offline('jobscore'), profile: offline('jofi'), careers: offline('onet') },
      'candidate',
      '',
    ],
  ])('are shown once for all sections that share %s', (_, problems, owner, waitsFor) => {
    const retry = vi.fn();
    const found = Object.entries(problems).map(([section, problem]) => [
      section,
      failed(section as Section, { problem }),
    ]);
    const { root } = show(view({ ...view().answers, ...Object.fromEntries(found) }), { retry });
    const notices = [...root.querySelectorAll('.problem')];
    expect(notices).toHaveLength(1);
    expect(notices[0]!.closest('.region')!.className).toContain(`region-${owner}`);
    for (const section of Object.keys(problems).filter(each => each !== owner)) {
      expect(text(root.querySelector(`.region-${section}`))).toContain(`Waits for ${waitsFor}`);
    }
    const step = notices[0]!.querySelector<HTMLElement>('button')!;
    if (text(step) !== 'Try again') return;
    click(step);
    expect(retry.mock.calls.flat().toSorted()).toEqual(Object.keys(problems).toSorted());
  });

  it('are not shared where each is of one answer', () => {
    const problem = { kind: 'not-found', service: 'onet' } as const;
    const { root } = show(
      view({ careers: failed('careers', { problem }), occupations: failed('occupations', { problem }) }),
    );
    expect(root.querySelectorAll('.problem')).toHaveLength(2);
  });
});

describe('Candidate', () => {
  function candidate(data: Partial<typeof CANDIDATE>, act: Partial<SidebarActions> = {}) {
    return show(view({ candidate: known('candidate', { ...CANDIDATE, ...data }) }), act).part('Candidate');
  }

  it('shows name, addresses and where they were found, and how the profile was matched', () => {
    const region = candidate({});
    expect(text(region)).toContain('Maya Okafor');
    const addresses = [...region.querySelectorAll('.addresses li')].map(text);
    expect(addresses).toEqual(['maya@home.examplefrom this page']);
    expect(text(region.querySelector('.match'))).toBe('Matched by email maya.okafor@example.org');
  });

  it('shows schools in one folded line, with what JobScore has of each', () => {
    const schools = [
      { degree: 'associates' as const, major: 'Health', name: 'County College', year: '2021' },
      { name: 'Night School' },
    ];
    const all = [...candidate({ schools }).querySelectorAll('details')];
    const details = all.find(each => text(each.querySelector('summary')) === '2 schools')!;
    expect(details.open).toBe(false);
    expect([...details.querySelectorAll('li')].map(text)).toEqual([
      "Associate's degree · Health · County College · 2021",
      'Night School',
    ]);
    expect(text(candidate({}))).not.toContain('school');
  });

  it.each([
    ['failed', {}, failed('assignments', { problem: { kind: 'timeout', service: 'jobscore' } })],
    [
      'failed as the candidate did',
      { problem: { kind: 'rate-limited', service: 'jobscore' } as const },
      undefined,
    ],
  ])('shows schools where the jobs %s', (_, more, assignments) => {
    const data = { ...CANDIDATE, schools: [{ name: 'Night School' }] };
    const region = show(view({ candidate: { ...known('candidate', data), ...more }, assignments })).part(
      'Candidate',
    );
    expect(text(region)).toContain('1 school');
  });

  it('warns when the profile names another JobScore candidate', () => {
    const match = { rule: 'email', email: 'a@b.example', namesAnother: true } as const;
    const region = show(view({ profile: known('profile', { ...MATCHED, match }) })).part('Candidate');
    expect(text(region)).toContain('This profile has a different JobScore ID.');
  });

  it.each([
    ['MAYA  OKÁFOR', false],
    ['Maya A. Okafor', true],
  ])("shows JOFI's name %s when it differs", (name, differs) => {
    const profile = known('profile', { ...MATCHED, profile: { ...PROFILE, name } });
    const region = show(view({ profile })).part('Candidate');
    expect(text(region).includes(`Name in JOFI: ${name}`)).toBe(differs);
  });

  it.each([
    ['email', 'Joana Pereira', true],
    ['email', undefined, false],
    ['person-id', 'Joana Pereira', false],
  ] as const)('warns of another name in JOFI when matched by %s: %s', (rule, name, warns) => {
    const profile = { ...PROFILE, name: 'Jo Pereira' };
    const match = { rule, namesAnother: false };
    const candidate = known('candidate', { ...CANDIDATE, name });
    const region = show(view({ candidate, profile: known('profile', { ...MATCHED, match, profile }) })).part(
      'Candidate',
    );
    expect(text(region)).toContain('Name in JOFI: Jo Pereira');
    expect(text(region).includes("Make sure it's the same person.")).toBe(warns);
  });

  it('asks which address is theirs when the page has several', () => {
    const useEmail = vi.fn();
    const region = candidate(
      { candidateId: undefined, addresses: [], choices: ['a@x.example', 'b@x.example'] },
      { useEmail },
    );
    click(button(region, 'b@x.example'));
    expect(useEmail).toHaveBeenCalledExactlyOnceWith('b@x.example');
    expect(document.activeElement?.textContent).toBe('Candidate');
  });

  it('asks who the candidate is where the heading names another, and shows nobody', () => {
    const [useCandidate, useEmail] = [vi.fn(), vi.fn()];
    const question = { heading: 'Maya Okafor', people: [{ id: 'C1', name: 'Grace Lindqvist' }] };
    const region = candidate(
      { candidateId: undefined, name: undefined, addresses: [], choices: ['a@x.example'], question },
      { useCandidate, useEmail },
    );
    expect(text(region)).toContain(
      "This page's heading is “Maya Okafor”, but its web address is for Grace Lindqvist.",
    );
    click(button(region, 'a@x.example'));
    expect(useEmail).toHaveBeenCalledExactlyOnceWith('a@x.example', true);
    click(button(region, 'Grace Lindqvist'));
    expect(useCandidate).toHaveBeenCalledExactlyOnceWith('C1');
  });

  it('asks which of several candidates it is, by name or else by id', () => {
    const useCandidate = vi.fn();
    const question = { people: [{ id: 'C1', name: 'Grace Lindqvist' }, { id: 'C2' }] };
    const region = candidate({ candidateId: undefined, addresses: [], question }, { useCandidate });
    expect(text(region)).toContain("This page's web address names 2 candidates.");
    expect(text(region)).not.toContain('No candidate ID or email');
    click(button(region, 'C2'));
    expect(useCandidate).toHaveBeenCalledExactlyOnceWith('C2');
  });

  it('takes one whole address and nothing else', () => {
    const useEmail = vi.fn();
    const region = candidate({ candidateId: undefined, addresses: [] }, { useEmail });
    const input = named<HTMLInputElement>(region, 'input', "Candidate's email");
    enter(input, 'maya at home');
    submit(input.form!);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(text(document.getElementById(input.getAttribute('aria-describedby')!))).toMatch(/^Enter a full/);
    expect(document.activeElement).toBe(input);
    enter(input, ' maya@home.example ');
    expect(input.getAttribute('aria-invalid')).toBe('false');
    submit(input.form!);
    expect(useEmail).toHaveBeenCalledExactlyOnceWith('maya@home.example');
  });

  it('takes an address with a name and marks around it, and asks which of several', () => {
    const useEmail = vi.fn();
    const region = candidate({ candidateId: undefined, addresses: [] }, { useEmail });
    const input = named<HTMLInputElement>(region, 'input', "Candidate's email");
    enter(input, 'maya@home.example; maya@work.example, maya@@old.example');
    submit(input.form!);
    expect(useEmail).not.toHaveBeenCalled();
    expect(text(document.getElementById(input.getAttribute('aria-describedby')!))).toContain(
      "“maya@@old.example” isn't a full email address.",
    );
    click(button(region, 'maya@work.example'));
    expect(useEmail).toHaveBeenCalledExactlyOnceWith('maya@work.example');
    expect(input.value).toBe('');
    expect(input.getAttribute('aria-invalid')).toBe('false');
    useEmail.mockClear();
    enter(input, 'Maya <ma\u200bya@home.example>;');
    submit(input.form!);
    expect(useEmail).toHaveBeenCalledExactlyOnceWith('maya@home.example');
  });

  it('shows what JobScore has in place of an address', () => {
    const shown = text(candidate({ addresses: [], unreadableEmails: ['maya,okafor@home.example'] }));
    expect(shown).toContain("The email in JobScore, “maya,okafor@home.example”, isn't a valid address.");
    expect(shown).not.toContain('No email in JobScore');
  });

  it('offers another address in a closed disclosure when there is one already', () => {
    const details = [...candidate({}).querySelectorAll('details')].at(-1);
    expect(text(details?.querySelector('summary'))).toBe('Another email');
    expect(details?.open).toBe(false);
  });

  it('links the candidates who share an address', () => {
    const id = 'aBVNCvumX8AdQaK44ZUjSm';
    const region = candidate({
      namesakes: [
        { id, name: 'Maya Okafor' },
        { id: 'b'.repeat(22), name: '' },
      ],
    });
    expect(text(region)).toContain('2 JobScore candidates have this email');
    expect(named(region, 'a', 'Maya Okafor').getAttribute('href')).toContain(
      `/employer/candidate/view/${id}`,
    );
    expect(named(region, 'a', 'No name')).toBeTruthy();
  });

  it('renders people’s text as text', () => {
    const region = candidate({ name: '<img src=x onerror=alert(1)>' });
    expect(region.querySelector('img')).toBeNull();
    expect(text(region.querySelector('.name'))).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('a folded region', () => {
  it('explains why and what interests are for, and moves the focus along when it is shown', () => {
    const unfold = vi.fn();
    const folded = new Set(['interests', 'careers', 'job'] as const);
    const page = show(view({}, { folded }), { unfold });
    const region = page.part('Career matches');
    expect(text(page.part('At a glance'))).toContain(
      'Hidden in structured review: Interests, Career matches, and This job',
    );
    expect(text(page.root)).toContain('Not for screening or ranking');
    expect(text(page.part('At a glance'))).not.toContain('Social');
    expect(region.querySelector('.careers')).toBeNull();
    click(button(region, 'Show for this candidate'));
    expect(unfold).toHaveBeenCalledExactlyOnceWith('careers');
    page.update(<Sidebar view={view()} actions={actions({ unfold })} />);
    expect(document.activeElement?.textContent).toBe('Career matches');
  });
});

describe('while keys are locked', () => {
  const problem = { kind: 'locked', service: 'jofi' } as const;
  const showLocked = (shown: SidebarView) =>
    mount(
      <KeysLockedContext.Provider value>
        <Sidebar view={shown} actions={actions()} />
      </KeysLockedContext.Provider>,
    );
  const headings = (root: Element) => [...root.querySelectorAll('h2')].map(text);

  it('shows what is stored as ever, and no word of it in any section', () => {
    const stored = { ...view().answers.profile!, problem };
    const { root } = showLocked(view({ profile: stored }));
    expect(headings(root).toSorted()).toEqual(['At a glance', ...REGIONS].toSorted());
    expect(text(root)).not.toContain('locked');
    expect(root.querySelector('.problem')).toBeNull();
  });

  it('leaves out the sections that wait, but none that has another problem', () => {
    const { profile: _, ...others } = view().answers;
    const { root } = showLocked({
      ...view(),
      answers: {
        ...others,
        profile: failed('profile', { problem }),
        interests: failed('interests', { problem, because: 'profile' }),
        careers: failed('careers', { problem: { kind: 'offline', service: 'onet' } }),
      },
    });
    expect(headings(root)).not.toContain('JOFI profile');
    expect(headings(root)).not.toContain('Interests');
    expect(headings(root)).toContain('Career matches');
    expect(root.querySelectorAll('.problem')).toHaveLength(1);
    expect(text(root)).not.toContain('locked');
  });

  it('shows nobody, and no bones of what does not come, where nobody is known', () => {
    for (const candidate of [undefined, failed('candidate', { problem })]) {
      const { root } = showLocked({ ...BLANK, visit: VISIT, answers: { ...(candidate && { candidate }) } });
      expect(headings(root)).toEqual([]);
      expect(root.querySelector('.skeleton, .problem, .email-box')).toBeNull();
    }
  });
});
