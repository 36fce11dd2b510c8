import { i18n } from '../shared/i18n';
import type { OutlookInState } from '../../lib/shared/model/occupation';
import type { TopicAnswer } from '../../lib/shared/model/topics';
import { Interpolate, slot } from '../shared/Interpolate';
import { displayLocale } from '../shared/format';
import { useBrowsing } from './useBrowsing';

/** A state as O*NET names it. */
type State = Pick<OutlookInState, 'code' | 'name'>;

/** The states that any of the lists has, each once, in the words of the language Fitside speaks where one has them. */
export function statesInAny(answers: readonly (TopicAnswer<'states'> | undefined)[]): State[] {
  const isEnglish = (answer: TopicAnswer<'states'> | undefined) => Number(answer?.isEnglish ?? false);
  // Of those with one code the last is kept.
  const all = answers.toSorted((a, b) => isEnglish(b) - isEnglish(a)).flatMap(answer => answer?.data ?? []);
  return [...new Map(all.map(state => [state.code, state])).values()];
}

/**
 * Returns the state whose outlook is shown: the user's choice for this page, else the candidate's.
 * @param home the candidate's, as JobScore has it: "WA" or "Washington"
 */
export function useChosenState<S extends State>(
  states: readonly S[],
  home: string | undefined,
): S | undefined {
  const chosen = useBrowsing()?.state.value;
  return stateNamed(states, chosen ?? home);
}

/** Returns the state that a code or a name is of. */
export function stateNamed<S extends State>(states: readonly S[], text: string | undefined): S | undefined {
  const wanted = text?.trim().toLowerCase();
  if (!wanted) return undefined;
  return states.find(({ code, name }) => code.toLowerCase() === wanted || name.toLowerCase() === wanted);
}

/** Returns the outlook in a state in short: "WA: Bright". */
export function stateOutlookText({ code, outlook }: OutlookInState): string {
  return i18n.t('interests.hexagonPart', [`${code}:`, outlook]);
}

/** The outlook in the candidate's state, or in another that is chosen. */
export function StateOutlook({
  states,
  home,
}: {
  states: readonly OutlookInState[];
  home: string | undefined;
}) {
  const state = useChosenState(states, home);
  return (
    <>
      <div lang={i18n.t('language')}>
        <StatePicker states={states} shown={state} home={home} />
      </div>
      <p role="status">
        {state ? (
          <Interpolate text={i18n.t('states.outlook', [slot(0), slot(1)])}>
            <bdi>{state.name}</bdi>
            <strong>{state.outlook}</strong>
          </Interpolate>
        ) : (
          i18n.t('states.none')
        )}
      </p>
    </>
  );
}

/** The states there are to choose from, in the order of their names, to choose one for the whole page. */
export function StatePicker({
  states,
  shown,
  home,
}: {
  states: readonly State[];
  shown: State | undefined;
  home: string | undefined;
}) {
  const browsing = useBrowsing();
  const homeState = stateNamed(states, home);
  const sorted = states.toSorted((a, b) => a.name.localeCompare(b.name, displayLocale()));
  return (
    <label class="state-choice">
      <span>{i18n.t('states.label')}</span>
      <select value={shown?.code ?? ''} onChange={event => browsing?.chooseState(event.currentTarget.value)}>
        {!shown && <option value="">{i18n.t('states.choose')}</option>}
        {sorted.map(({ code, name }) => (
          <option key={code} value={code}>
            {code === homeState?.code ? i18n.t('states.own', [name]) : name}
          </option>
        ))}
      </select>
    </label>
  );
}
