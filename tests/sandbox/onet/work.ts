import { chance } from '../people/chance.ts';
import { areaTexts, bilingual, type Text } from './language.ts';
import { highPoints, type Occupation } from './occupations.ts';

/** Describes the work of an occupation in up to three sentences. */
export function whatTheyDo(one: Occupation): Text {
  const points = highPoints(one);
  if (points.length === 0) return bilingual('Do a bit of everything.', 'Hacen un poco de todo.');
  const sentences = points.map(area => areaTexts[area].doing);
  return { en: sentences.map(({ en }) => en).join(' '), es: sentences.map(({ es }) => es).join(' ') };
}

/** The matters that the work of each line is about, by the first two digits of the code. */
const matters: Record<string, Text[]> = {
  '15': [bilingual('programs', 'programas'), bilingual('data', 'datos')],
  '25': [bilingual('lessons', 'clases'), bilingual('learning materials', 'materiales de aprendizaje')],
  '29': [bilingual('treatment', 'tratamientos'), bilingual('patient records', 'expedientes de pacientes')],
  '47': [bilingual('building work', 'obras'), bilingual('materials', 'materiales')],
};
const anyMatter: Text[] = [
  bilingual('the day’s work', 'el trabajo del día'),
  bilingual('supplies', 'suministros'),
];

const deeds: [en: string, es: string][] = [
  ['Plan # with those concerned.', 'Planifican # con las personas interesadas.'],
  ['Check # and note what is missing.', 'Revisan # y anotan lo que falta.'],
  ['Prepare # for the next step.', 'Preparan # para el paso siguiente.'],
  ['Teach newcomers about #.', 'Enseñan a los nuevos sobre #.'],
  ['Keep # in good order.', 'Mantienen # en orden.'],
  ['Find better ways for #.', 'Buscan mejores maneras para #.'],
  ['Report on # to a supervisor.', 'Informan sobre # a un supervisor.'],
  ['Compare # with what was agreed.', 'Comparan # con lo acordado.'],
];

export interface Task {
  id: string;
  title: Text;
  /** Absent where it is too new to have been rated. */
  importance?: number;
  category: 'Core' | 'Supplemental' | 'New';
}

/** Sixteen tasks, the most important first; the last of them is new. */
export function tasksOf({ code }: Pick<Occupation, 'code'>): Task[] {
  const about = matters[code.slice(0, 2)] ?? anyMatter;
  const rated = about
    .flatMap(matter =>
      deeds.map(([en, es]) => ({ en: en.replace('#', matter.en), es: es.replace('#', matter.es) })),
    )
    .map((title, index) => ({ title, importance: 30 + chance(65, `${code} task ${index}`) }))
    .toSorted((one, other) => other.importance - one.importance);
  return rated.map(({ title, importance }, index) => {
    const id = String(20000 + chance(9000, code) * 20 + index);
    if (index === rated.length - 1) return { id, title, category: 'New' };
    return { id, title, importance, category: importance >= 60 ? 'Core' : 'Supplemental' };
  });
}

/** Other titles by which jobs are advertised; of occupations without any here they are made of the title. */
const otherTitles: Record<string, string[]> = {
  '29-1141.00': ['Registered Nurse (RN)', 'Staff Nurse', 'Charge Nurse', 'Ward Nurse'],
  '29-2061.00': ['Licensed Practical Nurse (LPN)', 'Clinic Nurse'],
  '15-1252.00': ['Software Engineer', 'Back-end Developer', 'Programmer'],
  '15-1232.00': ['Help Desk Analyst', 'Support Technician'],
  '47-2111.00': ['Maintenance Electrician', 'Journeyman Electrician'],
  '43-3031.00': ['Bookkeeper', 'Accounts Payable Clerk'],
  '27-1024.00': ['Graphic Artist', 'Communications Designer'],
  '25-2021.00': ['Primary School Teacher', 'Elementary Teacher'],
  '31-1131.00': ['Patient Care Assistant', 'Nurse Aide'],
};

function singular(title: string): string {
  const [first = title] = title.split(/,| and /);
  return first.replace(/ies$/, 'y').replace(/s$/, '');
}

/** The first two are those that O*NET would show in short. */
export function titlesOf({ code, title }: Pick<Occupation, 'code' | 'title'>): string[] {
  return otherTitles[code] ?? [singular(title), `Senior ${singular(title)}`, `Trainee ${singular(title)}`];
}

/** Titles of apprenticeships: the trades and some health occupations have them. */
export function apprenticeshipsOf(one: Pick<Occupation, 'code' | 'title'>): string[] {
  const inTrade = /^(47|49|51)-|^(31-9092|35-1011|29-2061)/.test(one.code);
  return inTrade ? [singular(one.title), `${singular(one.title)} (competency-based)`] : [];
}
