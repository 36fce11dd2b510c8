import { CircleCheck, CircleDashed, FlaskConical, LoaderCircle, TriangleAlert } from 'lucide-preact';
import { i18n } from '../shared/i18n';
import type { KeyState } from '../../lib/shared/model/api-keys';
import type { Service } from '../../lib/shared/model/services';
import { Age } from '../shared/Age';
import { Interpolate, slot } from '../shared/Interpolate';
import { serviceLabel } from '../shared/labels';
import { keyProblemText } from './key-problem-text';
import { useNow } from '../shared/now';

interface Props {
  service: Service;
  state: KeyState | undefined;
  busy: boolean;
}

/** Shows the state of one key, announced to screen readers as it changes. */
export function ApiKeyStatus({ service, state, busy }: Props) {
  return (
    <div class="key-status" role="status">
      {busy ? (
        <p class="with-icon">
          <LoaderCircle class="icon spin" size={16} aria-hidden="true" />
          <span>{i18n.t('options.asking', [serviceLabel(service)])}</span>
        </p>
      ) : state === undefined ? (
        <p class="quiet">{i18n.t('options.loading')}</p>
      ) : !state.saved ? (
        <p class="with-icon quiet">
          <CircleDashed class="icon" size={16} aria-hidden="true" />
          <span>{i18n.t('options.noKey')}</span>
        </p>
      ) : (
        <Saved state={state} />
      )}
    </div>
  );
}

function Saved({ state }: { state: KeyState }) {
  const now = useNow();
  const { service, test, lastFour, mode, isUnreadable } = state;
  return (
    <>
      {isUnreadable && (
        <p class="with-icon">
          <TriangleAlert class="icon warn" size={16} aria-hidden="true" />
          <span>{i18n.t('passphrase.unreadable')}</span>
        </p>
      )}
      {test?.ok === true && (
        <p class="with-icon strong">
          <CircleCheck class="icon" size={16} aria-hidden="true" />
          <span>
            <Interpolate
              text={i18n.t(service === 'onet' ? 'options.connectedTo' : 'options.connected', [slot(0)])}
            >
              <bdi>{test.account}</bdi>
            </Interpolate>
          </span>
        </p>
      )}
      {test?.ok === false && (
        <p class="with-icon">
          <TriangleAlert class="icon warn" size={16} aria-hidden="true" />
          <span>{keyProblemText(test.problem, now)}</span>
        </p>
      )}
      {mode === 'test' && (
        <p class="with-icon">
          <FlaskConical class="icon warn" size={16} aria-hidden="true" />
          <span>{i18n.t('options.testKey')}</span>
        </p>
      )}
      <p class="quiet">
        {lastFour === undefined ? i18n.t('options.saved') : i18n.t('options.savedEnds', [lastFour])}{' '}
        {test === undefined ? (
          i18n.t('options.untested')
        ) : (
          <Interpolate text={i18n.t('options.tested', [slot(0)])}>
            <Age time={test.at} />
          </Interpolate>
        )}
      </p>
    </>
  );
}
