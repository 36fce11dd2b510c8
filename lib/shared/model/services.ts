import { JOBSCORE_API } from './jobscore-api';
import { JOBSCORE_PAGES } from './jobscore-pages';

/** The three services Fitside reads. */
export const SERVICES = ['jobscore', 'jofi', 'onet'] as const;
export type Service = (typeof SERVICES)[number];

/** Base addresses of the services' APIs. Everything Fitside asks is asked below one of these. */
export const API_BASES: Record<Service, string> = {
  jobscore: JOBSCORE_API.base,
  jofi: 'https://www.jofiscore.com/api/v2/',
  onet: 'https://api-v2.onetcenter.org/',
};

/** The host permissions that reaching them needs, as match patterns. */
export const HOST_PERMISSIONS: Record<Service, string> = {
  jobscore: `${API_BASES.jobscore}*`,
  jofi: `${API_BASES.jofi}*`,
  onet: `${API_BASES.onet}*`,
};

/** Places the browser must let Fitside reach: JobScore's pages and each service. */
export const ACCESS_PLACES = ['pages', ...SERVICES] as const;
export type AccessPlace = (typeof ACCESS_PLACES)[number];

/** The match patterns of a place. */
export function originsOf(place: AccessPlace): string[] {
  return place === 'pages' ? JOBSCORE_PAGES : [HOST_PERMISSIONS[place]];
}
