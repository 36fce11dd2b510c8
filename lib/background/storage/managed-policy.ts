import { z } from 'zod';
import { browser } from 'wxt/browser';
import { isJobscoreId } from '../../shared/model/candidate';
import { isKeyText } from '../../shared/model/api-keys';
import { PURPOSES, withHiddenTogether } from '../../shared/model/section-lists';
import { NO_POLICY, type Policy } from '../../shared/model/policy';
import { SERVICES } from '../../shared/model/services';
import { KEEP_FOR } from '../../shared/model/settings';

const key = z.string().trim().refine(isKeyText).optional().catch(undefined);
const userName = z.string().trim().min(1).max(300).optional().catch(undefined);

/** One odd value is as if it were absent; the others hold. */
const schema = z.object({
  jobscoreKey: key,
  jofiKey: key,
  onetKey: key,
  actingAs: z.string().refine(isJobscoreId).optional().catch(undefined),
  actingAsName: userName,
  keepFor: z.enum(KEEP_FOR).optional().catch(undefined),
  purpose: z.enum(PURPOSES).optional().catch(undefined),
  hiddenSections: z.array(z.unknown()).optional().catch(undefined),
  consent: z.boolean().catch(false),
});

/** Returns the organisation's policy; an empty one where the browser has none. */
export async function readPolicy(): Promise<Policy> {
  try {
    return parsePolicy(await browser.storage.managed.get());
  } catch {
    // Firefox throws where there is none.
    return NO_POLICY;
  }
}

/** @param raw as administrators wrote it; see `docs/policy.md` */
export function parsePolicy(raw: unknown): Policy {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) return NO_POLICY;
  const { actingAs, actingAsName, keepFor, purpose, hiddenSections, consent, ...keys } = parsed.data;
  const named: readonly unknown[] = hiddenSections ?? [];
  // Without interests there is nothing to match careers to.
  const hidden = withHiddenTogether(section => named.includes(section));
  return {
    keys: Object.fromEntries(
      SERVICES.flatMap(service => (keys[`${service}Key`] ? [[service, keys[`${service}Key`]]] : [])),
    ),
    settings: {
      ...(actingAs && { actingAs: { id: actingAs, name: actingAsName ?? actingAs } }),
      ...(keepFor && { keepFor }),
      ...(purpose && { purpose }),
      ...(hidden.length > 0 && { hiddenSections: hidden }),
    },
    hasConsent: consent,
  };
}
