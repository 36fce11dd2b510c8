/**
 * The JobScore pages Fitside runs beside, as match patterns. Apart from the services' addresses, none of which the script
 * in those pages needs.
 */
export const JOBSCORE_PAGES = ['https://hire.jobscore.com/*', 'https://www.jobscore.com/employer/*'];
