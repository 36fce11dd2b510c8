/**
 * The JobScore pages Fitside runs beside, as match patterns. A file of its own: bundled with the services' addresses,
 * these would end up in the page script.
 */
export const JOBSCORE_PAGES = ['https://hire.jobscore.com/*', 'https://www.jobscore.com/employer/*'];
