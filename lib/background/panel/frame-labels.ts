import type { FrameWords } from '../../shared/model/frame';
import type { Language } from '../../shared/model/language';
import * as en from '../../../locales/en.json';
import * as es from '../../../locales/es.json';

const WORDS: Record<Language, FrameWords> = {
  en: { ...en.frame, dismiss: en.sidebar.close },
  es: { ...es.frame, dismiss: es.sidebar.close },
};

/** Returns the frame's texts. The page script has no room for two languages, so the background sends them. */
export function frameWords(language: Language): FrameWords {
  return WORDS[language];
}
