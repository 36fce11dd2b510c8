import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { keys } from '../keys.ts';
import { named } from '../people/named.ts';
import type { InvitationRecord, ParticipantRecord, ProfileRecord } from '../people/records.ts';
import type { SandboxState } from '../state.ts';
import {
  accountObject,
  invitationListItem,
  invitationObject,
  profileListItem,
  profileObject,
  scorecardObject,
  scoreProfiles,
  testTakerListItem,
  testTakerObject,
  type Mode,
} from './objects.ts';

type JofiEnv = { Variables: { mode: Mode; people: ParticipantRecord[] } };

/** JOFI lists only so many, and has no paging yet. */
const newestProfiles = 50;
const newestTestTakers = 30;

/** The documents show no error body at all; this is merely a likely one, not to be relied on. */
export function errorBody(status: number, message = 'The request could not be answered.'): string {
  return JSON.stringify({ error: { status, message } });
}

function fail(context: Context, status: ContentfulStatusCode, message: string): Response {
  return context.body(errorBody(status, message), status, { 'Content-Type': 'application/json' });
}

function listOf(mode: Mode, total: number, data: unknown[]) {
  return { mode, object: 'list', total_count: total, has_more: total > data.length, data };
}

const newestFirst = (one: InvitationRecord, other: InvitationRecord) =>
  Date.parse(other.invitedAt) - Date.parse(one.invitedAt);

/** The documents call the list the most recent profiles, yet their sample is not in the order of any date. */
function outOfOrder<Item>(items: Item[]): Item[] {
  const mixed = [...items];
  for (let index = 0; index + 3 < mixed.length; index += 4) {
    const [moved] = mixed.splice(index, 1);
    if (moved !== undefined) mixed.splice(index + 3, 0, moved);
  }
  return mixed;
}

const hasProfile = (one: ParticipantRecord): one is ParticipantRecord & { profile: ProfileRecord } =>
  one.profile !== null;

/**
 * JOFI's API, version 2: the routes whose answers are documented. Of `/users`, `/teams`, `/email-templates`,
 * `/assessments` and `/test-takers/:id/job-fit-report` only the names are known, not what they answer; nothing is made
 * up for them, so they are 404 here. The list of `/invitations` is made of single ones, which are documented.
 */
export function jofiApi(state: SandboxState): Hono<JofiEnv> {
  const app = new Hono<JofiEnv>();
  const api = new Hono<JofiEnv>();

  api.use(async (context, next) => {
    const key = /^Bearer (.+)$/.exec(context.req.header('Authorization') ?? '')?.[1];
    if (key !== keys.jofi && key !== keys.jofiTest)
      return fail(context, 401, 'The API key is missing or not valid.');
    const mode = key === keys.jofi ? 'live' : 'test';
    // A test key gets well-formed made-up objects; here they are the two profiles of one invented person.
    const madeUp = named.twoProfiles.profiles.map(profile => profile.id);
    const people = state.participants;
    context.set('mode', mode);
    context.set(
      'people',
      mode === 'live' ? people : people.filter(one => madeUp.includes(one.profile?.id ?? '')),
    );
    await next();
    return undefined;
  });

  const testTaker = (context: Context<JofiEnv>, id: string | undefined) =>
    context.get('people').find(one => String(one.testTakerId) === id);

  api.get('/accounts', context => context.json(accountObject(context.get('mode'), context.get('people'))));
  api.get('/career-navigation-profiles', context => {
    const all = context.get('people').filter(hasProfile);
    const newest = all.sort(newestFirst).slice(0, newestProfiles);
    const items = outOfOrder(newest).map(one => profileListItem(one, one.profile));
    return context.json(listOf(context.get('mode'), all.length, items));
  });
  api.get('/career-navigation-profiles/:id', context => {
    const wanted = context.req.param('id');
    const one = context.get('people').find(who => who.profile?.id === wanted);
    if (!one?.profile) return fail(context, 404, 'There is no such Career Navigation profile.');
    return context.json(profileObject(context.get('mode'), one, one.profile));
  });
  api.get('/test-takers', context => {
    const all = [...context.get('people')].sort(newestFirst);
    const newest = all.slice(0, newestTestTakers).map(testTakerListItem);
    return context.json(listOf(context.get('mode'), all.length, newest));
  });
  api.get('/test-takers/:id', context => {
    const one = testTaker(context, context.req.param('id'));
    return one
      ? context.json(testTakerObject(context.get('mode'), one))
      : fail(context, 404, 'No such test taker.');
  });
  api.get('/test-takers/:id/scorecard', context => {
    const one = testTaker(context, context.req.param('id'));
    if (!one) return fail(context, 404, 'No such test taker.');
    const family = scoreProfiles.find(profile => profile.short_name === context.req.query('sp'));
    if (!family) return fail(context, 400, 'sp must be the short name of a score profile.');
    return context.json(scorecardObject(context.get('mode'), one, family));
  });
  api.get('/score-profiles', context => {
    const items = scoreProfiles.map(({ id, short_name, display_name }) => ({
      object: 'score_profile_list_item',
      id,
      short_name,
      display_name,
    }));
    return context.json(listOf(context.get('mode'), items.length, items));
  });
  const invitations = (context: Context<JofiEnv>) => [
    ...(context.get('mode') === 'live' ? state.openInvitations : []),
    ...context.get('people'),
  ];
  api.get('/invitations', context => {
    const all = invitations(context).sort(newestFirst);
    const newest = all.slice(0, newestTestTakers).map(invitationListItem);
    return context.json(listOf(context.get('mode'), all.length, newest));
  });
  api.get('/invitations/:id', context => {
    const one = invitations(context).find(who => String(who.invitationId) === context.req.param('id'));
    return one
      ? context.json(invitationObject(context.get('mode'), one))
      : fail(context, 404, 'No such invitation.');
  });

  api.all('*', context => fail(context, 404, 'There is no such route.'));
  app.route('/api/v2', api);
  app.notFound(context => context.text('Not found', 404));
  return app;
}
