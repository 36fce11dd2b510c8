import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BRANCHES, type Branch, militaryWork } from '../../../../lib/shared/model/military';

describe('a branch of the US military', () => {
  it.each<[employer: string, Branch]>([
    ['US Army', 'army'],
    ['U.S. Army', 'army'],
    ['U. S. Army', 'army'],
    ['USA Army', 'army'],
    ['  united   states ARMY ', 'army'],
    ['United States Marine Corps', 'marine_corps'],
    ['United States of America Marine Corps Reserve', 'marine_corps'],
    ['US Marines', 'marine_corps'],
    ['USMC', 'marine_corps'],
    ['USAF', 'air_force'],
    ['USAF, 92nd Air Refueling Wing', 'air_force'],
    ['U.S. Air Force (retired)', 'air_force'],
    ['Air Force', 'air_force'],
    ['Washington Air National Guard', 'air_force'],
    ['Army National Guard', 'army'],
    ['Oregon Army National Guard', 'army'],
    ['Army Reserve', 'army'],
    ['The Navy', 'navy'],
    ['USN', 'navy'],
    ['U.S. Navy Reserve', 'navy'],
    ['US Coast Guard Station Bellingham', 'coast_guard'],
    ['USCG', 'coast_guard'],
    ['United States Space Force', 'space_force'],
    ['USSF', 'space_force'],
  ])('is named by the employer %j', (employer, branch) => {
    expect(militaryWork({ employer })).toEqual({ branch });
  });

  it.each([
    'Salvation Army',
    'The Salvation Army',
    'Old Navy',
    'Navy Federal Credit Union',
    'US Navy Federal Credit Union',
    'U.S. Army Corps of Engineers',
    'Army and Air Force Exchange Service',
    'Royal Navy',
    'Royal Air Force',
    'Indian Army',
    'Canadian Coast Guard',
    'Aqua Marines Boats',
    'BUS Army Surplus',
    'US News',
    'usn',
    'Harborview Staffing',
    '',
  ])('is not named by the employer %j', employer => {
    expect(militaryWork({ employer })).toBeUndefined();
  });

  it.each<[title: string, Branch, left: string | undefined]>([
    ['Combat Medic, US Army', 'army', 'Combat Medic'],
    ['US Army Combat Medic', 'army', 'Combat Medic'],
    ['68W - U.S. Army', 'army', '68W'],
    ['Hospital Corpsman (USN)', 'navy', 'Hospital Corpsman'],
    ['Rifleman in the United States Marine Corps', 'marine_corps', 'Rifleman'],
    ['Loadmaster at USAF', 'air_force', 'Loadmaster'],
    ['Machinist, Coast Guard', 'coast_guard', 'Machinist'],
    ['USMC', 'marine_corps', undefined],
  ])('is taken out of the title %j', (title, branch, left) => {
    expect(militaryWork({ title })).toEqual(left === undefined ? { branch } : { branch, title: left });
  });

  it('is the employer’s where the title names another, and the title stays whole without it', () => {
    expect(militaryWork({ employer: 'U.S. Army', title: 'Combat Medic' })).toEqual({
      branch: 'army',
      title: 'Combat Medic',
    });
    expect(militaryWork({ employer: 'US Army', title: 'Liaison, US Navy' })).toEqual({
      branch: 'army',
      title: 'Liaison',
    });
  });

  it('is none where nothing is known', () => {
    expect(militaryWork(undefined)).toBeUndefined();
    expect(militaryWork({})).toBeUndefined();
    expect(militaryWork({ title: 'Forklift operator' })).toBeUndefined();
  });

  it('is one of those O*NET knows, and titles have no empty edges, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('US Army', 'USAF', 'Navy', ''),
        fc.string({ unit: 'grapheme' }),
        (before, name, after) => {
          const found = militaryWork({ employer: 'USCG', title: `${before} ${name} ${after}` });
          expect(BRANCHES).toContain(found?.branch);
          expect(found?.title).toBe(found?.title?.trim());
          expect(found?.title).not.toBe('');
        },
      ),
    );
  });
});
