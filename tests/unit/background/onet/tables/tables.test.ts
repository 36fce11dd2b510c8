import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi, type Mock } from 'vitest';
import { ProblemError, type ProblemKind } from '../../../../../lib/shared/model/problem';
import { openDatabase } from '../../../../../lib/background/storage/database';
import { createTablesStore, type TablesStore } from '../../../../../lib/background/storage/onet-tables';
import type { TablesReading } from '../../../../../lib/background/onet/tables/import-state';
import { createTables, type Tables } from '../../../../../lib/background/onet/tables/tables';
import { AREAS } from '../../../../../lib/shared/model/interests';
import { DAY, HOUR, MINUTE, START } from '../../../fixtures/clock';
import { connectionTo, freshName } from '../../../fixtures/database';
import { deferred, settle } from '../../../fixtures/promises';
import {
  askedOf,
  codeOf,
  tabledOnet,
  interestRows,
  sourceOf,
  type TabledOnet,
} from '../../../fixtures/tables';

/** State that outlives the background. */
let store: TablesStore<TablesReading>;
let onet: TabledOnet;
let source: ReturnType<typeof sourceOf>;
let now: number;
let mayRead: boolean;
const changed = vi.fn(async () => undefined);
const served = vi.fn(async () => undefined);

/** The background as it is after every start: with no memory of the one before. */
function started(): Tables {
  return createTables({ store, source, mayRead: async () => mayRead, changed, served, now: () => now });
}

beforeEach(() => {
  changed.mockClear();
  served.mockClear();
  store = createTablesStore(connectionTo(openDatabase(freshName())));
  [now, mayRead] = [START, true];
  onet = tabledOnet();
  source = sourceOf(onet);
});

const failure = (kind: ProblemKind, fields: object = {}) =>
  new ProblemError({ kind, service: 'onet', ...fields });
const table = (id: string) => onet.tables.find(one => one.id === id)!;
const occupations = async () => (await started().current())?.occupations;

/** Requests of one complete reading without problems. */
const WHOLE = [
  'about later',
  'tables',
  'tableInfo interests',
  'rows interests 1',
  'tableInfo job_zones',
  'rows job_zones 1',
  'brightOutlook 1',
];

describe('O*NET data', () => {
  it('are read once: values brought to 0–100 with their decimals, zones, titles, and why an outlook is bright', async () => {
    table('interests').rows = [1, 1.5, 4, 5.02, 6.52, 7].map((data_value, at) => ({
      ...interestRows(0)[at],
      data_value,
    }));
    await started().run();
    expect(await started().current()).toMatchObject({ database: 'O*NET 30.1', readAt: START });
    expect((await occupations())?.[codeOf(0)]).toEqual({
      title: 'Occupation 0',
      zone: 1,
      interests: {
        realistic: 0,
        investigative: expect.closeTo(8.333, 3),
        artistic: 50,
        social: expect.closeTo(67, 3),
        enterprising: expect.closeTo(92, 3),
        conventional: 100,
      },
      bright: ['grow', 'openings'],
    });
    expect(askedOf(source)).toEqual(WHOLE);
    expect(source.rows.mock.calls[0]?.[1].filters).toEqual(['scale_id.eq.OI']);
    expect(source.rows.mock.calls[1]?.[1].filters).toEqual([]);
  });

  it('are read page by page where they are long, and where O*NET gives fewer rows than it is asked for', async () => {
    onet = tabledOnet(400);
    source = sourceOf(onet);
    await started().run();
    expect(source.rows.mock.calls.map(([id, { start, end }]) => [id, start, end])).toEqual([
      ['interests', 1, 1_000],
      ['interests', 1_001, 2_000],
      ['interests', 2_001, 3_000],
      ['job_zones', 1, 1_000],
    ]);
    const whole = await occupations();
    expect(Object.keys(whole ?? {})).toHaveLength(400);

    await started().forget();
    onet.most = 333;
    await started().run();
    expect(await occupations()).toEqual(whole);
  });

  it('are not read again by a background that starts again', async () => {
    await started().run();
    for (let start = 0; start < 3; start += 1) await started().run();
    expect(askedOf(source)).toEqual(WHOLE);
  });

  it('are read by one, however many want it', async () => {
    const tables = started();
    await Promise.all([tables.run(), tables.run(), tables.runAgain()]);
    expect(askedOf(source)).toEqual(WHOLE);
  });

  it('are not asked for without a key', async () => {
    mayRead = false;
    await started().run();
    expect(askedOf(source)).toEqual([]);
    expect(await started().dueAt()).toBeUndefined();
    expect(await started().state()).toEqual({});
  });
});

