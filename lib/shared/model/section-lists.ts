import {
  type SectionFacts,
  SECTION_FACTS,
  type Section,
  type SectionWith,
  type TopSection,
} from './sections';

export const SECTIONS = Object.keys(SECTION_FACTS) as Section[];
export const TOP_SECTIONS = SECTIONS.filter((section): section is TopSection => !factsOf(section).within);
export const SUMMARIZED_SECTIONS = sectionsWith('isSummarized');
export const HIDEABLE_SECTIONS = sectionsWith('isHideable');
export const TABLE_SECTIONS = sectionsWith('usesTables');

/** The sections a job's match shows something of: it is not read while one of them is hidden or folded. */
export const JOB_MENTIONS = SECTION_FACTS.job.mentions;

/** Returns what is stated about a section. */
export function factsOf(section: Section): SectionFacts {
  return SECTION_FACTS[section];
}

function sectionsWith<Fact extends keyof SectionFacts>(fact: Fact): SectionWith<Fact>[] {
  return SECTIONS.filter((section): section is SectionWith<Fact> => factsOf(section)[fact] !== undefined);
}

/** Returns a section with all that are worked out from it, directly or through others. */
export function withDependents(section: Section): Section[] {
  const found = new Set<string>([section]);
  // Each section stands behind those it needs, so that one pass finds them all.
  for (const other of SECTIONS) if (factsOf(other).needs?.some(need => found.has(need))) found.add(other);
  return SECTIONS.filter(other => found.has(other));
}

/** Adds the sections that are hidden along with others. */
export function withHiddenTogether(named: (section: Section) => boolean): Section[] {
  return HIDEABLE_SECTIONS.filter(section => {
    const other = factsOf(section).hiddenWith;
    return named(section) || (other !== undefined && named(other as Section));
  });
}

/** Purposes of use: career coaching, or a structured review in which interests must not weigh. */
export const PURPOSES = ['coaching', 'structured'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Returns the sections that are neither shown nor asked for before the user opens them. */
export function foldedFor(purpose: Purpose): readonly Section[] {
  return purpose === 'structured' ? sectionsWith('isFoldedInStructured') : [];
}
