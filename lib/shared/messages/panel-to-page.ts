import { sendNews } from './background-to-page';

/** Asks the page of a tab which visit it shows. A page that shows none, or that Fitside is not in, names none. */
export async function askVisit(tabId: number): Promise<string | undefined> {
  const visit = await sendNews(tabId, {}).catch(() => undefined);
  return typeof visit === 'string' ? visit : undefined;
}
