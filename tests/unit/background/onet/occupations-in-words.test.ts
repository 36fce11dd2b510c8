import { describe, expect, it } from 'vitest';
import { occupationsInWords } from '../../../../lib/background/onet/occupations-in-words';

const TITLES = [
  'Registered Nurses',
  'Critical Care Nurses',
  'Acute Care Nurses',
  'Physicians, All Other',
  'Models',
  'Bookkeeping, Accounting, and Auditing Clerks',
  'Heavy and Tractor-Trailer Truck Drivers',
  'Sales Managers',
];
const occupations = Object.fromEntries(
  TITLES.map((title, at) => [`11-10${10 + at}.00`, { title, ...(at === 0 && { bright: [] }) }]),
);
const found = (title: string, words: string) =>
  occupationsInWords({ title, words: words.split(' ') }, { occupations }).map(each => each.title);

describe('occupations in words', () => {
  it('are those whose titles the words have, the best first, in the singular too', () => {
    expect(found('Staff Nurse', 'registered nurse in a critical care unit')).toEqual([
      'Critical Care Nurses',
      'Registered Nurses',
    ]);
    expect(found('Driver', 'heavy tractor trailer truck')).toEqual([
      'Heavy and Tractor-Trailer Truck Drivers',
    ]);
    expect(found('Clerk', 'bookkeeping and accounting')).toEqual([
      'Bookkeeping, Accounting, and Auditing Clerks',
    ]);
  });

  it('are none that a word alone brings up, unless the job is called so', () => {
    expect(found('Planner', 'a new business model')).toEqual([]);
    expect(found('Hand Model', 'poses')).toEqual(['Models']);
  });

  it('are none whose people are not named, and no rest of a group', () => {
    expect(found('Assistant', 'critical acute registered care')).toEqual([]);
    expect(found('Physician', 'physicians and all other doctors')).toEqual([]);
  });

  it('are named as lists name them', () => {
    expect(occupationsInWords({ title: 'Registered Nurse', words: [] }, { occupations })).toEqual([
      { code: '11-1010.00', title: 'Registered Nurses', brightOutlook: true },
    ]);
    expect(occupationsInWords({ title: '', words: [] }, { occupations: {} })).toEqual([]);
  });
});
