import { CAREERS_PER_PAGE } from '../../../shared/model/career-matches';
import type { Zone } from '../../../shared/model/occupation';
import { roundedScores, type Scores } from '../../../shared/model/interests';
import { ProblemError } from '../../../shared/model/problem';
import type { AnswerOption, ProfilerForm, ProfilerQuestion } from '../../../shared/model/profiler';
import type { Http } from '../http';
import { path, type Path } from '../path';
import { careers, jobZones, questions, results } from './profiler-answers';
import { TREES, type Tree } from './rules';

/** Where each form's questions are. */
const FORMS: Record<ProfilerForm, Path> = { 30: path`questions_30`, 60: path`questions` };

/** Reads O*NET's Interest Profiler: `…/interestprofiler/`. */
export function profilerOf(http: Http) {
  return {
    /**
     * Reads all questions of a form and its five answers, in O*NET's words and order. @throws ProblemError
     * `unexpected-shape` also when a question is missing, since answers could not be assigned
     */
    async questions(
      form: ProfilerForm,
      tree: Tree,
    ): Promise<{ options: AnswerOption[]; questions: ProfilerQuestion[] }> {
      const all: ProfilerQuestion[] = [];
      let options: AnswerOption[] = [];
      while (all.length < form) {
        const page = await http.get(path`${TREES[tree]}/interestprofiler/${FORMS[form]}`, questions, {
          start: all.length + 1,
          end: form,
        });
        options = options.length > 0 ? options : page.options;
        const isNext = ({ index }: ProfilerQuestion, at: number) => index === all.length + at + 1;
        if (page.questions.length === 0 || !page.questions.every(isNext)) {
          throw new ProblemError({ kind: 'unexpected-shape', service: 'onet' });
        }
        all.push(...page.questions);
      }
      return { options, questions: all.slice(0, form) };
    },

    /** The six scores of an answer string. */
    results: (answers: string, tree: Tree) =>
      http.get(path`${TREES[tree]}/interestprofiler/results`, results, { answers }),

    /** Reads the job zones that have careers. */
    zones: (tree: Tree) => http.get(path`${TREES[tree]}/interestprofiler/job_zones`, jobZones),

    /**
     * Careers whose interests match, best first.
     * @param by six scores, sent as whole numbers, or an answer string, which is passed on unchanged
     * @param page from 1, of `CAREERS_PER_PAGE` rows
     */
    careers(by: Scores | string, page: number, zone?: Zone, tree: Tree = 'mnm') {
      const start = (page - 1) * CAREERS_PER_PAGE + 1;
      const end = start + CAREERS_PER_PAGE - 1;
      const interests = typeof by === 'string' ? { answers: by } : roundedScores(by);
      return http.get(path`${TREES[tree]}/interestprofiler/careers`, careers, {
        ...interests,
        zone,
        start,
        end,
      });
    },
  };
}
