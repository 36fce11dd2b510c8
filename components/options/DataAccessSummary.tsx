import type { ComponentChildren } from 'preact';
import { i18n } from '../shared/i18n';

/** Whence Fitside reads, in the order in which it comes there. */
const READ_FROM = ['page', 'jobscore', 'jofi', 'onet'] as const;
/** Kinds of data kept in this browser, each for a time of its own. */
const KEPT = ['keys', 'people', 'recent', 'lists', 'looks', 'yours', 'requests', 'onet'] as const;
const NEVER = ['write', 'elsewhere', 'keys', 'rank'] as const;
/** All of it in three lines, each with the word it begins with. */
const IN_SHORT = ['reads', 'keeps', 'never'] as const;

/** Shows in three lines what Fitside does with data, and folds the details away. */
export function DataAccessSummary() {
  return (
    <>
      <dl class="in-short">
        {IN_SHORT.map(line => (
          <div key={line}>
            <dt>{i18n.t(`reads.inShort.${line}.verb`)}</dt>
            <dd>{i18n.t(`reads.inShort.${line}.rest`)}</dd>
          </div>
        ))}
      </dl>
      <details class="opening">
        <summary>{i18n.t('reads.details')}</summary>
        <DataAccessDetails />
      </details>
    </>
  );
}

/** Lists the data Fitside reads, where from, how long it keeps it, and what it never does. */
function DataAccessDetails() {
  return (
    <div class="reads">
      <table>
        <caption>{i18n.t('reads.from.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('reads.from.where')}</th>
            <th scope="col">{i18n.t('reads.from.reads')}</th>
            <th scope="col">{i18n.t('reads.from.sends')}</th>
          </tr>
        </thead>
        <tbody>
          {READ_FROM.map(from => (
            <tr key={from}>
              <th scope="row">{i18n.t(`reads.from.${from}.name`)}</th>
              <td>
                <Short>{i18n.t('reads.from.reads')}</Short>
                {i18n.t(`reads.from.${from}.reads`)}
              </td>
              <td>
                <Short>{i18n.t('reads.from.sends')}</Short>
                {i18n.t(`reads.from.${from}.sends`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>{i18n.t('reads.kept.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('reads.kept.what')}</th>
            <th scope="col">{i18n.t('reads.kept.long')}</th>
          </tr>
        </thead>
        <tbody>
          {KEPT.map(kept => (
            <tr key={kept}>
              <th scope="row">{i18n.t(`reads.kept.${kept}.what`)}</th>
              <td>{i18n.t(`reads.kept.${kept}.long`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{i18n.t('reads.never.title')}</h3>
      <ul>
        {NEVER.map(kind => (
          <li key={kind}>{i18n.t(`reads.never.${kind}`)}</li>
        ))}
      </ul>
    </div>
  );
}

/** The head of a column again, where the table is too narrow to have columns. */
function Short({ children }: { children: ComponentChildren }) {
  return (
    <span class="short" aria-hidden="true">
      {children}
    </span>
  );
}
