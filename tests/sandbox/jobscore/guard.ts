import type { Context, MiddlewareHandler } from 'hono';
import { keys } from '../keys.ts';
import { hourlyAllowance, type SandboxState } from '../state.ts';
import { users } from './account.ts';
import { answerError, mediaType } from './errors.ts';

export type JobScoreEnv = { Variables: { userId: string } };

/** The account's only owner. */
const ownerId = users[0]?.id;

/** Returns whether a user may see what is confidential. */
export const seesAll = (userId: string) => userId === ownerId;

const tokens: Record<string, { userId: string; owner: boolean }> = {
  [keys.jobscore]: { userId: users[0]?.id ?? '', owner: true },
  [keys.jobscoreNotOwner]: { userId: users[1]?.id ?? '', owner: false },
};

/** The personal access token: after `Token token=`, or the user name of Basic, whose password is ignored. */
function tokenOf(authorization: string): string | undefined {
  const token = /^Token token=(.+)$/.exec(authorization)?.[1];
  if (token !== undefined) return token;
  const basic = /^Basic ([A-Za-z0-9+/=]+)$/.exec(authorization)?.[1];
  return basic === undefined ? undefined : Buffer.from(basic, 'base64').toString('utf8').split(':')[0];
}

/** JSON:API lets a client name its media type with parameters only if it also names it without. */
function acceptable(accept: string | undefined): boolean {
  const ranges = (accept ?? '').split(',').map(range => range.trim().toLowerCase());
  const ours = ranges.filter(range => range.split(';')[0]?.trim() === mediaType);
  return ours.length === 0 || ours.includes(mediaType);
}

/** Returns the user the request acts for, or a string with the reason why it may not. */
function actingUser(
  context: Context,
  token: { userId: string; owner: boolean },
): { userId: string } | string {
  const onBehalfOf = context.req.header('X-On-Behalf-Of');
  if (onBehalfOf === undefined) return { userId: token.userId };
  const id = /^user=(.+)$/.exec(onBehalfOf.trim())?.[1];
  if (!token.owner) return 'Only an Owner may act on behalf of another user.';
  if (!users.some(user => user.id === id)) return 'X-On-Behalf-Of names no user of this account.';
  return { userId: id ?? '' };
}

/** Checks key, rate window and media types, in that order. Every answer to a known user states what is left. */
export function guard(state: SandboxState): MiddlewareHandler<JobScoreEnv> {
  return async (context, next) => {
    const token = tokens[tokenOf(context.req.header('Authorization') ?? '') ?? ''];
    if (!token) return answerError(context, 401, 'The access token is missing or not valid.');

    // The limit is per user. Whose, when one acts for another, is not documented; the token's owner is taken.
    const remaining = state.useAllowance(token.userId);
    context.header('X-RateLimit-Limit', String(hourlyAllowance));
    context.header('X-RateLimit-Remaining', String(remaining ?? 0));
    if (remaining === null) return answerError(context, 429, 'The hourly request limit is used up.');

    const acting = actingUser(context, token);
    if (typeof acting === 'string') return answerError(context, 401, acting);
    context.set('userId', acting.userId);

    if (!acceptable(context.req.header('Accept'))) return answerError(context, 406);
    const contentType = context.req.header('Content-Type');
    if (contentType !== undefined && contentType.trim().toLowerCase() !== mediaType) {
      return answerError(context, 415);
    }
    await next();
    return undefined;
  };
}
