import { ArrowRight, Check } from 'lucide-preact';
import { Fragment, type ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { FIRST_RUN_STEPS, type Consent, type FirstRunStep } from '../../lib/shared/model/consent';
import { FirstRunPicture } from './FirstRunPicture';
import { SampleCandidateLink } from '../shared/sample';

interface Props {
  step: FirstRunStep;
  consent: Consent | undefined;
  onAgree(): void;
  onGo(step: FirstRunStep | 'done'): void;
  /** The content of each step. */
  children: Record<FirstRunStep, ComponentChildren>;
}

/** The way into Fitside: what it reads, the keys, site access; one step at a time. */
export function Onboarding({ step, consent, onAgree, onGo, children }: Props) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  const at = FIRST_RUN_STEPS.indexOf(step);
  const before = FIRST_RUN_STEPS[at - 1];
  const isConsentAsked = step === 'reads' && consent === undefined;

  // Before the step can be used, so that it never takes the focus from a field.
  useLayoutEffect(() => {
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);

  return (
    <>
      <nav aria-label={i18n.t('firstRun.steps')}>
        <ol class="steps">
          {FIRST_RUN_STEPS.map((name, place) => (
            <li key={name} aria-current={name === step ? 'step' : undefined} class={place < at ? 'over' : ''}>
              <span class="number" aria-hidden="true">
                {place < at ? <Check size={14} /> : place + 1}
              </span>
              {i18n.t(`firstRun.${name}.name`)}
              {place < at && <span class="visually-hidden"> {i18n.t('firstRun.over')}</span>}
            </li>
          ))}
        </ol>
      </nav>
      <section aria-labelledby={id}>
        <h2 id={id} tabIndex={-1} ref={heading}>
          {i18n.t(`firstRun.${step}.title`)}
        </h2>
        {isConsentAsked && <FirstRunPicture />}
        <Fragment key={step}>{children[step]}</Fragment>
        {step === 'reads' && consent?.isByPolicy && <p>{i18n.t('privacy.byOrganisation')}</p>}
        {isConsentAsked && (
          <>
            <p>{i18n.t('firstRun.without')}</p>
          </>
        )}
        <div class="buttons way">
          {before && (
            <button type="button" onClick={() => onGo(before)}>
              {i18n.t('firstRun.back')}
            </button>
          )}
          <button
            type="button"
            class="primary"
            onClick={() => (isConsentAsked ? onAgree() : onGo(FIRST_RUN_STEPS[at + 1] ?? 'done'))}
          >
            {i18n.t(
              isConsentAsked
                ? 'firstRun.agree'
                : at === FIRST_RUN_STEPS.length - 1
                  ? 'firstRun.done'
                  : 'firstRun.next',
            )}
            <span class="arrow" aria-hidden="true">
              <ArrowRight size={16} />
            </span>
          </button>
        </div>
        {isConsentAsked && <SampleCandidateLink />}
      </section>
    </>
  );
}
