import { elementsOf, stylesOf, type ElementKind } from './elements.ts';
import { areas, areaTexts, translate, type Text, type Tree } from './language.ts';
import { careerItem, recordsOf, titleIn } from './career-records.ts';
import { nearest } from './matching.ts';
import { counterparts } from './military.ts';
import { highPoints, occupations, type Occupation } from './occupations.ts';
import { jobOutlook, stateOutlooks } from './outlook.ts';
import { origin, page, ParameterError, paging, type Parameters } from './parameters.ts';
import { educationOf, industriesOf, technologyOf } from './preparation.ts';
import { codeIn, NoRecord, type Asked, type Resource } from './resource.ts';
import { search } from './search.ts';
import { zoneTexts } from './job-zones.ts';
import { tasksOf, titlesOf, whatTheyDo } from './work.ts';

/** Sections that some careers have no data for, by code. Mi Próximo Paso has no technology at all. */
const missing: Record<string, string[]> = {
  '35-9021.00': ['technology', 'knowledge'],
  '27-2031.00': ['technology', 'education'],
  '39-2011.00': ['check_out_my_state', 'job_outlook'],
  '37-3011.00': ['personality'],
};

/** A tree's record of a code. Where Spanish has none of what English has, it is a 404; else the documented 422. */
function recordIn(tree: Tree, asked: Asked): Occupation {
  const code = codeIn(asked);
  const found = recordsOf(tree).find(one => one.code === code);
  if (found) return found;
  if (occupations.some(one => one.code === code)) throw new NoRecord(code);
  throw new ParameterError(`no career has the code ${code}`);
}

/** Occupations that are alike in their interests, the likest first. */
export function relatedTo(one: Occupation, among: readonly Occupation[]): Occupation[] {
  const others = among.filter(other => other.code !== one.code);
  return nearest(one.interests, others, other => other.interests).slice(0, 10);
}

interface Section {
  title: Text;
  parameters?: Parameters;
  answer: (one: Occupation, asked: Asked) => unknown;
}

function elements(tree: Tree, kind: ElementKind) {
  return ({ code }: Occupation) =>
    elementsOf(kind, code).map(group => ({
      id: group.id,
      name: translate(tree, group.name),
      element: group.elements.map(({ id, name }) => ({ id, name: translate(tree, name) })),
    }));
}

function personality(tree: Tree, one: Occupation) {
  const top = highPoints(one)[0];
  return {
    ...(top
      ? {
          top_interest: {
            id: `1.B.1.${'abcdef'[areas.indexOf(top)]}`,
            name: translate(tree, areaTexts[top].title),
            description: translate(tree, areaTexts[top].description),
          },
        }
      : {}),
    work_styles: stylesOf(one.code).map(({ id, name }) => ({ id, name: translate(tree, name) })),
  };
}

function education(tree: Tree, one: Occupation, { state }: Asked) {
  const zone = zoneTexts(state.jobZones, one);
  return {
    job_zone: {
      href: `${origin}/${tree}/job_preparation/${zone.code}`,
      code: zone.code,
      title: translate(tree, zone.title),
      experience: translate(tree, zone.experience),
      training: translate(tree, zone.training),
      education: translate(tree, zone.education),
    },
    education_usually_needed: educationOf(one)
      .filter(level => level.percentage >= 25)
      .map(level => translate(tree, level.title)),
  };
}

function exploreMore(tree: Tree, one: Occupation) {
  return {
    careers: relatedTo(one, recordsOf(tree)).map(other => careerItem(tree, other)),
    industries: industriesOf(one).map(({ code, title, share }) => ({
      [`${share}_people`]: `${origin}/${tree}/industries/${code}/${share}_people`,
      code,
      title: translate(tree, title),
    })),
  };
}

