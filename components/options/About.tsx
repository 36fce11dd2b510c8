import { i18n } from '../i18n';

/** What stays in the browser and what leaves it. */
export function About() {
  return (
    <section class="about" aria-labelledby="about">
      <h2 id="about">{i18n.t('options.about.title')}</h2>
      <ul>
        <li>{i18n.t('options.about.keep')}</li>
        <li>{i18n.t('options.about.sendJobscore')}</li>
        <li>{i18n.t('options.about.sendJofi')}</li>
        <li>{i18n.t('options.about.sendOnet')}</li>
        <li>{i18n.t('options.about.nothingElse')}</li>
        <li>{i18n.t('options.about.purpose')}</li>
      </ul>
    </section>
  );
}
