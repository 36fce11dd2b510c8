import * as en from '../../../locales/en.json';
import * as es from '../../../locales/es.json';
import { createNewestQueue } from '../../shared/async/newest-queue';
import type { HandlersOf } from '../../shared/messages/receive';
import type { listMarkMessages } from '../../shared/messages/to-background/list-marks';
import { localeOf, type Language } from '../../shared/model/language';
import type { ListMark, MarksAnswer } from '../../shared/model/people';
import type { Marked } from '../people/list-marks';
import { requireTab } from '../review/visit-subjects';

const WORDS: Record<Language, typeof en.marks> = { en: en.marks, es: es.marks };

/** Answers a page that lists candidates. The page learns no more than the marks show. */
export function createListMarkHandlers(parts: {
  /** Returns whether the user wants marks and has given consent. */
  areMarksWanted: () => Promise<boolean>;
  language: () => Promise<Language>;
  findMarks: (ids: readonly string[], tab: number) => Promise<Map<string, Marked>>;
}): HandlersOf<typeof listMarkMessages> {
  /** A page asks once more only after it was answered, unless it begins again. */
  const questions = createNewestQueue<number>();
  return {
    'marks.read': async ({ ids }, tabId): Promise<MarksAnswer> => {
      const tab = requireTab(tabId);
      let found: Map<string, Marked> | 'off' | undefined;
      await questions.run(tab, async () => {
        found = (await parts.areMarksWanted()) ? await parts.findMarks([...new Set(ids)], tab) : 'off';
      });
      if (!found) throw new Error('replaced by a newer question');
      if (found === 'off') return { isOff: true };
      const language = await parts.language();
      const date = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium' });
      const marks = [...found].map(([id, marked]) => [id, markIn(language, marked, date)] as const);
      return { marks: Object.fromEntries(marks) };
    },
  };
}

function markIn(language: Language, { kind, invitedAt }: Marked, date: Intl.DateTimeFormat): ListMark {
  const key = invitedAt === undefined ? (`${kind}Undated` as const) : kind;
  const text = WORDS[language][key];
  return { kind, label: text.replace('$1', invitedAt === undefined ? '' : date.format(invitedAt)) };
}
