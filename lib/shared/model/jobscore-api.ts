/** Differences between the versions of JobScore's API. */
export interface JobscoreApi {
  /** Base address, ending in a slash. */
  base: string;
  accept: string;
  /** Returns the value of `X-On-Behalf-Of` for a user. */
  onBehalfOf(userId: string): string;
  /** Returns an answer in the form of v1; absent where it has that form. */
  toV1?(body: unknown): unknown;
  /** Set where lists come in any order, not with the newest first. */
  isUnsorted?: true;
}

/** Hire API v1 (https://developers.jobscore.com/v1): JSON:API. */
export const JOBSCORE_V1: JobscoreApi = {
  base: 'https://api.jobscore.com/v1/',
  // The media type must appear without parameters, or JobScore answers 406.
  accept: 'application/vnd.api+json',
  onBehalfOf: userId => `user=${userId}`,
};

/**
 * Version 2 (https://developers.jobscore.com), of which only the introduction is known: base, impersonation, no order of
 * lists, no word of JSON:API. Answers are taken to be like the flat objects in JobScore's events, or like v1's.
 */
export const JOBSCORE_V2: JobscoreApi = {
  base: 'https://api.jobscore.com/v2/',
  accept: 'application/json',
  onBehalfOf: userId => userId,
  toV1: toDocument,
  isUnsorted: true,
};

/**
 * The version that is asked. The other is left out of the build.
 * @alias
 */
export const JOBSCORE_API = JOBSCORE_V1;

type Fields = Record<string, unknown>;

function toDocument(body: unknown): unknown {
  if (Array.isArray(body)) return { data: body.map(toResource) };
  if (!isFields(body)) return body;
  const { data } = body;
  if (Array.isArray(data)) return { ...body, data: data.map(toResource) };
  return data === undefined ? { data: toResource(body) } : { ...body, data: toResource(data) };
}

/** Returns a flat object with its fields as attributes, and what it embeds or names by id as relationships. */
function toResource(item: unknown): unknown {
  if (!isFields(item) || isFields(item['attributes'])) return item;
  const relationships = Object.entries(item).flatMap(([name, value]) => {
    const id = isFields(value) ? idOf(value) : name.endsWith('_id') ? value : undefined;
    return typeof id === 'string' ? [[name.replace(/_id$/, ''), { data: { id } }]] : [];
  });
  return { id: idOf(item), attributes: item, relationships: Object.fromEntries(relationships) as Fields };
}

const idOf = ({ id, uid }: Fields) => id ?? uid;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
