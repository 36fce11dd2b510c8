import { describe, expect, it } from 'vitest';
import { createBrowsing, MOST_COMPARED } from '../../../../lib/ui/occupation/browsing';

const nurse = { code: '29-1141.00', title: 'Registered Nurses' };
const pharmacist = { code: '29-1051.00', title: 'Pharmacists' };

const codes = (named: readonly { code: string }[]) => named.map(({ code }) => code);

describe('the way through occupations', () => {
  it('stacks what is opened and goes back one by one', () => {
    const browsing = createBrowsing();
    browsing.open(nurse);
    browsing.open(pharmacist);
    browsing.compare();
    expect(browsing.places.value).toEqual([
      { kind: 'occupation', occupation: nurse },
      { kind: 'occupation', occupation: pharmacist },
      { kind: 'comparison' },
    ]);
    expect(browsing.back()).toBe(true);
    expect(browsing.back()).toBe(true);
    expect(browsing.places.value).toEqual([{ kind: 'occupation', occupation: nurse }]);
    expect(browsing.back()).toBe(true);
    expect(browsing.back()).toBe(false);
    expect(browsing.places.value).toEqual([]);
  });

  it('does not open what is shown already', () => {
    const browsing = createBrowsing();
    browsing.open(nurse);
    browsing.open({ code: nurse.code });
    browsing.compare();
    browsing.compare();
    expect(browsing.places.value).toHaveLength(2);
  });

  it('is forgotten with the basket for another visit', () => {
    const browsing = createBrowsing();
    browsing.open(nurse);
    browsing.add(nurse);
    browsing.clear();
    expect(browsing.places.value).toEqual([]);
    expect(browsing.basket.value).toEqual([]);
  });
});

describe('the basket', () => {
  it('is as it was before something was taken out, until something else changes it', () => {
    const browsing = createBrowsing();
    browsing.add(nurse);
    browsing.add(pharmacist);
    expect(browsing.before.value).toBeUndefined();
    browsing.empty();
    browsing.restore();
    expect(browsing.basket.value).toEqual([nurse, pharmacist]);
    browsing.remove(nurse.code);
    browsing.restore();
    expect(browsing.basket.value).toEqual([nurse, pharmacist]);
    browsing.remove(nurse.code);
    browsing.add(nurse);
    browsing.restore();
    expect(codes(browsing.basket.value)).toEqual([pharmacist.code, nurse.code]);
  });

  it('holds four occupations, each once', () => {
    const browsing = createBrowsing();
    for (let n = 1; n <= MOST_COMPARED + 1; n += 1) browsing.add({ code: `11-100${n}.00` });
    browsing.add({ code: '11-1001.00' });
    expect(codes(browsing.basket.value)).toEqual(['11-1001.00', '11-1002.00', '11-1003.00', '11-1004.00']);
    browsing.remove('11-1002.00');
    browsing.add(nurse);
    expect(codes(browsing.basket.value)).toEqual(['11-1001.00', '11-1003.00', '11-1004.00', nurse.code]);
  });
});

describe('another in the place of one in the basket', () => {
  it('is there once, where that one was', () => {
    const browsing = createBrowsing();
    for (const code of ['11-1001.00', '11-1002.00', '11-1003.00']) browsing.add({ code });
    browsing.replace('11-1002.00', nurse);
    expect(codes(browsing.basket.value)).toEqual(['11-1001.00', nurse.code, '11-1003.00']);
    browsing.replace('11-1001.00', nurse);
    expect(codes(browsing.basket.value)).toEqual([nurse.code, '11-1003.00']);
  });
});

describe('a page of its own', () => {
  it('starts at one occupation, and never goes back beyond it', () => {
    const browsing = createBrowsing([nurse.code]);
    expect(browsing.places.value).toEqual([{ kind: 'occupation', occupation: { code: nurse.code } }]);
    expect(browsing.basket.value).toEqual([]);
    expect(browsing.back()).toBe(false);
    browsing.open(pharmacist);
    expect(browsing.back()).toBe(true);
    expect(browsing.places.value).toHaveLength(1);
  });

  it('starts at the comparison of several, each once and four at most', () => {
    const all = ['11-1001.00', '11-1002.00', '11-1001.00', '11-1003.00', '11-1004.00', '11-1005.00'];
    const browsing = createBrowsing(all);
    expect(browsing.places.value).toEqual([{ kind: 'comparison' }]);
    expect(codes(browsing.basket.value)).toEqual(['11-1001.00', '11-1002.00', '11-1003.00', '11-1004.00']);
    browsing.remove('11-1001.00');
    browsing.clear();
    expect(browsing.basket.value).toHaveLength(4);
  });

  it('is named by what is compared, or by what it began with', () => {
    const compared = createBrowsing([nurse.code, pharmacist.code]);
    compared.open({ code: '11-1001.00' });
    expect(compared.codes.value).toEqual([nurse.code, pharmacist.code]);
    compared.add({ code: '11-1001.00' });
    compared.remove(nurse.code);
    expect(compared.codes.value).toEqual([pharmacist.code, '11-1001.00']);

    const one = createBrowsing([nurse.code]);
    one.open(pharmacist);
    one.add(nurse);
    one.add(pharmacist);
    expect(one.codes.value).toEqual([nurse.code]);
    one.compare();
    expect(one.codes.value).toEqual([nurse.code, pharmacist.code]);
    expect(createBrowsing().codes.value).toEqual([]);
  });
});
