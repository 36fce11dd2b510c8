// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createKeptState } from '../../../../lib/ui/sidebar/kept-state';

describe('what is kept for the next candidate', () => {
  it('outlives the page in the session it is given, and only there', () => {
    sessionStorage.clear();
    createKeptState(sessionStorage).set('filter', 'nurs');
    expect(createKeptState(sessionStorage).get('filter')).toBe('nurs');
    expect(createKeptState().get('filter')).toBeUndefined();
  });

  it('is nothing where the session holds anything else', () => {
    sessionStorage.setItem('kept', '{');
    expect(createKeptState(sessionStorage).get('filter')).toBeUndefined();
  });
});
