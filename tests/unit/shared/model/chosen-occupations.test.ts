import { describe, expect, it } from 'vitest';
import { chosenCodes } from '../../../../lib/shared/model/chosen-occupations';
import type { Profile } from '../../../../lib/shared/model/profile';

const profile = (fields: Partial<Profile>): Profile => ({
  id: 'CNP1',
  name: 'Ada Quist',
  email: 'ada@example.org',
  mode: 'live',
  links: {},
  exercises: {},
  compared: [],
  planned: [],
  ...fields,
});

describe('the occupations a person chose', () => {
  it('are those compared, then planned, then aimed at', () => {
    const chosen = profile({
      exercises: { targetJobOnetCode: '11-1021.00' },
      planned: [{ code: '31-9092.00' }],
      compared: ['29-1141.00', '29-2061.00'],
    });
    expect(chosenCodes(chosen)).toEqual(['29-1141.00', '29-2061.00', '31-9092.00', '11-1021.00']);
  });

  it('are named once each, in whatever form they were written', () => {
    const chosen = profile({
      compared: ['29-1141', ' 29-1141.00'],
      planned: [{ code: '29-1141.00' }],
      exercises: { targetJobOnetCode: '29-1141.00' },
    });
    expect(chosenCodes(chosen)).toEqual(['29-1141.00']);
  });

  it('leave out what is no code', () => {
    const chosen = profile({
      compared: ['a nurse'],
      planned: [{ name: 'Nurse' }, { code: 'nurse??' }],
      exercises: { targetJobOnetCode: 'I would say 29-1141.00' },
    });
    expect(chosenCodes(chosen)).toEqual([]);
  });
});
