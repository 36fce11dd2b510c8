import type { OverviewData } from '../../lib/shared/model/occupation';
import type { OccupationPart, TopicAnswer, TopicOf } from '../../lib/shared/model/topics';
import type { NamedOccupation } from '../../lib/ui/occupation/browsing';
import { useTopics } from './useTopic';

/** One of the occupations compared. */
export interface ComparisonColumn {
  /** As it is in the basket. */
  named: NamedOccupation;
  /** The code it stands for today. */
  code: string;
  title?: string | undefined;
  /** The title is in English though Fitside speaks another language. */
  isEnglish?: boolean | undefined;
  overview: TopicAnswer<'overview'> | undefined;
  /** The code stands for several occupations today: there is nothing to compare. */
  several?: Extract<OverviewData, { kind: 'several' }> | undefined;
}

/** The occupations of the basket, with what they are today. */
export function useComparisonColumns(basket: readonly NamedOccupation[]): ComparisonColumn[] {
  const overviews = useTopics<'overview'>(basket.map(({ code }) => ({ kind: 'overview', code })));
  return basket.map((named, index): ComparisonColumn => {
    const overview = overviews[index];
    const data = overview?.data;
    const overviewData = data?.kind === 'one' ? data.overview : undefined;
    return {
      named,
      code: overviewData?.code ?? named.code,
      title: overviewData?.title ?? named.title,
      isEnglish: overviewData && overview?.isEnglish,
      overview,
      several: data?.kind === 'several' ? data : undefined,
    };
  });
}

/** Returns one part of each occupation, read as soon as the occupations are known. */
export function usePartOfEach<K extends OccupationPart>(
  kind: K,
  columns: readonly ComparisonColumn[],
): (TopicAnswer<K> | undefined)[] {
  const isSettled = columns.every(({ overview }) => overview !== undefined);
  const asked = columns.filter(({ several }) => !several);
  const answers = useTopics<K>(
    asked.map(({ code }) => partOf(kind, code)),
    isSettled,
  );
  return columns.map(column => answers[asked.indexOf(column)]);
}

/** A part of an occupation as a topic. */
export function partOf<K extends OccupationPart>(kind: K, code: string): TopicOf<K> {
  return { kind, code } as unknown as TopicOf<K>;
}
