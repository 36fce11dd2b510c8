import type { EpochMs } from '../../shared/model/time';
import { scarceUntil, type Allowance } from '../../shared/model/allowance';
import type { KeyState } from '../../shared/model/api-keys';
import { SERVICES, type Service, ACCESS_PLACES, type AccessPlace } from '../../shared/model/services';
import type { Problem } from '../../shared/model/problem';

/** Something that is wrong whatever is searched for. */
export type SetupProblem =
  | { kind: 'problem'; problem: Problem }
  /** The user has not agreed to what Fitside reads, so nothing is asked. */
  | { kind: 'no-consent' }
  /** No key is saved at all. */
  | { kind: 'no-keys' }
  /** The browser does not let Fitside reach these. */
  | { kind: 'no-access'; places: AccessPlace[] }
  /** JobScore has few requests left. */
  | { kind: 'scarce'; allowance: Allowance };

/** Returns all setup problems, in the order they should be solved. */
export function listSetupProblems(parts: {
  keys: readonly KeyState[];
  hasConsent: boolean;
  blocked: ReadonlySet<AccessPlace>;
  allowance: Allowance | undefined;
  now: EpochMs;
}): SetupProblem[] {
  const { keys, hasConsent, blocked, allowance, now } = parts;
  // Whatever else is wrong is put right after that.
  if (!hasConsent) return [{ kind: 'no-consent' }];
  const places = ACCESS_PLACES.filter(place => blocked.has(place));
  const saved = keys.filter(key => key.saved);
  const isScarce = scarceUntil(allowance, now) !== undefined;
  return [
    ...(keys.length > 0 && saved.length === 0
      ? [{ kind: 'no-keys' as const }]
      : SERVICES.flatMap(keyProblem)),
    ...(places.length > 0 ? [{ kind: 'no-access' as const, places }] : []),
    ...(allowance && isScarce ? [{ kind: 'scarce' as const, allowance }] : []),
  ];

  function keyProblem(service: Service): SetupProblem[] {
    const key = keys.find(each => each.service === service);
    if (!key) return [];
    if (!key.saved) return [{ kind: 'problem', problem: { kind: 'no-key', service } }];
    // A failed connection may have recovered since the test; a refused key stays refused.
    const problem = key.test?.ok === false ? key.test.problem : undefined;
    return problem?.kind === 'bad-key' ? [{ kind: 'problem', problem }] : [];
  }
}
