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
