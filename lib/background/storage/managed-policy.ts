import * as z from 'zod/mini';
import { atLeast, atMost } from '../../shared/messages/lengths';
import { browser } from 'wxt/browser';
import { isJobscoreId } from '../../shared/model/candidate';
import { isKeyText } from '../../shared/model/api-keys';
import { preferenceFields } from '../../shared/messages/to-background/settings';
import { withHiddenTogether } from '../../shared/model/section-lists';
import type { ClosedAreas } from './access-levels';
import { NO_POLICY, type Policy } from '../../shared/model/policy';
import { SERVICES } from '../../shared/model/services';
import {
  PREFERENCE_NAMES,
  preferenceFacts,
  type ManagedPreference,
  type PreferenceChange,
} from '../../shared/model/settings';

const key = z.catch(z.optional(z.string().check(z.trim(), z.refine(isKeyText))), undefined);
const userName = z.catch(z.optional(z.string().check(z.trim(), atLeast(1), atMost(300))), undefined);

/** One odd value is as if it were absent; the others hold. */
const schema = z.object({
  jobscoreKey: key,
  jofiKey: key,
  onetKey: key,
  actingAs: z.catch(z.optional(z.string().check(z.refine(isJobscoreId))), undefined),
  actingAsName: userName,
  hiddenSections: z.catch(z.optional(z.array(z.unknown())), undefined),
  consent: z.catch(z.boolean(), false),
});

const MANAGED_NAMES = PREFERENCE_NAMES.filter(name => preferenceFacts(name).managed !== undefined);

/**
 * Returns the organisation's policy; an empty one where the browser has none. Its keys are left unused where content
 * scripts can read them too.
 */
export async function readPolicy({ managed: isClosed }: Pick<ClosedAreas, 'managed'>): Promise<Policy> {
  try {
    const policy = parsePolicy(await browser.storage.managed.get());
    return isClosed ? policy : withoutKeys(policy);
  } catch {
    // Firefox throws where there is none.
    return NO_POLICY;
  }
}

function withoutKeys({ keys, ...policy }: Policy): Policy {
  const unusedKeys = SERVICES.filter(service => keys[service] !== undefined);
  return { ...policy, keys: {}, ...(unusedKeys.length > 0 && { unusedKeys }) };
}

/** @param raw as administrators wrote it; see `docs/policy.md` */
export function parsePolicy(raw: unknown): Policy {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) return NO_POLICY;
  const { actingAs, actingAsName, hiddenSections, consent, ...keys } = parsed.data;
  const named: readonly unknown[] = hiddenSections ?? [];
  // Without interests there is nothing to match careers to.
  const hidden = withHiddenTogether(section => named.includes(section));
  return {
    keys: Object.fromEntries(
      SERVICES.flatMap(service => (keys[`${service}Key`] ? [[service, keys[`${service}Key`]]] : [])),
    ),
    settings: {
      ...(actingAs && { actingAs: { id: actingAs, name: actingAsName ?? actingAs } }),
      ...preferencesIn(raw as Record<string, unknown>),
      ...(hidden.length > 0 && { hiddenSections: hidden }),
    },
    hasConsent: consent,
  };
}

/** Returns the preferences a policy fixes, without odd values. */
function preferencesIn(raw: Record<string, unknown>): Pick<PreferenceChange, ManagedPreference> {
  return Object.fromEntries(
    MANAGED_NAMES.flatMap(name => {
      const value = preferenceFields[name].safeParse(raw[name]).data;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
