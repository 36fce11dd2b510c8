import type { Json } from '../../sandbox';
import type { Fault } from '../../sandbox/types';

/** The services that can fail. */
export const FAILING = ['jobscore', 'jofi', 'onet'] as const;
export type Failing = (typeof FAILING)[number];

/** One fault of a service, and what a user sees of it. To add a row here is to test it. */
export interface FaultRow {
  /** Names the fault; also its row in `docs/reliability.md`. */
  name: string;
  fault: Fault;
  /** The requests that fail; all of the service by default. */
  path?: RegExp;
  /** Words that say what happened, `$` standing for the service; `none` where the answer is good all the same. */
  words: string | 'none' | Partial<Record<Failing, string>>;
  /** Services that are tried; all of them by default. */
  services?: readonly Failing[];
  /** Set where the service is named as slow before anything else is shown. */
  isSlow?: true;
  /** Why it is not waited for that sections recover by themselves. */
  onlyByRefresh?: string;
}

const CUT_OFF = "$'s response was cut off";
const UNREADABLE = "Fitside couldn't read $'s response";
const WEB_PAGE = '$ sent a web page instead of data';
const SLOW = '$ took too long to respond';
const LIMITED = '$ accepts no more requests right now';
const refused = (status: number) => `$ refused the request (error ${status})`;
const troubled = (status: number) => `$ is having problems (error ${status})`;
const limited = (retryAfter?: string): Fault => ({
  status: 429,
  ...(retryAfter !== undefined && { headers: { 'Retry-After': retryAfter } }),
});
const PAGE = '<!doctype html><title>Sign in</title><h1>Sign in to the network</h1>';
const AN_HOUR = 'the time that was asked for is kept to';

/** Has each list name itself as its next page. */
function itselfNext(json: Json): Json {
  if (json.links) json.links.next = json.links.self ?? '/';
  if ('has_more' in json) json.has_more = true;
  if (typeof json.next === 'string') json.next = `?start=${json.start ?? 1}`;
  return json;
}

export const FAULTS: readonly FaultRow[] = [
  { name: 'Connection refused or reset', fault: { cut: true }, words: "Couldn't reach $" },
  { name: 'Silence', fault: { delayMs: 90_000 }, words: SLOW, isSlow: true },
  { name: 'Slow, but within the deadline', fault: { delayMs: 5_000 }, words: 'none', isSlow: true },
  { name: 'Body that stops and stays silent', fault: { breakOff: 'silent' }, words: SLOW, isSlow: true },
  { name: 'Body cut off', fault: { breakOff: 'closed' }, words: CUT_OFF },
  { name: 'Half of the JSON', fault: { spoil: text => text.slice(0, text.length / 2) }, words: UNREADABLE },
  { name: 'Empty 200', fault: { body: '' }, words: UNREADABLE },
  { name: '204', fault: { status: 204, body: '' }, words: UNREADABLE },
  { name: 'Wrong media type', fault: { headers: { 'Content-Type': 'text/plain' } }, words: 'none' },
  { name: 'Byte order mark', fault: { spoil: text => `\ufeff${text}` }, words: 'none' },
  { name: '20 MB', fault: { spoil: text => `${' '.repeat(20_000_000)}${text}` }, words: UNREADABLE },
  { name: '`null`', fault: { body: 'null' }, words: UNREADABLE },
  { name: '`[]`', fault: { body: '[]' }, words: UNREADABLE },
  { name: 'A string', fault: { body: '"well"' }, words: UNREADABLE },
  { name: 'Page of a portal with 200', fault: { body: PAGE, contentType: 'text/html' }, words: WEB_PAGE },
  {
    name: 'Redirect',
    fault: { status: 302, body: '', headers: { Location: 'https://www.jobscore.com/' } },
    words: WEB_PAGE,
  },
  { name: '400', fault: { status: 400 }, words: refused(400) },
  {
    name: '401',
    fault: { status: 401 },
    words: {
      jobscore: '$ refused the personal access token',
      jofi: '$ refused the API key',
      onet: '$ refused the API key',
    },
  },
  {
    name: '403',
    fault: { status: 403 },
    words: {
      jobscore: "Your $ user doesn't have access",
      jofi: "This $ API key doesn't have access",
      onet: '$ refused the API key',
    },
  },
  {
    name: '404',
    fault: { status: 404 },
    words: 'This candidate is no longer in $',
    services: ['jobscore'],
  },
  {
    name: '404 of lists',
    path: /career-navigation-profiles$|test-takers$/,
    fault: { status: 404 },
    words: refused(404),
    services: ['jofi'],
  },
  { name: '406', fault: { status: 406 }, words: refused(406) },
  {
    name: '410',
    fault: { status: 410 },
    words: { jobscore: '$ no longer offers the version', jofi: refused(410), onet: refused(410) },
  },
  { name: '415', fault: { status: 415 }, words: refused(415) },
  { name: '422', fault: { status: 422 }, words: refused(422) },
  { name: '429 with seconds', fault: limited('5'), words: LIMITED },
  {
    name: '429 with a date',
    fault: {
      status: 429,
      headers: () => ({ 'Retry-After': new Date(Date.now() + 8_000).toUTCString() }),
    },
    words: LIMITED,
  },
  { name: '429 with a huge time', fault: limited('9'.repeat(12)), words: LIMITED, onlyByRefresh: AN_HOUR },
  { name: '429 with a negative time', fault: limited('-5'), words: LIMITED },
  { name: '429 without a time', fault: limited(), words: LIMITED },
  { name: '500', fault: { status: 500 }, words: troubled(500) },
  {
    name: '502 with a page',
    fault: { status: 502, body: PAGE, contentType: 'text/html' },
    words: troubled(502),
  },
  { name: '503', fault: { status: 503 }, words: troubled(503) },
  { name: 'List whose next page is itself', fault: { transform: itselfNext }, words: 'none' },
];

/** The names of the services as users see them. */
export const SERVICE_NAMES: Record<Failing, string> = { jobscore: 'JobScore', jofi: 'JOFI', onet: 'O*NET' };

/** Returns the words a service's fault is told with; undefined where none are. */
export function wordsOf({ words }: FaultRow, service: Failing): string | undefined {
  const text = typeof words === 'string' ? words : words[service];
  return text === 'none' ? undefined : text?.replace('$', SERVICE_NAMES[service]);
}
