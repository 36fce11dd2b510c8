import * as en from '../../../locales/en.json';
import * as es from '../../../locales/es.json';
import type { HandlersOf } from '../../shared/messages/receive';
import type { listMarkMessages } from '../../shared/messages/to-background/list-marks';
import { localeOf, type Language } from '../../shared/model/language';
import type { ListMark, MarksAnswer } from '../../shared/model/people';
import type { Marked } from '../people/list-marks';

const WORDS: Record<Language, typeof en.marks> = { en: en.marks, es: es.marks };

/** Answers a page that lists candidates. The page learns no more than the marks show. */
export function createListMarkHandlers(parts: {
  /** Returns whether the user wants marks and has given consent. */
  areMarksWanted: () => Promise<boolean>;
  language: () => Promise<Language>;
  findMarks: (ids: readonly string[]) => Promise<Map<string, Marked>>;
}): HandlersOf<typeof listMarkMessages> {
  return {
    'marks.read': async ({ ids }): Promise<MarksAnswer> => {
      if (!(await parts.areMarksWanted())) return { isOff: true };
      const [found, language] = await Promise.all([parts.findMarks([...new Set(ids)]), parts.language()]);
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
