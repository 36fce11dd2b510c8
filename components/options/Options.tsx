import '../styles/theme.css';
import '../styles/shared.css';
import '../styles/options.css';
import '../styles/onboarding.css';
import '../styles/blur.css';
import { Hexagon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { FirstRunStep } from '../../lib/shared/model/consent';
import { ConnectionLost } from '../shared/ConnectionLost';
import { SiteAccess, OpeningGuide } from './SiteAccess';
import { ActivityLogSettings } from './ActivityLogSettings';
import { copyStateText, StoredDataSettings } from './StoredDataSettings';
import { Onboarding } from './Onboarding';
import { ApiKeySettings } from './ApiKeySettings';
import { PassphraseSettings } from './PassphraseSettings';
import { ProfileLinkList } from './ProfileLinkList';
import { PreferenceList } from './preferences/PreferenceList';
import { PrivacySettings } from './PrivacySettings';
import { DataAccessSummary } from './DataAccessSummary';
import { SettingsNav, useSettingsPage, type SettingsPage } from './SettingsNav';
import { ShortcutSettings } from './ShortcutSettings';
import { CautionNote } from '../shared/Notes';
import type { OptionsProps } from './options-props';

const NOTHING: ReadonlySet<never> = new Set();

/** The settings page: at first the way into Fitside, step by step, then all there is to set. */
export function Options(props: OptionsProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const { firstRun, lost, actions, blocked, refused = NOTHING } = props;
  const { step, consent } = firstRun.view;
  // The way out of a store that does not open: what can be read as a file, and starting over.
  const hasFault = typeof (lost || firstRun.view.lost) === 'string';

  function go(to: FirstRunStep | 'done') {
    // What had the focus goes with the last step.
    if (to === 'done') title.current?.focus();
    firstRun.actions.go(to);
  }

  return (
    <main class={step === 'done' ? 'options whole' : 'options'}>
      <header>
        <h1 tabIndex={-1} ref={title}>
          <Hexagon class="mark" size={26} aria-hidden="true" />
          {i18n.t(step === undefined || step === 'done' ? 'options.title' : 'firstRun.title')}
        </h1>
        <p>{i18n.t('options.intro')}</p>
      </header>
      {(lost || firstRun.view.lost) && <ConnectionLost lost={lost || firstRun.view.lost} />}
      {step === undefined ? (
        hasFault && props.data ? (
          <StoredDataSettings {...props.data} />
        ) : (
          <p class="quiet">{i18n.t('options.loading')}</p>
        )
      ) : step === 'done' ? (
        <Sections {...props} />
      ) : (
        <Onboarding step={step} consent={consent} onAgree={firstRun.actions.agree} onGo={go}>
          {{
            reads: <DataAccessSummary />,
            keys: (
              <>
                <p>{i18n.t('firstRun.keys.later')}</p>
                <ApiKeySettings {...props} />
              </>
            ),
            access: (
              <>
                <SiteAccess blocked={blocked} refused={refused} onAllow={actions.allow} />
                <OpeningGuide />
              </>
            ),
          }}
        </Onboarding>
      )}
    </main>
  );
}

/** Leads to the stored data from the other pages, where the browser lost it or it does not open. */
function WayToData({ data, lost, firstRun }: OptionsProps) {
  const left = data?.view.data?.copy?.left;
  if (!data || (!left && typeof (lost || firstRun.view.lost) !== 'string')) return null;
  return (
    <CautionNote>
      {left && <p>{copyStateText(data.view.data!.copy!)}</p>}
      <p>
        <a href="#privacy">{i18n.t('data.title')}</a>
      </p>
    </CautionNote>
  );
}

/**
 * Draws the settings, page by page. Pages that are not shown stay as they are, so that nothing typed or chosen there is
 * lost.
 */
function Sections(props: OptionsProps) {
  const current = useSettingsPage();
  const {
    keys,
    blocked,
    refused = NOTHING,
    preferences,
    users,
    pending = NOTHING,
    linked,
    passphrase,
    data,
    activity,
    shortcut,
    sidebarShortcut,
    firstRun,
    actions,
  } = props;
  const { consent } = firstRun.view;
  const page = (name: SettingsPage, content: ComponentChildren) => (
    <div class="parts" hidden={name !== current}>
      {content}
    </div>
  );
  return (
    <div class="settings">
      <SettingsNav current={current} />
      <div class="parts">
        {consent === undefined && (
          <CautionNote>
            <p>{i18n.t('privacy.notAgreed')}</p>
            {current !== 'privacy' && (
              <p>
                <a href="#privacy">{i18n.t('privacy.title')}</a>
              </p>
            )}
          </CautionNote>
        )}
        {current !== 'privacy' && <WayToData {...props} />}
        {page(
          'keys',
          <>
            <section aria-labelledby="keys">
              <h2 id="keys">{i18n.t('options.keysTitle')}</h2>
              <ApiKeySettings {...props} />
              {passphrase && (
                <PassphraseSettings
                  {...passphrase}
                  settings={preferences?.settings}
                  onChange={actions.change}
                  hasManagedKey={keys.some(({ isManaged }) => isManaged)}
                />
              )}
            </section>
            <section aria-labelledby="access">
              <h2 id="access">{i18n.t('access.title')}</h2>
              <SiteAccess blocked={blocked} refused={refused} onAllow={actions.allow} />
            </section>
          </>,
        )}
        {page(
          'preferences',
          <>
            <PreferenceList
              preferences={preferences}
              users={users}
              pending={pending}
              keys={keys}
              actions={actions}
            />
            {shortcut !== undefined && (
              <ShortcutSettings
                shortcut={shortcut}
                sidebar={sidebarShortcut}
                onChange={actions.openShortcuts}
              />
            )}
          </>,
        )}
        {page(
          'privacy',
          <>
            <section aria-labelledby="privacy">
              <h2 id="privacy">{i18n.t('privacy.title')}</h2>
              <PrivacySettings
                consent={consent}
                data={data}
                onAgree={firstRun.actions.agree}
                onWithdraw={firstRun.actions.withdraw}
              />
            </section>
            {linked && <ProfileLinkList {...linked} />}
            {data && <StoredDataSettings {...data} isBlurred={linked?.isBlurred === true} />}
          </>,
        )}
        {page('activity', activity && <ActivityLogSettings {...activity} />)}
      </div>
    </div>
  );
}
