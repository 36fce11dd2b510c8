import { chance } from '../people/chance.ts';
import type { Text } from './language.ts';

interface Element {
  id: string;
  name: Text;
}
export interface Group extends Element {
  elements: Element[];
}
export type ElementKind = 'knowledge' | 'skills' | 'abilities';

/** One group a line: id, English and Spanish name; then its elements, each as id suffix, English and Spanish name. */
const pools: Record<ElementKind, string> = {
  knowledge: `
2.C.1|Business|Negocios|a:running an organization:dirigir una organización|b:office routines:rutinas de oficina|e:serving customers:atención al cliente
2.C.3|Engineering|Ingeniería|a:computers:computadoras|b:how things are built:cómo se construyen las cosas|e:machines:máquinas
2.C.4|Science|Ciencia|a:arithmetic and algebra:aritmética y álgebra|d:living things:seres vivos|e:the mind:la mente
2.C.5|Care|Cuidado|a:health and the body:la salud y el cuerpo|b:advice and support:consejo y apoyo
2.C.6|Teaching|Enseñanza|a:how people learn:cómo aprende la gente
2.C.7|Arts|Artes|a:the written word:la palabra escrita|c:images and sound:imagen y sonido
2.C.8|Safety|Seguridad|a:keeping people safe:mantener a la gente segura|b:law:derecho`,
  skills: `
2.A.1|Everyday skills|Habilidades diarias|a:reading work papers:leer papeles de trabajo|b:listening well:escuchar bien|d:speaking clearly:hablar con claridad
2.A.2|Thinking|Pensamiento|a:weighing reasons:sopesar razones|b:learning new things:aprender cosas nuevas
2.B.1|People|Personas|a:noticing how others feel:notar cómo se sienten los demás|f:being of help:ser de ayuda
2.B.3|Technical skills|Habilidades técnicas|e:writing programs:escribir programas|h:running machines:operar máquinas|l:putting things right:reparar cosas
2.B.5|Managing|Gestión|a:using time well:usar bien el tiempo|d:leading a team:dirigir un equipo`,
  abilities: `
1.A.1.a|Words|Palabras|1:understanding speech:comprender lo hablado|3:making oneself understood:hacerse entender
1.A.1.b|Ideas|Ideas|3:seeing a problem early:ver pronto un problema|4:applying rules:aplicar reglas
1.A.2.a|Hands|Manos|1:a steady hand:pulso firme|2:quick fingers:dedos ágiles
1.A.3.a|Strength|Fuerza|1:lifting and carrying:levantar y cargar
1.A.4.a|Senses|Sentidos|1:seeing what is near:ver de cerca|2:seeing what is far:ver de lejos`,
};

function read(pool: string): Group[] {
  return pool
    .trim()
    .split('\n')
    .map(line => {
      const [id = '', en = '', es = '', ...elements] = line.split('|');
      return {
        id,
        name: { en, es },
        elements: elements.map(element => {
          const [suffix = '', one = '', other = ''] = element.split(':');
          return { id: `${id}.${suffix}`, name: { en: one, es: other } };
        }),
      };
    });
}

const groups: Record<ElementKind, Group[]> = {
  knowledge: read(pools.knowledge),
  skills: read(pools.skills),
  abilities: read(pools.abilities),
};

/** Two or three groups of what an occupation needs; occupations of one line of work share some. */
export function elementsOf(kind: ElementKind, code: string): Group[] {
  const all = groups[kind];
  const field = code.slice(0, 2);
  const first = chance(all.length, `${field} ${kind}`);
  const steps = [0, 1 + chance(2, `${field} ${kind} step`), 3 + chance(2, `${code} ${kind}`)];
  const indexes = new Set(steps.map(step => (first + step) % all.length));
  return [...indexes].map(index => {
    const group = all[index]!;
    const count = 1 + chance(group.elements.length, `${code} ${group.id}`);
    return { ...group, elements: group.elements.slice(0, count) };
  });
}

const styles: Element[] = [
  { id: '1.C.1.a', name: { en: 'Keeps at it', es: 'Perseverancia' } },
  { id: '1.C.2.b', name: { en: 'Takes the lead', es: 'Iniciativa' } },
  { id: '1.C.3.b', name: { en: 'Cares for others', es: 'Interés por los demás' } },
  { id: '1.C.4.a', name: { en: 'Stays calm', es: 'Calma' } },
  { id: '1.C.5.a', name: { en: 'Can be relied on', es: 'Confiabilidad' } },
  { id: '1.C.5.b', name: { en: 'Looks closely', es: 'Atención al detalle' } },
  { id: '1.C.7.a', name: { en: 'Has new ideas', es: 'Ideas nuevas' } },
];

/** Four ways of working that suit an occupation. */
export function stylesOf(code: string): Element[] {
  const first = chance(styles.length, `${code} styles`);
  return [0, 1, 2, 4].map(step => styles[(first + step) % styles.length]!);
}

interface Rated extends Element {
  /** From 0 to 100; absent where it was not rated. */
  importance?: number;
}

/** Adds how important each is to an occupation. About one of twenty was not rated. */
function ratedFor(code: string, elements: readonly Element[]): Rated[] {
  return elements.map(element =>
    chance(20, `${code} ${element.id} unrated`) === 0
      ? element
      : { ...element, importance: chance(101, `${code} ${element.id} importance`) },
  );
}

/** Elements of one kind, all of them, with how important they are to an occupation. */
export function ratedElements(kind: ElementKind, code: string): Rated[] {
  return ratedFor(
    code,
    groups[kind].flatMap(group => group.elements),
  );
}

/** All ways of working, with how important they are to an occupation. */
export const ratedStyles = (code: string): Rated[] => ratedFor(code, styles);
