import { expect, it, vi } from 'vitest';
import { createTopicHandlers } from '../../../../lib/background/handlers/onet';

const topics = { read: vi.fn(async () => ({ state: 'none' as const })) };
const openPage = vi.fn(async () => undefined);
const handlers = createTopicHandlers({ topics, openPage });
const TAB = 7;

it('reads the topic as freshly as is wanted', async () => {
  const topic = { kind: 'tasks' as const, code: '15-1252.00' };
  expect(await handlers['onet.read']({ topic, want: 'stored' }, TAB)).toEqual({ state: 'none' });
  expect(topics.read).toHaveBeenCalledExactlyOnceWith(topic, 'stored', undefined);
});

it('reads it in the language that is wanted', async () => {
  const topic = { kind: 'overview' as const, code: '15-1252.00' };
  await handlers['onet.read']({ topic, want: 'fresh', language: 'es' }, TAB);
  expect(topics.read).toHaveBeenLastCalledWith(topic, 'fresh', 'es');
});

it('opens occupations side by side in one tab', async () => {
  await handlers['occupations.open']({ codes: ['15-1252.00', '27-1024.00'] }, TAB);
  expect(openPage).toHaveBeenCalledExactlyOnceWith('occupations.html#15-1252.00,27-1024.00');
});