function sections(tree: Tree): Record<string, Section> {
  const all: Record<string, Section> = {
    knowledge: { title: { en: 'Knowledge', es: 'Conocimientos' }, answer: elements(tree, 'knowledge') },
    skills: { title: { en: 'Skills', es: 'Habilidades' }, answer: elements(tree, 'skills') },
    abilities: { title: { en: 'Abilities', es: 'Aptitudes' }, answer: elements(tree, 'abilities') },
    personality: {
      title: { en: 'Personality', es: 'Personalidad' },
      answer: one => personality(tree, one),
    },
    technology: {
      title: { en: 'Technology', es: 'Tecnología' },
      answer: one =>
        technologyOf(one).map(({ code, title, examples }) => ({
          code,
          title: translate(tree, title),
          example: examples,
        })),
    },
    education: {
      title: { en: 'Education', es: 'Educación' },
      answer: (one, asked) => education(tree, one, asked),
    },
    job_outlook: { title: { en: 'Job Outlook', es: 'Perspectivas' }, answer: one => jobOutlook(tree, one) },
    check_out_my_state: {
      title: { en: 'Check Out My State', es: 'Mi estado' },
      parameters: { sort: { kind: 'choice', values: ['name', 'job_outlook'] } },
      answer: (one, { values }) =>
        stateOutlooks(tree, one, values.sort === 'job_outlook' ? 'job_outlook' : 'name'),
    },
    explore_more: {
      title: { en: 'Explore More', es: 'Explore más' },
      answer: one => exploreMore(tree, one),
    },
  };
  return all;
}

function has(tree: Tree, { code }: Occupation, section: string): boolean {
  if (tree === 'mpp' && section === 'technology') return false;
  return !(missing[code] ?? []).includes(section);
}

function overview(tree: Tree, one: Occupation, parts: Record<string, Section>) {
  const href = `${origin}/${tree}/careers/${one.code}`;
  const titles = counterparts(one.code, 'all');
  const isOfVeterans = tree === 'veterans';
  return {
    code: one.code,
    title: titleIn(tree, one),
    tags: one.bright ? { bright_outlook: true } : {},
    also_called: (tree === 'mpp' ? [titleIn(tree, one)] : titlesOf(one)).map((title, index) => ({
      title,
      summary: index < 2,
    })),
    ...(isOfVeterans && Object.keys(titles).length > 0
      ? {
          sample_of_military_titles: Object.fromEntries(
            Object.entries(titles).map(([branch, some]) => [branch, some.map(each => each.title)]),
          ),
        }
      : {}),
    what_they_do: translate(tree, whatTheyDo(one)),
    on_the_job: tasksOf(one)
      .slice(0, 3)
      .map(task => translate(tree, task.title)),
    career_video: false,
    contents: [
      ...(isOfVeterans ? [{ href: `${href}/in_the_military`, title: 'In the Military' }] : []),
      ...Object.entries(parts)
        .filter(([section]) => has(tree, one, section))
        .map(([section, { title }]) => ({ href: `${href}/${section}`, title: translate(tree, title) })),
    ],
  };
}

/** Returns the resources for careers in one of the plain-worded trees. */
export function careers(tree: Tree): Resource[] {
  const root = `/${tree}/careers/`;
  const parts = sections(tree);
  return [
    {
      path: `/${tree}/search`,
      parameters: { keyword: { kind: 'text', required: true }, ...paging },
      answer: ({ url, values }) => {
        const titled = recordsOf(tree).map(one => ({ ...one, title: titleIn(tree, one) }));
        const { envelope, items } = page(url, values, search(values.keyword ?? '', titled));
        return { ...envelope, career: items.map(one => careerItem(tree, one)) };
      },
    },
    {
      path: root,
      parameters: paging,
      answer: ({ url, values }) => {
        const { envelope, items } = page(url, values, recordsOf(tree));
        return { ...envelope, career: items.map(one => careerItem(tree, one)) };
      },
    },
    { path: `${root}:code/`, answer: asked => overview(tree, recordIn(tree, asked), parts) },
    ...Object.entries(parts).map(([section, { parameters, answer }]) => ({
      path: `${root}:code/${section}`,
      ...(parameters ? { parameters } : {}),
      answer: (asked: Asked) => {
        const one = recordIn(tree, asked);
        if (!has(tree, one, section)) throw new ParameterError(`there is no such data for ${one.code}`);
        return answer(one, asked);
      },
    })),
  ];
}
