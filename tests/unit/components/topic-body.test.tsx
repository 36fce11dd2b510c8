// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { interestWords, wholeBar } from '../../../components/shared/interest-words';
import { TopicBody } from '../../../components/topics/TopicBody';
import { ShelfContext } from '../../../components/topics/useTopic';
import type { TopicAnswer } from '../../../lib/domain/topics';
import { createShelf } from '../../../lib/topics/shelf';
import { LETTERS, OCCUPATIONS } from './fixtures';
import { button, click, mount, text } from './mount';

const TOPIC = { kind: 'tasks', code: '29-1141.00' } as const;

async function shown(...answers: TopicAnswer[]) {
  const read = vi.fn(() => Promise.resolve(answers.shift()!));
  const page = mount(
    <ShelfContext.Provider value={createShelf(read)}>
      <TopicBody topic={TOPIC} reading="Reading …" none="There is none.">
        {tasks => <p>{tasks.join('; ')}</p>}
      </TopicBody>
    </ShelfContext.Provider>,
  );
  const settle = () => act(async () => await new Promise<void>(resolve => setTimeout(resolve)));
  return { ...page, read, settle };
}

describe('a topic', () => {
  it('is read once, said to be, and shown', async () => {
    const { root, settle, read } = await shown({ state: 'known', data: ['Lift', 'Carry'] });
    expect(text(root)).toBe('Reading …');
    await settle();
    expect(text(root)).toBe('Lift; Carry');
    expect(read).toHaveBeenCalledOnce();
    expect(read).toHaveBeenCalledWith({ topic: TOPIC, want: 'fresh' });
  });

  it('that O*NET has no data of is one line', async () => {
    const { root, settle } = await shown({ state: 'none' });
    await settle();
    expect(text(root)).toBe('There is none.');
  });

  it('that failed says why, and is read again when asked', async () => {
    const { root, settle } = await shown(
      { state: 'failed', problem: { kind: 'offline', service: 'onet' } },
      { state: 'failed' },
      { state: 'known', data: ['Lift'] },
    );
    await settle();
    expect(text(root)).toContain('O*NET could not be reached.');
    click(button(root, 'Try again'));
    await settle();
    expect(text(root)).toContain('Fitside did not answer.');
    click(button(root, 'Try again'));
    await settle();
    expect(text(root)).toBe('Lift');
  });
});

describe('the strength of an interest', () => {
  const source = (answers: string) => ({ kind: 'answers', answers, enteredAt: 0 }) as const;
  /** Half of all points: 60 for 30 questions. */
  const half = (social: number, artistic: number) => ({
    scores: {
      realistic: 10,
      investigative: 10,
      artistic,
      social,
      enterprising: 10,
      conventional: 10,
    },
    source: source('3'.repeat(30)),
  });

  it('is told of 40, but for letters, which give an order', () => {
    expect(interestWords({ scores: OCCUPATIONS.scores, source: source('3'.repeat(60)) }, 'social')).toBe(
      '35 of 40',
    );
    expect(interestWords(OCCUPATIONS, 'social')).toBe('35 of 40');
    expect(interestWords(LETTERS, 'social')).toBe('1st');
  });

  it('is told of 20 for 30 answers whose points were only added up, as the bar is', () => {
    expect(interestWords(half(19, 1), 'social')).toBe('19 of 20');
    expect(wholeBar(half(19, 1))).toBe(20);
    expect(wholeBar(half(19, 11))).toBe(40);
    expect(wholeBar(OCCUPATIONS)).toBe(40);
  });
});
