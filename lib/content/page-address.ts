import { isJobscoreId } from '../shared/model/candidate';

/** A JobScore page's address, by the candidate it names. */
export type PageAddress =
  | { kind: 'none' }
  | {
      kind: 'candidate';
      /** JobScore's ids of the candidates that the address names: one, none, or several that disagree. */
      candidateIds: string[];
      /** JobScore's id of the job that the page is about, where its query names one. */
      jobId?: string;
      /** Equal for two addresses exactly when they name the same candidate. */
      key: string;
    };

const NONE: PageAddress = { kind: 'none' };
/** Path parts that may stand between `candidate` and the id. */
const ACTIONS = new Set(['view', 'show', 'edit', 'open', 'profile', 'overview', 'details', 'detail']);
/** Longer than any address of the application; none of its own is near. */
const LONGEST = 8_192;
const MOST_IDS = 3;

/** Reads the address of a page. Only pages of the JobScore application can be a candidate's. */
export function readPageAddress(address: URL | string): PageAddress {
  const text = String(address);
  if (text.length > LONGEST || !URL.canParse(text)) return NONE;
  const url = new URL(text);
  if (!isApplication(url)) return NONE;
  const route = hashRoute(url);
  const query = new URLSearchParams([...new URLSearchParams(route?.search), ...url.searchParams]);

  // Of several ids none is better than the others: who is shown is then not certain.
  const ids = [
    ...idsInPath(route?.path ?? ''),
    ...idsInPath(url.pathname),
    ...query.getAll('candidate_card_id').filter(isJobscoreId),
  ];
  const candidateIds = [...new Set(ids)].slice(0, MOST_IDS);
  const jobId = query.getAll('job_id').find(isJobscoreId);
  const about = { kind: 'candidate' as const, ...(jobId && { jobId }), candidateIds };
  if (candidateIds.length > 0) return { ...about, key: candidateIds.join() };

  const shows = route ? route.path : url.pathname;
  if (!isViewWithoutId(shows) && !isViewWithoutId(url.pathname)) return NONE;
  // `sub` names the tab of the page; without an id all the rest may name the candidate.
  url.searchParams.delete('sub');
  return { ...about, key: url.origin + url.pathname + url.search + (route ? url.hash : '') };
}

function isApplication(url: URL): boolean {
  if (url.protocol !== 'https:') return false;
  return (
    url.hostname === 'hire.jobscore.com' ||
    (url.hostname === 'www.jobscore.com' && url.pathname.startsWith('/employer/'))
  );
}

/** The hash read as an address of its own (`#/candidate/view/…`, `#!/…`), or none if it is an ordinary anchor. */
function hashRoute(url: URL): { path: string; search: string } | undefined {
  const match = /^#!?([^?]*)(\?.*)?$/.exec(url.hash);
  return match?.[1]?.includes('/') ? { path: match[1] ?? '', search: match[2] ?? '' } : undefined;
}

const partsOf = (path: string): string[] => path.split('/').filter(Boolean);

/** The ids after `candidate` or `candidates`. Job ids look alike, so no other place will do. */
function idsInPath(path: string): string[] {
  const parts = partsOf(path);
  return parts.flatMap((part, at) => {
    if (!/^candidates?$/i.test(part)) return [];
    const next = parts[at + 1] ?? '';
    const id = ACTIONS.has(next.toLowerCase()) ? (parts[at + 2] ?? '') : next;
    return isJobscoreId(id) ? [id] : [];
  });
}

/** Returns whether a path is one candidate's page without an id, such as `candidate/view?card=current`. */
function isViewWithoutId(path: string): boolean {
  const parts = partsOf(path).map(part => part.toLowerCase());
  const at = parts.lastIndexOf('candidate');
  return at >= 0 && ACTIONS.has(parts[at + 1] ?? '');
}
