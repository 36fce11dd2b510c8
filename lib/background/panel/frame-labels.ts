import type { FrameWords } from '../../shared/model/frame';
import type { Language } from '../../shared/model/language';
import * as en from '../../../locales/en.json';
import * as es from '../../../locales/es.json';

const WORDS: Record<Language, FrameWords> = {
  en: { ...en.frame, dismiss: en.sidebar.close },
  es: { ...es.frame, dismiss: es.sidebar.close },
};

/** What the frame says in a page: there is no room for two languages there, so the background tells it. */
export function frameWords(language: Language): FrameWords {
  return WORDS[language];
}
