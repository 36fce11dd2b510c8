import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

export const mediaType = 'application/vnd.api+json';

const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** Errors are JSON, but no error body is documented: this is the form JSON:API prescribes. */
export function errorBody(status: number, detail?: string): string {
  const title = titles[status] ?? 'Error';
  return JSON.stringify({ errors: [{ status: String(status), title, detail: detail ?? title }] });
}

/** Thrown by routes, answered by the app. */
export class ApiError extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    detail: string,
  ) {
    super(detail);
  }
}

export function answerError(context: Context, status: ContentfulStatusCode, detail?: string): Response {
  return context.body(errorBody(status, detail), status, { 'Content-Type': mediaType });
}

export function answerData(context: Context, body: unknown): Response {
  return context.body(JSON.stringify(body), 200, { 'Content-Type': mediaType });
}