describe('a background that is stopped', () => {
  /** Reads until all is done, by backgrounds of which each is stopped after the next number of its requests. */
  async function readWithStops(stops: readonly number[]): Promise<void> {
    for (const stop of stops) {
      let left = stop;
      const never = new Promise<never>(() => {});
      // A stopped background neither hears answers nor writes: its requests, and its writing, never end.
      const mortal = <Args extends unknown[], T>(ask: (...args: Args) => Promise<T>) =>
        (async (...args: Args) => {
          if (left <= 0) return never;
          left -= 1;
          return ask(...args);
        }) as typeof ask;
      const { about, tables, tableInfo, rows, brightOutlook } = source;
      const one = createTables({
        store,
        mayRead: async () => true,
        changed,
        now: () => now,
        source: {
          about: mortal(about),
          tables: mortal(tables),
          tableInfo: mortal(tableInfo),
          rows: mortal(rows),
          brightOutlook: mortal(brightOutlook),
        },
      });
      void one.run();
      await settle();
    }
    await started().run();
  }

  it('after any number of requests leads to the same tables, and none is asked for again', async () => {
    onet = tabledOnet(400);
    onet.most = 700;
    source = sourceOf(onet);
    await started().run();
    const [whole, asked] = [await started().current(), askedOf(source)];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 8 }), async stops => {
        store = createTablesStore(connectionTo(openDatabase(freshName())));
        for (const call of Object.values(source)) call.mockClear();
        await readWithStops(stops);
        expect(await started().current()).toEqual(whole);
        expect(askedOf(source)).toEqual(asked);
        expect(await started().state()).toEqual({
          ready: { database: 'O*NET 30.1', readAt: START, occupations: 400 },
        });
      }),
      { numRuns: 25 },
    );
  });

  it('for more than a day restarts, because all tables must be of one database', async () => {
    await readUntil('rows job_zones 1');
    now += DAY + MINUTE;
    onet.database = 'O*NET 30.2';
    await started().run();
    expect(await started().current()).toMatchObject({ database: 'O*NET 30.2' });
    expect(askedOf(source).filter(words => words === 'rows interests 1')).toHaveLength(2);
  });
});

describe('how far it is', () => {
  it('runs from start to end, and never goes back', async () => {
    onet = tabledOnet(400);
    source = sourceOf(onet);
    const tables = started();
    expect(await tables.state()).toEqual({ reading: { done: 0, of: 12 } });
    const told: number[] = [];
    changed.mockImplementation(async () => {
      const { reading } = await tables.state();
      if (reading) {
        expect(reading.done).toBeLessThan(reading.of);
        told.push(reading.done);
      }
    });
    await tables.run();
    changed.mockReset();
    expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await tables.state()).toEqual({
      ready: { database: 'O*NET 30.1', readAt: START, occupations: 400 },
    });
  });
});

