// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Sheet } from '../../../components/sheet/Sheet';
import { SampleContext } from '../../../components/shared/sample';
import { TopicCacheContext } from '../../../components/occupation/useTopic';
import type { Topic, TopicAnswer } from '../../../lib/shared/model/topics';
import { BLANK_VIEW, type SidebarView } from '../../../lib/ui/sidebar/sidebar-view';
import { createTopicCache } from '../../../lib/ui/occupation/topic-cache';
import { settle } from '../fixtures/promises';
import { CAREERS, MATCHES, OCCUPATIONS, known, view } from './fixtures';
import { act } from 'preact/test-utils';
import { button, click, enter, mount, named, text } from './mount';

const CHOSEN = known('occupations', {
  kind: 'known',
  chosen: [
    { code: '11-1011.00', title: 'Chief Executives', by: [{ how: 'target' }] },
    { title: 'something with animals', by: [{ how: 'compared' }] },
  ],
});

async function sheet(
  shown: SidebarView,
  more: { spoken?: 'en' | 'es'; isSample?: boolean; isBlurred?: boolean } = {},
) {
  const read = vi.fn(async ({ topic }: { topic: Topic }): Promise<TopicAnswer> => {
    if (topic.kind !== 'overview') return { state: 'none' };
    const overview = {
      code: topic.code,
      title: `Title of ${topic.code}`,
      brightOutlook: false,
      whatTheyDo: `They do ${topic.code}.`,
      onTheJob: [],
      alsoCalled: [],
    };
    return { state: 'known', data: { kind: 'one', overview } };
  });
  const [onLanguage, onPrint, onShow] = [vi.fn(), vi.fn(), vi.fn()];
  const { root } = mount(
    <SampleContext.Provider value={more.isSample === true}>
      <TopicCacheContext.Provider value={createTopicCache(read)}>
        <Sheet
          view={shown}
          language="en"
          spoken={more.spoken ?? 'en'}
          onLanguage={onLanguage}
          onPrint={onPrint}
          onSettings={vi.fn()}
          isBlurred={more.isBlurred === true}
          onShow={onShow}
        />
      </TopicCacheContext.Provider>
    </SampleContext.Provider>,
  );
  await act(settle);
  const parts = [...root.querySelectorAll('.sheet section')];
  return { root, read, onLanguage, onPrint, onShow, parts };
}

