import type { Service } from './problem';

/** Base addresses of the services' APIs. Everything Fitside asks is asked below one of these. */
export const BASES: Record<Service, string> = {
  jobscore: 'https://api.jobscore.com/v1/',
  jofi: 'https://www.jofiscore.com/api/v2/',
  onet: 'https://api-v2.onetcenter.org/',
};

/** The host permissions that reaching them needs, as match patterns. */
export const HOST_PERMISSIONS: Record<Service, string> = {
  jobscore: `${BASES.jobscore}*`,
  jofi: `${BASES.jofi}*`,
  onet: `${BASES.onet}*`,
};