describe('renamed tables', () => {
  it('are found by their titles, words of their ids, and columns', async () => {
    Object.assign(table('interests'), { id: 'occupational_interests', title: 'Occupational Interests' });
    Object.assign(table('job_zones'), { id: 'zones_of_occupations', title: 'Job Zones' });
    onet.tables.unshift({
      id: 'interests_rel',
      title: 'Interests of others',
      columns: ['element_id', 'interest_type'],
      rows: [],
    });
    await started().run();
    expect((await occupations())?.[codeOf(1)]).toMatchObject({ title: 'Occupation 1', zone: 2 });
    expect((await occupations())?.[codeOf(1)]?.interests).toBeDefined();
    expect(askedOf(source)).toContain('tableInfo interests_rel');
    expect(askedOf(source)).not.toContain('rows interests_rel 1');
  });

  it('are never those of the specific interest areas, and elements are found by name too', async () => {
    const rows = table('interests').rows.map(({ element_id, ...row }, at) => ({
      ...row,
      element_id: `9.${String(element_id)}`,
      element_name: AREAS[at % 7] ?? 'First Interest High-Point',
    }));
    Object.assign(table('interests'), { id: 'career_interest_values', title: 'Values', rows });
    onet.tables.push({
      id: 'specific_interest_areas',
      title: 'Specific Interest Areas',
      columns: table('career_interest_values').columns,
      rows: interestRows(0).map(row => ({ ...row, data_value: 7 })),
    });
    await started().run();
    expect((await occupations())?.[codeOf(0)]?.interests).toMatchObject({ realistic: 0 });
    expect(askedOf(source)).not.toContain('tableInfo specific_interest_areas');
  });

  it('have their columns found by other names', async () => {
    const { rows } = table('interests');
    Object.assign(table('interests'), {
      columns: ['onet_soc_code', 'occupation_title', 'element_id', 'scale_id', 'value'],
      rows: rows.map(({ onetsoc_code, title, data_value, ...row }) => ({
        ...row,
        onet_soc_code: onetsoc_code,
        occupation_title: title,
        value: data_value,
      })),
    });
    await started().run();
    expect((await occupations())?.[codeOf(2)]).toMatchObject({ title: 'Occupation 2', zone: 3 });
  });

  it('of interests without titles take these from the table of occupations', async () => {
    table('interests').columns = table('interests').columns.filter(column => column !== 'title');
    table('interests').rows = table('interests').rows.map(({ title: _title, ...row }) => row);
    await started().run();
    expect((await occupations())?.[codeOf(2)]).toMatchObject({ title: 'Occupation 2', zone: 3 });
    expect(askedOf(source)).toContain('rows occupation_data 1');
  });

  it.each([
    ['no such table', () => (onet.tables = onet.tables.filter(({ id }) => id !== 'interests'))],
    ['no such columns', () => (table('interests').columns = ['onetsoc_code', 'level'])],
    ['no such values', () => (table('interests').rows = [{ onetsoc_code: codeOf(0), scale_id: 'OI' }])],
  ])('that cannot be found are reported (%s), and searched again a day later', async (_what, change) => {
    change();
    await started().run();
    expect(await started().state()).toEqual({ problem: { kind: 'not-found', service: 'onet' } });
    expect(await started().current()).toBeUndefined();
    expect(await started().dueAt()).toBe(START + DAY);
    Object.assign(onet, tabledOnet());
    now += DAY;
    await started().run();
    expect(Object.keys((await occupations()) ?? {})).toHaveLength(3);
  });
});

describe('odd rows', () => {
  it('add nothing, and take nothing away', async () => {
    const row = interestRows(0)[0]!;
    table('interests').rows.push(
      { ...row, onetsoc_code: 'Chief' },
      { ...row, onetsoc_code: null },
      { ...row, data_value: 0.5 },
      { ...row, data_value: 7.5 },
      { ...row, data_value: 'high' },
      { ...row, data_value: null },
      { ...row, element_id: '1.B.3.a' },
      { ...row, element_id: 7 },
      { ...row, title: 5 },
      {},
      { ...row, onetsoc_code: '99-0000.00', data_value: '3.5' },
    );
    table('job_zones').rows.push(
      { onetsoc_code: codeOf(0), job_zone: 9 },
      { onetsoc_code: codeOf(1), job_zone: null },
      { onetsoc_code: codeOf(2), job_zone: '4' },
    );
    onet.bright.push({ code: 'none', title: 'No code', reasons: [] });
    await started().run();
    const found = await occupations();
    expect(Object.keys(found ?? {}).toSorted()).toEqual([codeOf(0), codeOf(1), codeOf(2), '99-0000.00']);
    expect(found?.[codeOf(0)]?.interests?.realistic).toBe(0);
    // A value for one area is none for the occupation.
    expect(found?.['99-0000.00']).toEqual({ title: 'Occupation 0' });
    expect([0, 1, 2].map(n => found?.[codeOf(n)]?.zone)).toEqual([1, 2, 4]);
  });
});

