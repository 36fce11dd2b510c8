import { localeOf, type Language } from '../../shared/model/language';
import type { ListMark, MarksAnswer } from '../../shared/model/people';
import type { Handlers } from '../../shared/messages/receive';
import type { Marked } from '../people/list-marks';
import * as en from '../../../locales/en.json';
import * as es from '../../../locales/es.json';

export type MarkHandlers = Pick<Handlers, 'marks.read'>;

const WORDS: Record<Language, typeof en.marks> = { en: en.marks, es: es.marks };

/** What the background answers to a page that lists candidates. The page learns no more than the marks show. */
export function createMarkHandlers(parts: {
  /** Whether the user wants marks, and what Fitside reads has been agreed to. */
  isWanted: () => Promise<boolean>;
  language: () => Promise<Language>;
  find: (ids: readonly string[]) => Promise<Map<string, Marked>>;
}): MarkHandlers {
  return {
    'marks.read': async ({ ids }): Promise<MarksAnswer> => {
      if (!(await parts.isWanted())) return { isOff: true };
      const [found, language] = await Promise.all([parts.find([...new Set(ids)]), parts.language()]);
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
