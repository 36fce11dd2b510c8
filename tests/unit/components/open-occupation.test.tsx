// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { CompareToggle } from '../../../components/occupation/CompareToggle';
import { InterestTable } from '../../../components/occupation/InterestTable';
import { OpenOccupation } from '../../../components/occupation/OpenOccupation';
import { BrowsingContext } from '../../../components/occupation/useBrowsing';
import { createBrowsing } from '../../../lib/ui/occupation/browsing';
import { LETTERS, OCCUPATIONS } from './fixtures';
import { NURSE_INTERESTS } from './occupation-fixtures';
import { button, click, mount, named, text } from './mount';

const NURSE = { code: '29-1141.00', title: 'Registered Nurses' };

describe('the title of an occupation', () => {
  it('opens it inside the page, with what is known of it', () => {
    const browsing = createBrowsing();
    const { root } = mount(
      <BrowsingContext.Provider value={browsing}>
        <OpenOccupation {...NURSE} brightReasons={['grow']} />
      </BrowsingContext.Provider>,
    );
    click(button(root, 'Registered Nurses'));
    expect(browsing.places.value).toEqual([
      { kind: 'occupation', occupation: { ...NURSE, brightReasons: ['grow'] } },
    ]);
  });

  it('is a link to My Next Move on a page that opens none', () => {
    const { root } = mount(<OpenOccupation {...NURSE} />);
    expect(named(root, 'a', 'Registered Nurses').getAttribute('href')).toBe(
      'https://www.mynextmove.org/profile/summary/29-1141.00',
    );
  });

  it('is marked where it is in English only', () => {
    const { root } = mount(<OpenOccupation {...NURSE} isEnglish />);
    expect(text(root.querySelector('[lang=en]'))).toBe('Registered Nurses');
  });
});

describe('what is to be compared', () => {
  it('is put in and taken out, up to four', () => {
    const browsing = createBrowsing();
    const { root } = mount(
      <BrowsingContext.Provider value={browsing}>
        <CompareToggle occupation={NURSE} />
      </BrowsingContext.Provider>,
    );
    const toggle = button(root, 'Compare: Registered Nurses');
    expect(toggle.getAttribute('aria-pressed')).toBe('false');
    click(toggle);
    expect(browsing.basket.value).toEqual([NURSE]);
    expect(toggle.getAttribute('aria-pressed')).toBe('true');
    click(toggle);
    expect(browsing.basket.value).toEqual([]);
    act(() => {
      for (let n = 1; n <= 4; n += 1) browsing.add({ code: `11-100${n}.00` });
    });
    expect(toggle.getAttribute('aria-disabled')).toBe('true');
    expect(text(toggle)).toBe('List full (4)');
    click(toggle);
    expect(browsing.basket.value).toHaveLength(4);
  });
});

const { conventional: _unknown, ...NURSING } = NURSE_INTERESTS;

const rows = (root: Element) =>
  [...root.querySelectorAll('tbody tr')].map(row => [...row.children].map(cell => text(cell)));

describe('interests side by side', () => {
  it('are shown as numbers, and as words where a value is missing', () => {
    const { root } = mount(<InterestTable code={NURSE.code} occupation={NURSING} person={OCCUPATIONS} />);
    expect(rows(root)[3]).toEqual(['Social', '95 of 100', '35 of 40']);
    expect(rows(root)[5]).toEqual(['Conventional', 'no data', '19 of 40']);
  });

  it('from letters give an order and no numbers', () => {
    const { root } = mount(<InterestTable code={NURSE.code} occupation={NURSING} person={LETTERS} />);
    expect(rows(root).map(row => row[2])).toEqual(['3rd', '2nd', 'other', '1st', 'other', 'other']);
  });

  it('stand alone where no candidate’s are known', () => {
    const { root } = mount(<InterestTable code={NURSE.code} occupation={NURSING} />);
    expect(rows(root)[0]).toEqual(['Realistic', '45 of 100']);
  });
});