describe('another database', () => {
  it('is asked for once a day, and read where there is one; the old one serves until then', async () => {
    const tables = started();
    await tables.run();
    now += DAY - MINUTE;
    await tables.run();
    expect(source.about).toHaveBeenCalledTimes(1);
    now += MINUTE;
    await tables.run();
    await tables.run();
    expect(source.about).toHaveBeenCalledTimes(2);
    expect(source.tables).toHaveBeenCalledTimes(1);
    expect(await tables.current()).toMatchObject({ readAt: START });
    expect(served).toHaveBeenCalledTimes(1);

    now += DAY;
    onet.database = 'O*NET 30.2';
    table('interests').rows.push(...interestRows(7));
    const answer = deferred<Awaited<ReturnType<typeof source.brightOutlook>>>();
    source.brightOutlook.mockReturnValueOnce(answer.promise);
    const run = tables.run();
    await vi.waitFor(() => expect(source.brightOutlook).toHaveBeenCalledTimes(2));
    expect(await tables.current()).toMatchObject({ database: 'O*NET 30.1' });
    expect(await tables.state()).toMatchObject({
      ready: { database: 'O*NET 30.1' },
      reading: { done: 6 },
    });
    answer.resolve({ occupations: [], end: 0, total: 0 });
    await run;
    expect(await tables.current()).toMatchObject({ database: 'O*NET 30.2', readAt: now });
    expect(served).toHaveBeenCalledTimes(2);
    expect((await tables.current())?.occupations[codeOf(7)]).toMatchObject({ title: 'Occupation 7' });
  });
});

describe('when O*NET fails', () => {
  it.each(['offline', 'server', 'timeout', 'no-access'] as const)(
    'with %s it rests, longer each time, and goes on where it was',
    async kind => {
      source.rows.mockRejectedValue(failure(kind));
      const due: number[] = [];
      for (let time = 0; time < 12; time += 1) {
        await started().run();
        await started().run();
        expect(await started().state()).toEqual({ problem: { kind, service: 'onet' } });
        due.push((await started().dueAt())! - now);
        now = (await started().dueAt())!;
        // Within the day: an older reading starts over.
        if (now > START + DAY - 6 * HOUR) break;
      }
      expect(due.slice(0, 4).map(pause => pause / MINUTE)).toEqual([1, 2, 4, 8]);
      expect(Math.max(...due)).toBeLessThanOrEqual(6 * HOUR);
      expect(source.rows).toHaveBeenCalledTimes(due.length);
      source.rows.mockReset();
      const { rows } = sourceOf(onet);
      source.rows.mockImplementation(rows);
      await started().run();
      expect(Object.keys((await occupations()) ?? {})).toHaveLength(3);
      expect(source.about).toHaveBeenCalledTimes(1);
    },
  );

  it('waits as long as O*NET asks', async () => {
    source.about.mockRejectedValueOnce(failure('rate-limited', { retryAt: now + HOUR }));
    await started().run();
    expect(await started().dueAt()).toBe(now + HOUR);
  });

  it('is tried again at once when the user wants it', async () => {
    source.about.mockRejectedValueOnce(failure('bad-key'));
    await started().run();
    expect(await started().dueAt()).toBe(START + DAY);
    await started().runAgain();
    expect(await started().state()).toMatchObject({ ready: { occupations: 3 } });
    await started().runAgain();
    expect(askedOf(source)).toHaveLength(1 + WHOLE.length);
  });

  it.each([
    ['the columns of the zones', () => source.tableInfo, 'job_zones'],
    ['the rows of the zones', () => source.rows, 'job_zones'],
    ['the bright outlook', () => source.brightOutlook, undefined],
  ])('over %s, the rest counts, and these are tried again the next day', async (_what, call, id) => {
    const fail = call() as Mock<(...args: unknown[]) => Promise<unknown>>;
    const ask = fail.getMockImplementation()!;
    fail.mockImplementation(async (...args: unknown[]) => {
      if (id === undefined || args[0] === id) throw failure('unexpected-shape');
      return ask(...args);
    });
    await started().run();
    expect(await started().state()).toMatchObject({ ready: { occupations: 3 } });
    expect((await occupations())?.[codeOf(0)]?.interests).toBeDefined();
    fail.mockImplementation(ask);
    now += DAY;
    await started().run();
    expect((await occupations())?.[codeOf(0)]).toMatchObject({ zone: 1, bright: ['grow', 'openings'] });
    now += DAY;
    source.tables.mockClear();
    await started().run();
    expect(source.tables).not.toHaveBeenCalled();
  });

  it('over these with trouble of its own, that is waited for a little', async () => {
    source.brightOutlook.mockRejectedValue(failure('server', { status: 503 }));
    await started().run();
    expect(await started().state()).toMatchObject({ problem: { kind: 'server' } });
    for (let time = 0; time < 2; time += 1) {
      now = (await started().dueAt())!;
      await started().run();
    }
    expect(await started().state()).toMatchObject({ ready: { occupations: 3 } });
    expect(source.brightOutlook).toHaveBeenCalledTimes(3);
  });

  it('to go on with a list, that is not asked for without end', async () => {
    source.rows.mockResolvedValue({ rows: [], end: 0, total: 5_000 });
    await started().run();
    expect(source.rows).toHaveBeenCalledTimes(1);
    expect(await started().state()).toMatchObject({ problem: { kind: 'unexpected-shape' } });
  });

  it('in an unforeseen way shows in the state', async () => {
    source.tables.mockRejectedValueOnce(new TypeError('undefined is not a function'));
    await started().run();
    expect(await started().state()).toEqual({ problem: { kind: 'unexpected-shape', service: 'onet' } });
  });
});

