import { i18n } from '../i18n';
import type { StateOutlook } from '../../lib/domain/occupation';
import { Fill, slot } from '../shared/Fill';
import { displayLocale } from '../shared/format';
import { useBrowsing } from './useBrowsing';

/**
 * The state to tell the outlook in: the one the user chose for this page, else the candidate's.
 * @param home the candidate's, as JobScore has it: "WA" or "Washington"
 */
export function useChosenState(
  states: readonly StateOutlook[],
  home: string | undefined,
): StateOutlook | undefined {
  const chosen = useBrowsing()?.state.value;
  return stateOf(states, chosen ?? home);
}

function stateOf(states: readonly StateOutlook[], text: string | undefined): StateOutlook | undefined {
  const wanted = text?.trim().toLowerCase();
  if (!wanted) return undefined;
  return states.find(({ code, name }) => code.toLowerCase() === wanted || name.toLowerCase() === wanted);
}

/** The outlook in the candidate's state, or in another that is chosen. */
export function StatesPart({ states, home }: { states: readonly StateOutlook[]; home: string | undefined }) {
  const state = useChosenState(states, home);
  return (
    <>
      <div lang={i18n.t('language')}>
        <StateChoice states={states} shown={state} home={home} />
      </div>
      <p role="status">
        {state ? (
          <Fill text={i18n.t('states.outlook', [slot(0), slot(1)])}>
            <bdi>{state.name}</bdi>
            <strong>{state.outlook}</strong>
          </Fill>
        ) : (
          i18n.t('states.none')
        )}
      </p>
    </>
  );
}

/** All states that O*NET tells of, to choose one for the whole page. */
export function StateChoice({
  states,
  shown,
  home,
}: {
  states: readonly StateOutlook[];
  shown: StateOutlook | undefined;
  home: string | undefined;
}) {
  const browsing = useBrowsing();
  const own = stateOf(states, home);
  const sorted = states.toSorted((a, b) => a.name.localeCompare(b.name, displayLocale()));
  return (
    <label class="state-choice">
      <span>{i18n.t('states.label')}</span>
      <select value={shown?.code ?? ''} onChange={event => browsing?.chooseState(event.currentTarget.value)}>
        {!shown && <option value="">{i18n.t('states.choose')}</option>}
        {sorted.map(({ code, name }) => (
          <option key={code} value={code}>
            {code === own?.code ? i18n.t('states.own', [name]) : name}
          </option>
        ))}
      </select>
    </label>
  );
}
