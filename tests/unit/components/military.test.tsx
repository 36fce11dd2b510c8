// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar';
import type { CandidateData } from '../../../lib/shared/model/sections';
import type { Topic, TopicAnswer } from '../../../lib/shared/model/topics';
import { CANDIDATE, MATCHES, actions, known, view } from './fixtures';
import { button, click, enter, named, submit, text } from './mount';
import { open, world } from './occupation-fixtures';

const FOUND: TopicAnswer = {
  state: 'known',
  data: {
    titles: [
      { code: '68W', title: 'Combat Medic', branch: 'army', isActive: true },
      { code: '91C', title: 'Practical Nurse', branch: 'army', isActive: false },
    ],
    careers: [
      {
        code: '29-2042.00',
        title: 'Emergency Medical Technicians',
        brightOutlook: false,
        match: 'most_duties',
        preparation: 'First term',
        payGrade: 'E4',
      },
    ],
    total: 3,
  },
};

const asked = (words: string, branch?: 'army' | 'navy'): Topic => ({ kind: 'military', words, branch });

async function military(answers: [Topic, TopicAnswer][], work?: CandidateData['work']) {
  const candidate = { ...CANDIDATE, ...(work && { work }) };
  const shown = view({ candidate: known('candidate', candidate), careers: known('careers', MATCHES) });
  const there = world(<Sidebar view={shown} actions={actions()} />, answers);
  const details = await open(there, 'Military experience');
  const box = named<HTMLInputElement>(details, 'input', 'Military title or code');
  const branch = named<HTMLSelectElement>(details, 'select', 'Branch');
  return { ...there, details, box, branch, search: () => submit(button(details, 'Search').form!) };
}

describe('military experience', () => {
  it('gives the civilian careers of a title, and how they match', async () => {
    const there = await military([[asked('68W'), FOUND]]);
    enter(there.box, '68W');
    await there.settle();
    expect(there.read).toEqual([]);
    there.search();
    await there.settle();
    expect(there.read).toEqual([{ kind: 'military', words: '68W' }]);
    const words = text(there.details);
    expect(words).toContain('Combat Medic68W Army');
    expect(words).toContain('Practical Nurse91C Army (no longer in use)');
    expect(words).toContain('Most duties matchPreparation: First termPay grade: E4');
    expect(words).toContain('Showing 1 of 3');
    click(button(there.details, 'Emergency Medical Technicians'));
    expect(there.browsing.places.value.at(-1)).toMatchObject({ occupation: { code: '29-2042.00' } });
  });

  it('goes on to the end, keeps what is there where a page fails, and tries that again', async () => {
    const careers = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, at) => ({
        code: `29-${1000 + from + at}.00`,
        title: `Career ${from + at}`,
        brightOutlook: false,
      }));
    const page = (from: number, to: number, next?: number): TopicAnswer => ({
      state: 'known',
      data: { titles: [], careers: careers(from, to), total: 120, next },
    });
    const from = (start: number): Topic => ({ ...asked('68W'), start }) as Topic;
    const there = await military([
      [asked('68W'), page(1, 50, 51)],
      [from(51), { state: 'failed', problem: { kind: 'timeout', service: 'onet' } }],
      // It leads back to what was there.
      [from(101), page(60, 70, 111)],
    ]);
    const shown = () => there.details.querySelectorAll('.careers > li').length;
    enter(there.box, '68W');
    there.search();
    await there.settle();
    expect(text(there.details)).toContain('Showing 50 of 120');
    click(button(there.details, 'Show more'));
    await there.settle();
    expect(shown()).toBe(50);
    expect(text(there.details)).toContain('O*NET took too long to respond.');
    there.tell(from(51), page(51, 100, 101));
    button(there.details, 'Try again: Civilian careers').focus();
    click(button(there.details, 'Try again: Civilian careers'));
    await there.settle();
    expect(there.details.contains(document.activeElement)).toBe(true);
    expect([shown(), text(there.details.querySelector('.more p'))]).toEqual([100, 'Showing 100 of 120']);
    const more = button(there.details, 'Show more');
    more.focus();
    click(more);
    await there.settle();
    expect(text(there.details.querySelector('.more'))).toBe('Showing 100 of 120');
    expect(document.activeElement).toBe(there.details.querySelector('.more p'));
    expect(there.read.map(topic => ('start' in topic ? topic.start : 1))).toEqual([1, 51, 51, 101]);
  });

  it('starts with the candidate’s own military work', async () => {
    const there = await military([], { employer: 'US Navy', title: 'Hospital Corpsman' });
    expect([there.box.value, there.branch.value]).toEqual(['Hospital Corpsman', 'navy']);
    expect(text(there.details)).toContain('Filled in from their JobScore work history.');
    enter(there.branch, '');
    enter(there.box, '');
    expect([there.box.value, there.branch.value]).toEqual(['', '']);
  });

  it('asks for something to look for', async () => {
    const there = await military([]);
    there.search();
    await there.settle();
    expect(text(there.details.querySelector('.field-error'))).toContain('Enter a military title or code');
    expect(document.activeElement).toBe(there.box);
    expect(there.read).toEqual([]);
  });

  it('shows when nothing is found', async () => {
    const there = await military([[asked('XX', 'army'), { state: 'none' }]]);
    enter(there.box, 'XX');
    enter(there.branch, 'army');
    there.search();
    await there.settle();
    expect(text(there.details)).toContain('Nothing found for “XX”.');
  });
});
