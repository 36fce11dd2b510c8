// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { BrowsingContext } from '../../../components/occupation/useBrowsing';
import { OccupationsPage } from '../../../components/occupation/OccupationsPage';
import { createBrowsing } from '../../../lib/ui/occupation/browsing';
import { mount, text } from './mount';

function page(codes: string[]) {
  const onTitle = vi.fn();
  const { root } = mount(
    <BrowsingContext.Provider value={createBrowsing(codes)}>
      <OccupationsPage onTitle={onTitle} />
    </BrowsingContext.Provider>,
  );
  return { mains: [...root.querySelectorAll('main')], onTitle };
}

it('has one main landmark with a note where its address names no occupation', () => {
  const { mains, onTitle } = page([]);
  expect(mains.map(text)).toEqual([expect.stringContaining('No occupation selected')]);
  expect(onTitle).not.toHaveBeenCalled();
});

it('has one main part for what its address names, and names the tab', () => {
  const { mains, onTitle } = page(['29-1141.00']);
  expect(mains).toHaveLength(1);
  expect(onTitle).toHaveBeenCalledWith('29-1141.00 – Fitside');
});
