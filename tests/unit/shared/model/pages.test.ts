import { describe, expect, it } from 'vitest';
import { joinPages } from '../../../../lib/shared/model/pages';

const items = (...codes: string[]) => codes.map(code => ({ code }));

describe('pages of a list', () => {
  it('are joined in their order, with what comes next', () => {
    const first = { items: items('a', 'b'), total: 5, next: 3 };
    expect(joinPages([])).toEqual({ items: [], total: 0 });
    expect(joinPages([first])).toEqual({ items: items('a', 'b'), total: 5, next: 3 });
    expect(joinPages([first, { items: items('c', 'd'), total: 6, next: 5 }])).toEqual({
      items: items('a', 'b', 'c', 'd'),
      total: 6,
      next: 5,
    });
  });

  it('that repeat end the list, and what they share is there once', () => {
    const first = { items: items('a', 'b'), total: 9, next: 3 };
    const again = { ...first, next: 5 };
    expect(joinPages([first, again, { items: items('c'), total: 9, next: 6 }])).toEqual({
      items: items('a', 'b'),
      total: 9,
    });
    expect(joinPages([first, { items: items('b', 'c'), total: 9, next: 5 }])).toMatchObject({
      items: items('a', 'b', 'c'),
      next: 5,
    });
    expect(joinPages([first, { items: [], total: 9, next: 5 }]).next).toBeUndefined();
  });
});
