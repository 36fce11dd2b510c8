import { beforeEach, describe, expect, it, vi } from 'vitest';
import { rememberArea } from '../../../../lib/shared/settings/remembered-area';
import type { ValueArea } from '../../../../lib/shared/settings/value-area';

type Listener = Parameters<ValueArea['watch']>[1];

let kept: Map<string, unknown>;
let listeners: { name: string; onChange: Listener }[];

/** An area in this context's memory; `change` is what another context does. */
const area = {
  get: vi.fn(async (name: string) => kept.get(name)),
  set: vi.fn(async (name: string, value: unknown) => void kept.set(name, value)),
  remove: async (name: string) => void kept.delete(name),
  clear: async () => kept.clear(),
  watch(name: string, onChange: Listener) {
    listeners.push({ name, onChange });
    return () => {};
  },
} satisfies ValueArea;

function change(name: string, value: unknown): void {
  const before = kept.get(name);
  kept.set(name, value);
  for (const each of listeners) if (each.name === name) each.onChange(value, before);
}

beforeEach(() => {
  kept = new Map([['side', 'left']]);
  listeners = [];
  area.get.mockClear();
  area.get.mockImplementation(async name => kept.get(name));
});

function remembering() {
  const remembered = rememberArea(area);
  remembered.remember();
  return remembered;
}

describe('remembered values', () => {
  it('are read each time until a context remembers them, and once from then on', async () => {
    const remembered = rememberArea(area);
    await remembered.get('side');
    await remembered.get('side');
    expect(area.get).toHaveBeenCalledTimes(2);
    remembered.remember();
    expect([await remembered.get('side'), await remembered.get('side')]).toEqual(['left', 'left']);
    expect(area.get).toHaveBeenCalledTimes(3);
  });

  it.each<[string, (remembered: ReturnType<typeof rememberArea>) => unknown, unknown]>([
    ['set', remembered => remembered.set('side', 'right'), 'right'],
    ['removed', remembered => remembered.remove('side'), undefined],
    ['cleared', remembered => remembered.clear(), undefined],
    ['changed by another context', () => change('side', 'right'), 'right'],
  ])('are read again after they were %s', async (_, act, now) => {
    const remembered = remembering();
    await remembered.get('side');
    await act(remembered);
    expect(await remembered.get('side')).toBe(now);
  });

  it('are what was written, though a read began meanwhile', async () => {
    const remembered = remembering();
    let written = () => {};
    area.set.mockImplementationOnce(async (name, value) => {
      await new Promise<void>(done => (written = done));
      kept.set(name, value);
    });
    const setting = remembered.set('side', 'right');
    expect(await remembered.get('side')).toBe('left');
    written();
    await setting;
    expect(await remembered.get('side')).toBe('right');
  });

  it('are new for whoever hears of a change', async () => {
    const remembered = remembering();
    const heard: unknown[] = [];
    remembered.watch('side', async () => heard.push(await remembered.get('side')));
    await remembered.get('side');
    change('side', 'right');
    await vi.waitFor(() => expect(heard).toEqual(['right']));
  });

  it('are read again after a read failed, and when they may be gone', async () => {
    const remembered = remembering();
    area.get.mockRejectedValueOnce(new Error('full'));
    await expect(remembered.get('side')).rejects.toThrow('full');
    expect(await remembered.get('side')).toBe('left');
    kept.clear();
    remembered.forget();
    expect(await remembered.get('side')).toBeUndefined();
  });
});
