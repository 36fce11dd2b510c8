// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { setLanguage } from '../../../components/shared/i18n';
import { Sidebar } from '../../../components/sidebar/Sidebar';
import { chosenOccupations, type ChosenOccupation } from '../../../lib/shared/model/chosen-occupations';
import type { OccupationsData } from '../../../lib/shared/model/sections';
import { PROFILE, actions, known, view } from './fixtures';
import { button, click, text } from './mount';
import { world } from './occupation-fixtures';

function chosen(data: OccupationsData) {
  const shown = view({ occupations: known('occupations', data) });
  const there = world(<Sidebar view={shown} actions={actions()} />, []);
  const region = there.part('Chosen occupations');
  return { ...there, region, rows: [...region.querySelectorAll('.chosen > li')] };
}

describe('chosen occupations', () => {
  it('stand once each, with how they were chosen, and text that is no code as text', () => {
    const { rows } = chosen({ kind: 'known', chosen: chosenOccupations(PROFILE) });
    expect(rows.map(row => text(row.querySelector('.row-words > :first-child')))).toEqual([
      '29-1141.00',
      '29-2061.00',
      'something with animals',
      '31-9092.00',
    ]);
    expect(rows.map(row => text(row.querySelector('.how')))).toEqual([
      'target, compared, and planned',
      'compared',
      'compared',
      'planned',
    ]);
    expect(rows[2]?.querySelector('button')).toBeNull();
  });

  it('show planned jobs in the person’s own words, closed until asked for', () => {
    const { rows } = chosen({ kind: 'known', chosen: chosenOccupations(PROFILE) });
    const words = rows[0]?.querySelector('details');
    expect(words?.open).toBe(false);
    expect(text(words)).toContain('Staff nurse');
    expect(text(words)).toContain('CredentialsState licence');
    expect(text(words)).toContain('Support from othersStudy group at the library');
    expect(rows[1]?.querySelector('details')).toBeNull();
  });

  it('show planned jobs without a name by what was planned, and leave out those with nothing at all', () => {
    const { rows } = chosen({
      kind: 'known',
      chosen: chosenOccupations({
        ...PROFILE,
        exercises: { targetJobOnetCode: ' ' },
        compared: [' '],
        planned: [{ credentials: 'A licence' }, {}, { code: ' ', training: 'Evenings' }, { name: 'Baker' }],
      }),
    });
    expect(rows.map(row => text(row.querySelector('.row-words > :first-child')))).toEqual([
      'Untitled job',
      'Untitled job',
      'Baker',
    ]);
    expect(text(rows[0])).toContain('A licence');
    expect(text(rows[1])).toContain('Evenings');
  });

  it('open, and can be compared', () => {
    const { region, browsing } = chosen({
      kind: 'known',
      chosen: [{ code: '29-1141.00', title: 'Registered Nurses', by: [{ how: 'compared' }] }],
    });
    click(button(region, 'Registered Nurses'));
    expect(browsing.places.value.at(-1)).toMatchObject({ occupation: { code: '29-1141.00' } });
    click(button(region, 'Compare: Registered Nurses'));
    expect(browsing.basket.value.map(({ code }) => code)).toEqual(['29-1141.00']);
  });

  it('of a split code are offered as what took its place', () => {
    const { region, browsing } = chosen({
      kind: 'known',
      chosen: [
        {
          code: '15-1134.00',
          title: 'Web Developers',
          by: [{ how: 'planned' }],
          succession: {
            retired: { code: '15-1134.00', title: 'Web Developers', taxonomy: '2010' },
            successors: [
              { code: '15-1254.00', title: 'Web Developers' },
              { code: '15-1255.00', title: 'Web and Digital Interface Designers' },
            ],
          },
        },
      ],
    });
    expect(text(region)).toContain('15-1134.00 (Web Developers) is from 2010. Now split into several.');
    click(button(region, 'Web and Digital Interface Designers'));
    expect(browsing.places.value.at(-1)).toMatchObject({ occupation: { code: '15-1255.00' } });
  });

  it('of a code with one successor open the successor, with a note', () => {
    const { region, browsing } = chosen({
      kind: 'known',
      chosen: [
        {
          code: '29-1062.00',
          by: [{ how: 'target' }],
          succession: {
            retired: { code: '29-1062.00', taxonomy: '2010' },
            successors: [{ code: '29-1215.00', title: 'Family Medicine Physicians' }],
          },
        },
      ],
    });
    expect(text(region)).toContain('29-1062.00 is from 2010. Now Family Medicine Physicians');
    click(button(region, '29-1062.00'));
    expect(browsing.places.value.at(-1)).toMatchObject({ occupation: { code: '29-1062.00' } });
  });

  it('credit O*NET once for the whole sidebar', () => {
    const by = [{ how: 'compared' as const }];
    const { root } = chosen({
      kind: 'known',
      chosen: [{ code: '29-1141.00', title: 'Registered Nurses', by }],
    });
    expect(text(root).split('O*NET Web Services')).toHaveLength(2);
  });

  it("note in another language that O*NET's titles are in English", () => {
    const given: ChosenOccupation[] = [
      { code: '29-1141.00', title: 'Registered Nurses', by: [{ how: 'compared' }] },
    ];
    const words = () => text(chosen({ kind: 'known', chosen: given }).region);
    expect(words()).not.toContain('Titles in English.');
    setLanguage('es');
    expect(words()).toContain('Títulos en inglés.');
    setLanguage('en');
  });

  it.each([
    ['no-profile', 'No JOFI profile, so no chosen occupations.'],
    ['nothing-chosen', 'No target job or compared or planned occupations'],
  ] as const)('show what is missing: %s', (reason, words) => {
    expect(text(chosen({ kind: 'none', reason }).region)).toContain(words);
  });
});
