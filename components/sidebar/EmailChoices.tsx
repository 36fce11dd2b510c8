import { i18n } from '../shared/i18n';

/** Asks which of several addresses is the candidate's. */
export function EmailChoices({ emails, onPick }: { emails: string[]; onPick(email: string): void }) {
  if (emails.length === 0) return null;
  return (
    <fieldset class="choices">
      <legend>{i18n.t('candidate.choose')}</legend>
      {emails.map(email => (
        <button type="button" key={email} onClick={() => onPick(email)}>
          <bdi>{email}</bdi>
        </button>
      ))}
    </fieldset>
  );
}
