import * as z from 'zod/mini';
import type { JobDetails, WorkflowStage } from '../../shared/model/assignment';
import { stagePage } from './jobscore-answers';
import * as answers from './jobscore-job-answers';
import { readPages, type GetFromJobscore } from './jobscore-pages';
import type { JobPlace } from '../../shared/model/job-terms';
import { path } from './path';

/** Reads JobScore's jobs and what belongs to them, which candidates share. */
export function createJobscoreJobs(get: GetFromJobscore) {
  return {
    /** One job: `GET /jobs/:id`. */
    job: async (id: string): Promise<JobDetails> => {
      const sameJob = answers.oneJob.check(z.refine(answer => answer.id === id));
      return (await get(path`jobs/${id}`, sameJob)).job;
    },

    /** The steps of a job's workflow: `GET /jobs/:id/workflow_stages`. */
    workflowStages: async (jobId: string): Promise<WorkflowStage[]> => {
      const list = path`jobs/${jobId}/workflow_stages`;
      return (await readPages(list, stagePage, get)).items;
    },

    /** One department: `GET /departments/:id`. */
    department: async (id: string): Promise<{ name?: string }> => {
      const sameDepartment = answers.oneDepartment.check(z.refine(answer => answer.id === id));
      return { name: (await get(path`departments/${id}`, sameDepartment)).name };
    },

    /** One location: `GET /locations/:id`. */
    location: async (id: string): Promise<JobPlace> => {
      const sameLocation = answers.oneLocation.check(z.refine(answer => answer.id === id));
      return (await get(path`locations/${id}`, sameLocation)).place;
    },
  };
}
