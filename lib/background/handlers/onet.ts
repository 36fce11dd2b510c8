import type { Handlers } from '../../shared/messages/receive';
import type { Topics } from '../onet/topics';

/** What the background answers to messages about O*NET that concern no person. */
export function createTopicHandlers(parts: {
  topics: Topics;
  /** Shows a page of the extension in a new tab. @param address without a leading slash */
  openPage: (address: string) => Promise<unknown>;
}): Pick<Handlers, 'onet.read' | 'occupations.open'> {
  const { topics, openPage } = parts;
  return {
    'onet.read': ({ topic, want, language }) => topics.read(topic, want, language),

    'occupations.open': async ({ codes }) => {
      await openPage(`occupations.html#${codes.join(',')}`);
      return {};
    },
  };
}
