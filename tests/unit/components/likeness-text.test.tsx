// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { InterestTable } from '../../../components/occupation/InterestTable';
import { type InterestsSource, AREAS, type Scores } from '../../../lib/shared/model/interests';
import { OCCUPATIONS } from './fixtures';
import { mount, text } from './mount';

const NURSE = '29-1141.00';
const values = (...all: number[]) =>
  Object.fromEntries(AREAS.map((area, at) => [area, all[at] ?? 0])) as Scores;
const NURSING = values(45, 67, 5, 95, 22, 40);
const ENTERED: InterestsSource = { kind: 'scores', enteredAt: 0 };
const HARDLY = "The candidate's six interests are so close that comparing says little.";

function beside(scores: Scores, source: InterestsSource, occupation = NURSING) {
  const { root } = mount(<InterestTable code={NURSE} occupation={occupation} person={{ scores, source }} />);
  return { words: [...root.querySelectorAll('p')].map(text), rows: root.querySelectorAll('tbody tr').length };
}

describe('how interests are alike, in words', () => {
  it('is not computed for interests that hardly differ, whose values stay', () => {
    const { words, rows } = beside(values(20, 20, 20, 20, 20, 21), ENTERED);
    expect(words).toEqual([HARDLY]);
    expect(rows).toBe(6);
    expect(beside(values(20, 20, 20, 20, 20, 25), ENTERED).words[0]).toContain('highest in Conventional');
  });

  it('goes by the highest score of the answers they come from', () => {
    const answers = { kind: 'answers', answers: '3'.repeat(30), enteredAt: 0 } as const;
    expect(beside(values(10, 10, 10, 11, 10, 9), answers).words).toEqual([HARDLY]);
    expect(beside(values(10, 10, 10, 12, 10, 8), answers).words[0]).toContain('highest in Social');
  });

  it('is shown for letters, which have an order whatever stands in for them', () => {
    const letters = { kind: 'letters', areas: ['social'] } as const satisfies InterestsSource;
    const { words } = beside(values(10, 10, 10, 13, 10, 10), { ...letters, areas: [...letters.areas] });
    expect(words[0]).toContain('Both are highest in Social.');
  });

  it('shows first what the occupation lacks', () => {
    const { conventional: _, ...part } = NURSING;
    const { words } = beside(values(20, 20, 20, 20, 20, 21), ENTERED, part as Scores);
    expect(words).toEqual(["O*NET doesn't have all six values for this occupation."]);
    const { words: equal } = beside(values(20, 20, 20, 20, 20, 20), ENTERED);
    expect(equal).toEqual(["The candidate's six interests are all equal, so there's nothing to compare."]);
  });

  it.each<[string, Partial<Extract<InterestsSource, { kind: 'occupations' }>>, string]>([
    ['this one', { codes: [NURSE] }, "they chose, including this one, so it's partly compared with itself."],
    [
      'what it took the place of',
      { codes: ['29-1111.00'], carried: [{ from: '29-1111.00', to: NURSE }] },
      'including this one',
    ],
    ['others', { codes: ['29-2061.00'] }, 'Inferred from the occupations they chose.'],
    ['hidden ones', {}, 'they chose, possibly including this one.'],
  ])('says where interests are inferred from chosen occupations: %s', (_what, told, words) => {
    const { words: said } = beside(OCCUPATIONS.scores, { kind: 'occupations', used: 1, chosen: 1, ...told });
    expect(said).toHaveLength(2);
    expect(said[1]).toContain(words);
  });
});