describe('a key that is removed', () => {
  it('takes the tables with it', async () => {
    const tables = started();
    await tables.run();
    expect(await tables.current()).toBeDefined();
    mayRead = false;
    await tables.forget();
    expect(await tables.current()).toBeUndefined();
    expect(await tables.state()).toEqual({});
  });

  it('leaves nothing of what was still being asked for', async () => {
    for (const words of WHOLE) {
      mayRead = true;
      const { tables, answer } = await readUntil(words);
      mayRead = false;
      await tables.forget();
      answer.resolve(undefined);
      await settle();
      expect(await store.reading()).toBeUndefined();
      expect(await store.current()).toBeUndefined();
    }
  });

  it('and replaced meanwhile has all read with the new one', async () => {
    const { tables, answer } = await readUntil('rows interests 1');
    await tables.forget();
    const again = tables.run();
    answer.resolve(undefined);
    await again;
    expect(askedOf(source).slice(-WHOLE.length)).toEqual(WHOLE);
    expect(await tables.state()).toMatchObject({ ready: { occupations: 3 } });
  });
});

/** Reads until the request in these words, whose answer is given when `answer` is resolved. */
async function readUntil(words: string) {
  const answer = deferred<undefined>();
  for (const call of Object.values(source)) call.mockClear();
  const held = Object.fromEntries(
    Object.entries(source).map(([name, ask]) => [
      name,
      async (...args: never[]) => {
        const value = (ask as (...args: never[]) => Promise<unknown>)(...args);
        if (askedOf(source).at(-1) === words) await answer.promise;
        return value;
      },
    ]),
  ) as unknown as typeof source;
  let isHeld = true;
  void answer.promise.then(() => (isHeld = false));
  const tables = createTables({
    store,
    source: new Proxy(source, { get: (all, name) => (isHeld ? held : all)[name as keyof typeof source] }),
    mayRead: async () => mayRead,
    changed,
    now: () => now,
  });
  void tables.run();
  await vi.waitFor(() => expect(askedOf(source).at(-1)).toBe(words));
  await settle();
  return { tables, answer };
}
