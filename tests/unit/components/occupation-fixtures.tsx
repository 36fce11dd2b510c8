import type { ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { BrowsingContext } from '../../../components/occupation/useBrowsing';
import { OpenSettingsContext, TopicCacheContext } from '../../../components/occupation/useTopic';
import type { OccupationOverview } from '../../../lib/shared/model/occupation';
import {
  topicName,
  type OccupationPart,
  type Topic,
  type TopicAnswer,
  type TopicData,
} from '../../../lib/shared/model/topics';
import { createBrowsing, type Browsing } from '../../../lib/ui/occupation/browsing';
import { createTopicCache } from '../../../lib/ui/occupation/topic-cache';
import { NOW } from './fixtures';
import { mount, type Mounted } from './mount';

export const NURSE = '29-1141.00';
export const SURGEON = '29-1242.00';

/** O*NET's interest values of the nurse. */
export const NURSE_INTERESTS = {
  realistic: 45,
  investigative: 67,
  artistic: 5,
  social: 95,
  enterprising: 22,
  conventional: 40,
};

/** Makes a known topic that was read two hours ago. */
export function answer<K extends OccupationPart>(
  data: TopicData[K],
  more: Partial<TopicAnswer<K>> = {},
): TopicAnswer<K> {
  return { state: 'known', data, fetchedAt: NOW - 2 * 60 * 60_000, ...more };
}

export const NONE: TopicAnswer = { state: 'none' };

export function overview(more: Partial<OccupationOverview> = {}): TopicAnswer<'overview'> {
  return answer<'overview'>({
    kind: 'one',
    overview: {
      alsoCalled: ['Charge Nurse', 'Staff Nurse'],
      code: NURSE,
      title: 'Registered Nurses',
      brightOutlook: false,
      whatTheyDo: 'Care for people who are ill.',
      onTheJob: ['Note how they are.', 'Give them their medicine.'],
      ...more,
    },
  });
}

/** A topic of a part of an occupation. */
export function part(kind: OccupationPart, code = NURSE): Topic {
  return { kind, code };
}

/** Pieces of a page that read of O*NET, with what O*NET would answer. */
export interface World extends Mounted {
  browsing: Browsing;
  /** Topics that were read, in their order. */
  read: Topic[];
  /** Sets the answer to a topic from now on. */
  tell(topic: Topic, answer: TopicAnswer): void;
  /** Waits until what was asked is answered and shown. */
  settle(): Promise<void>;
  settings: { opened: number };
}

/** @param answers what each topic is answered with; anything else is never answered */
export function world(
  tree: ComponentChild,
  answers: readonly (readonly [Topic, TopicAnswer])[],
  browsing = createBrowsing(),
): World {
  const told = new Map(answers.map(([topic, answer]) => [topicName(topic), answer]));
  const read: Topic[] = [];
  const settings = { opened: 0 };
  const shelf = createTopicCache(async ({ topic }) => {
    read.push(topic);
    return told.get(topicName(topic)) ?? new Promise<never>(() => {});
  });
  const mounted = mount(
    <TopicCacheContext.Provider value={shelf}>
      <OpenSettingsContext.Provider value={() => (settings.opened += 1)}>
        <BrowsingContext.Provider value={browsing}>{tree}</BrowsingContext.Provider>
      </OpenSettingsContext.Provider>
    </TopicCacheContext.Provider>,
  );
  return {
    ...mounted,
    browsing,
    read,
    settings,
    tell: (topic, answer) => void told.set(topicName(topic), answer),
    settle: async () => {
      // What is shown may ask for more.
      for (let round = 0; round < 3; round += 1) {
        await act(async () => {
          for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
        });
      }
    },
  };
}

/** Opens a disclosure by its name, as a click on it would. */
export async function open(world: World, name: string): Promise<HTMLElement> {
  const details = [...world.root.querySelectorAll('details')].find(
    each => each.querySelector('summary')?.textContent === name,
  );
  if (!details) throw new Error(`Nothing to open is named ${name}.`);
  act(() => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  await world.settle();
  return details;
}
