import { cases } from '../sandbox';
import { expect, test as base } from './support/connected';
import { unmarkedEnglish } from './support/english';
import type { Locator } from './support/locator';
import type { Recruiter } from './support/recruiter';
import { openReview, waitForReview } from './support/review';
import { showAllPages } from './support/settings-pages';

/** O*NET has a record of this one in English only. */
const ENGLISH_ONLY = { code: '29-1141.03', title: 'Critical Care Nurses' };

/** Playwright's `test`, with a recruiter who has saved the three keys and chosen Spanish. */
const test = base.extend<{ hispanic: Recruiter; options: Locator }>({
  options: async ({ recruiter }, use) => {
    const options = await recruiter.openOptions();
    await expect(options.group('O*NET')).toShow('Connected');
    await options.link('Preferences').click();
    await options.field('Language').choose('es');
    await expect(options.field('Idioma')).toHold('es');
    await use(options);
  },
  hispanic: async ({ recruiter, options }, use) => {
    await recruiter.close(options);
    await use(recruiter);
  },
});

/** Expects all English to be marked as English, and axe-core to find nothing. */
async function isWhollySpanish(part: Locator): Promise<void> {
  expect(await unmarkedEnglish(part), part.description()).toEqual([]);
  expect(await part.evaluate(element => element.ownerDocument.documentElement.lang)).toBe('es');
  await expect(part).toBeAccessible();
}

test('options, sidebar and careers are in Spanish', async ({ recruiter, options, sandbox, sidebar }) => {
  await options.evaluate(showAllPages);
  await expect(options.group('O*NET')).toShow('Conectado a');
  await isWhollySpanish(options);
  await recruiter.close(options);

  await recruiter.openPage(cases.profile.url);
  const careers = sidebar.region('Carreras afines');
  await expect(careers).toShow('Enfermeros registrados', /Se muestran \d+ de \d+/, 'Mejor afinidad');
  await expect(careers).toShow('Perspectivas brillantes: ');
  await waitForReview(recruiter);
  const matched = sandbox.requests({ service: 'onet', path: /interestprofiler\/careers$/ });
  expect(matched.map(({ path }) => path)).toEqual(['/mpp/interestprofiler/careers']);
  await isWhollySpanish(sidebar);

  await careers.button('Por qué esta carrera Enfermeros registrados').click();
  await expect(careers).toShow('Ambos destacan en');
  await careers.field('Zona de trabajo').click();
  await careers.field('Zona de trabajo').choose('Zona de trabajo cuatro: preparación considerable');
  expect(sandbox.requests({ path: '/mpp/interestprofiler/job_zones' })).toHaveLength(1);
  await waitForReview(recruiter);
  await isWhollySpanish(sidebar);
});

test('an occupation marks what is in English only', async ({ hispanic: recruiter, sandbox, sidebar }) => {
  await recruiter.openPage(cases.profile.url);
  const careers = sidebar.region('Carreras afines');
  await expect(careers).toShow('Perspectivas brillantes: ');
  await careers.button('Enfermeros registrados').click();
  await expect(sidebar.find('heading', 'Enfermeros registrados')).toHaveFocus();
  const parts = [
    'Conocimientos',
    'Personalidad',
    'Educación y zona de trabajo',
    'Perspectivas y salarios',
    'Perspectivas por estado',
    'Intereses',
    'Carreras e industrias relacionadas',
  ];
  for (const part of parts) await sidebar.button(part).click();
  await expect(sidebar).toShow(/\$\d+,\d{3}/, 'Educación habitual', 'Atención al detalle');
  expect(sandbox.requests({ service: 'onet', path: /^\/mnm\/careers\// })).toEqual([]);
  const asked = (path: string) => sandbox.requests({ path }).length;
  await expect.poll(() => asked('/mpp/careers/29-1141.00/knowledge')).toBe(1);
  await sidebar.button('Tecnología').click();
  await sidebar.button('Tareas').click();
  await expect(sidebar).toShow('En inglés: O*NET no lo ofrece en otro idioma.');
  // What Spanish lacks is asked for in English a moment later, whichever part shows first.
  await expect.poll(() => asked('/mnm/careers/29-1141.00/technology')).toBe(1);
  await isWhollySpanish(sidebar);

  const page = await recruiter.openExtensionPage(`occupations.html#${ENGLISH_ONLY.code}`);
  await expect(page.heading(ENGLISH_ONLY.title)).toBeShown();
  await expect(page).toShow('Qué se hace', 'En inglés: O*NET no lo ofrece en otro idioma.');
  // Mi Próximo Paso has no page of it.
  const plain = await page.link('My Next Move').evaluate(link => link.getAttribute('href'));
  expect(plain).toBe(`https://www.mynextmove.org/profile/summary/${ENGLISH_ONLY.code}`);
  await isWhollySpanish(page);
});

test('the Interest Profiler asks in Spanish', async ({ hispanic: recruiter, sandbox, sidebar }) => {
  await openReview(recruiter, cases.profile.url);
  const together = sidebar.region('Intereses').button('Responder el cuestionario juntos');
  const profiler = await recruiter.newTab(() => together.click(), 'the profiler');
  await expect(profiler).toShow(`Con ${cases.profile.name}`);
  await isWhollySpanish(profiler);
  await profiler.button('Comenzar').click();
  await expect(profiler.find('radiogroup')).toShow('Actividad de prueba 1', 'Me disgusta mucho', 'Me gusta');
  await isWhollySpanish(profiler);
  for (let index = 1; index <= 30; index += 1) {
    await expect(profiler.heading(`Pregunta ${index} de 30: Actividad de prueba ${index}`)).toHaveFocus();
    await profiler.press(String('345215'[index % 6]));
  }
  await profiler.button('Mostrar resultados').click();
  await expect(profiler.region('Resultados')).toShow('Investigador', /Se muestran 20 de/);
  await isWhollySpanish(profiler);
  const asked = sandbox.requests({ service: 'onet', path: /\/interestprofiler\// });
  expect(asked.filter(({ path }) => !path.startsWith('/mpp/'))).toEqual([]);
});
