import type { ComponentChildren } from 'preact';
import { i18n } from '../shared/i18n';
import { compareSkills } from '../../lib/shared/model/comparison';
import type { TopicAnswer } from '../../lib/shared/model/topics';
import { SkeletonLines } from '../shared/SkeletonLines';
import { EnglishOnly } from './EnglishOnly';
import type { ComparisonColumn } from './comparison-columns';
import { EmptyCell } from './EmptyCell';
import { TextList } from './text-lists';

/** The skills of several occupations, shared and not. */
interface SkillComparison {
  /** Skills that O*NET names for every column whose skills are known. */
  shared: ComponentChildren;
  /** Of how many occupations that is, where it is not all of them. */
  note: ComponentChildren;
  /** Skills it names for this column and not for all. */
  othersOf(column: ComparisonColumn): ComponentChildren;
}

/**
 * Compares the skills that O*NET names. It names the main ones only, so a missing skill is never called needless.
 * @param answers each column's skills, in their order
 */
export function skillComparison(
  columns: readonly ComparisonColumn[],
  answers: readonly (TopicAnswer<'skills'> | undefined)[],
): SkillComparison {
  const isPending = columns.some(({ several }, index) => !several && !answers[index]);
  const known = columns
    .flatMap((column, index) => {
      const { data, isEnglish = false } = answers[index] ?? {};
      return data ? [{ column, data, isEnglish }] : [];
    })
    // The first column's wording stands for all, so English-only ones come last.
    .toSorted((a, b) => Number(a.isEnglish) - Number(b.isEnglish));
  const { shared, others } = compareSkills(known.map(({ data }) => data));
  const list = (elements: typeof shared, isEnglish = false) => {
    if (known.length < 2) return <EmptyCell why="nothingBeside" />;
    if (elements.length === 0) return <EmptyCell why="noneShared" />;
    return (
      <EnglishOnly isEnglish={isEnglish}>
        <TextList texts={elements.map(({ name }) => name)} />
      </EnglishOnly>
    );
  };
  const isPartly = !isPending && known.length > 1 && known.length < columns.length;
  return {
    shared: isPending ? <SkeletonLines lines={2} /> : list(shared, known[0]?.isEnglish),
    note: isPartly && <p class="row-note">{i18n.t('compare.skillsOf', [known.length, columns.length])}</p>,
    othersOf: of =>
      isPending ? (
        <SkeletonLines lines={4} />
      ) : (
        list(others[known.findIndex(({ column }) => column === of)] ?? [])
      ),
  };
}
