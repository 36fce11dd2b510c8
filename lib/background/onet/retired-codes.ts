import type { RetiredCode, Succession } from '../../shared/model/occupation';
import type { Question, Reading } from '../query/query-client';
import type { createOnetQuestions } from '../query/onet-queries';
import { oldest } from '../review/context';

/** Earlier taxonomies, in the order in which a code is looked for. */
const TAXONOMIES: RetiredCode['taxonomy'][] = ['2010', '2019'];

/**
 * Carries a code over that the other services refuse: by the taxonomy of 2010, then by that of 2019.
 * @returns without a value while something is unread or failed; with `data` absent where nothing took its place
 */
export async function readSuccession(
  read: <Value>(question: Question<Value>) => Promise<Reading<Value>>,
  questions: Pick<ReturnType<typeof createOnetQuestions>, 'successors'>,
  code: string,
): Promise<Reading<{ data?: Succession }>> {
  const times: (number | undefined)[] = [];
  for (const taxonomy of TAXONOMIES) {
    const reading = await read(questions.successors(taxonomy, code));
    if (!reading.value) return { problem: reading.problem };
    times.push(reading.fetchedAt);
    const { title, successors = [] } = reading.value.data ?? {};
    // A code that stands for itself was not retired.
    const others = successors.filter(one => one.code !== code);
    if (others.length === 0) continue;
    const { problem, fetchedAt } = reading;
    return {
      value: { data: { retired: { code, title, taxonomy }, successors: others } },
      fetchedAt,
      problem,
    };
  }
  return { value: {}, fetchedAt: oldest(...times) };
}