describe('a sheet', () => {
  it('is blurred on a shared screen, with a notice, until the user reveals it', async () => {
    const { root, onShow } = await sheet(view(), { isBlurred: true });
    expect(root.querySelector('.sheet')?.getAttribute('data-blurred')).toBe('true');
    expect(text(root.querySelector('.blurred-bar [role=status]'))).toBe('Blurred for screen sharing');
    click(button(root, 'Show'));
    expect(onShow).toHaveBeenCalledOnce();
    const { root: shown } = await sheet(view());
    expect(shown.querySelector('[data-blurred="true"]')).toBeNull();
    expect(text(shown)).not.toContain('Blurred');
  });

  it('shows interests with numbers and meanings, matches with their work, and chosen occupations', async () => {
    const { root, parts } = await sheet(view({ occupations: CHOSEN }));
    expect(text(root.querySelector('h1'))).toBe('Maya Okafor');
    expect(text(root.querySelector('.sheet header'))).toContain('Nov 20, 2026');
    const [interests, matches, chosen] = parts;
    expect([...interests!.querySelectorAll('.bars li')].map(text).slice(0, 2)).toEqual([
      'Social1st',
      'Investigative2nd',
    ]);
    expect([...interests!.querySelectorAll('.meanings dt')].map(text)).toEqual([
      'Social',
      'Investigative',
      'Realistic',
    ]);
    const items = [...matches!.querySelectorAll('li')].map(text);
    expect(items).toHaveLength(8);
    expect(items[0]).toBe('Title of 29-1141.00 29-1141.00Best fitThey do 29-1141.00.');
    expect([...chosen!.querySelectorAll('li')].map(text)).toEqual([
      'Chief Executives 11-1011.00 – target',
      'something with animals – compared',
    ]);
    expect(text(root.querySelector('footer'))).toContain(
      'For career conversations. Not for screening or ranking.',
    );
    expect(text(root.querySelector('footer'))).toContain('O*NET Web Services');
  });

  it('reads the titles of what was chosen where they are in another language', async () => {
    const { parts, read } = await sheet(view({ occupations: CHOSEN }), { spoken: 'es' });
    expect(text(parts[2]!.querySelector('li'))).toBe('Title of 11-1011.00 11-1011.00 – target');
    expect(read).toHaveBeenCalledTimes(CAREERS.length + 1);
  });

  it('shows what is not known', async () => {
    const none = view({
      interests: known('interests', { kind: 'none', reason: 'no-source' }),
      careers: known('careers', { kind: 'none', reason: 'no-interests' }),
    });
    const { root } = await sheet(none);
    expect(text(root)).toContain('No interests yet.');
    expect(text(root)).toContain('No career matches yet.');
  });

  it('is printed, in the language that is picked', async () => {
    const { root, onLanguage, onPrint } = await sheet(view());
    enter(named<HTMLSelectElement>(root, 'select', 'Sheet language'), 'es');
    expect(onLanguage).toHaveBeenCalledExactlyOnceWith('es');
    click(button(root, 'Print'));
    expect(onPrint).toHaveBeenCalledOnce();
  });

  it('shows weak ground once, and beside the matches where no interests are shown', async () => {
    const weak = ['flat' as const];
    const both = view({
      interests: known('interests', { ...OCCUPATIONS, caveats: weak }),
      careers: known('careers', { ...MATCHES, caveats: weak }),
    });
    const caveats = async (shown: SidebarView) =>
      [...(await sheet(shown)).root.querySelectorAll('.caveat')].map(text);
    expect(await caveats(both)).toEqual([
      'No clear preference: the six are so close that matches mean little.',
    ]);
    expect(await caveats({ ...both, hidden: new Set(['interests']) })).toEqual([
      'These matches mean little: the six interests are very close.',
    ]);
  });

  it('leaves out what is not to be shown, and claims nothing of it', async () => {
    const hidden = new Set(['interests', 'careers'] as const);
    const { root, parts, read } = await sheet(view({ occupations: CHOSEN }, { hidden }));
    expect(parts.map(part => text(part.querySelector('h2')))).toEqual(['Chosen occupations']);
    expect(text(root.querySelector('.sheet header'))).toBe('Maya OkaforPrepared with Fitside, Nov 20, 2026');
    expect(read).not.toHaveBeenCalled();
    const nothing = await sheet(view({}, { hidden: new Set([...hidden, 'occupations']) }));
    expect(text(nothing.root.querySelector('footer'))).toBe(
      'For career conversations. Not for screening or ranking.',
    );
  });

  it('marks the sample, and gives no credit for invented data', async () => {
    const { root } = await sheet(view({ occupations: CHOSEN }), { isSample: true });
    expect(text(root.querySelector('.sheet'))).toContain('Sample candidate. The person');
    expect(text(root.querySelector('footer'))).toContain('made up by Fitside');
    expect(text(root.querySelector('.sheet'))).not.toContain('according to O*NET');
  });

  it('shows whether everything was read', async () => {
    const { root } = await sheet(view({}, { busy: new Set(['careers']) }));
    expect(text(root.querySelector('[role=status]'))).toContain('Still loading');
    expect(text((await sheet(view())).root.querySelector('[role=status]'))).toBe('Ready to print.');
  });

  it('is not ready while what people in the matches do is still being read', () => {
    const does = { onLanguage: vi.fn(), onPrint: vi.fn(), onSettings: vi.fn() };
    const tree = <Sheet view={view()} language="en" spoken="en" {...does} />;
    expect(text(mount(tree).root.querySelector('[role=status]'))).toContain('Still loading');
  });

  it('is about nobody once its person is forgotten, and is not printed then', async () => {
    const { root, onPrint } = await sheet({ ...BLANK_VIEW, answers: view().answers });
    expect(text(root.querySelector('main h1'))).toBe('Candidate sheet');
    expect(text(root.querySelector('.sheet'))).toContain('This sheet expired');
    expect(text(root)).not.toContain('Maya');
    click(button(root, 'Print'));
    expect(onPrint).not.toHaveBeenCalled();
  });
});
