import { beforeEach, expect, it, vi } from 'vitest';
import { createOnetHandlers } from '../../../../lib/background/handlers/onet';

const topics = { read: vi.fn(async () => ({ state: 'none' as const })) };
const openPage = vi.fn(async () => undefined);
const tables = { state: vi.fn(), current: vi.fn() };
const tablesReader = { runAgain: vi.fn() };
const handlers = createOnetHandlers({ topics, openPage, tables, tablesReader });
const TAB = 7;

beforeEach(() => {
  vi.clearAllMocks();
});

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

it("answers by O*NET's tables alone whether words are of an occupation, and of none without them", async () => {
  const isOfTitle = (words: string) => handlers['tables.areTitleWords']({ words }, undefined);
  tables.current.mockResolvedValue(undefined);
  expect(await isOfTitle('nurse')).toEqual({ areTitleWords: false });
  const occupations = { '29-1141.00': { title: 'Registered Nurses' }, '29-1141.01': {} };
  tables.current.mockResolvedValue({ database: 'O*NET 30', readAt: 1, occupations });
  expect(await isOfTitle('nurse')).toEqual({ areTitleWords: true });
  expect(await isOfTitle('grace')).toEqual({ areTitleWords: false });
  expect(topics.read).not.toHaveBeenCalled();
});

it("goes on reading O*NET's tables, and answers how far they are without waiting for the end", async () => {
  const state = { reading: { done: 1, of: 12 } };
  tables.state.mockResolvedValue(state);
  tablesReader.runAgain.mockReturnValue(new Promise(() => {}));
  expect(await handlers['tables.read']({}, undefined)).toEqual(state);
  expect(tablesReader.runAgain).toHaveBeenCalledOnce();
  expect(await handlers['tables.state']({}, undefined)).toEqual(state);
  expect(tablesReader.runAgain).toHaveBeenCalledOnce();
});
