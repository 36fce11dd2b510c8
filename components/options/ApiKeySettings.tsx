import { i18n } from '../shared/i18n';
import type { KeyState } from '../../lib/shared/model/api-keys';
import { SERVICES } from '../../lib/shared/model/services';
import type { ProblemKind } from '../../lib/shared/model/problem';
import type { OptionsProps } from './options-props';
import { JobscoreUsage } from './JobscoreUsage';
import { ApiKeyForm } from './ApiKeyForm';
import { TablesProgress } from './TablesProgress';

type Props = Pick<
  OptionsProps,
  'keys' | 'busy' | 'blocked' | 'refused' | 'preferences' | 'tables' | 'actions'
>;

/** Draws the three keys, each with its test and the notes on its service. */
export function ApiKeySettings({ keys, busy, blocked, refused, preferences, tables, actions }: Props) {
  return (
    <>
      <p class="quiet">{i18n.t('options.keysIntro')}</p>
      {SERVICES.map(service => {
        const state = keys.find(each => each.service === service);
        return (
          <ApiKeyForm
            key={service}
            service={service}
            state={state}
            busy={busy.has(service)}
            blocked={blocked.has(service)}
            isAccessRefused={refused?.has(service) === true}
            actions={actions}
          >
            {service === 'jobscore' && <JobscoreUsage preferences={preferences} />}
            {service === 'onet' && tables && (
              <TablesProgress tables={tables} keyProblem={problemOf(state)} onRead={actions.readTables} />
            )}
          </ApiKeyForm>
        );
      })}
    </>
  );
}

function problemOf(state: KeyState | undefined): ProblemKind | undefined {
  return state?.test?.ok === false ? state.test.problem.kind : undefined;
}
