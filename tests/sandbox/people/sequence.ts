import { uid } from './chance.ts';
import { type Field, fields, nursing } from './fields.ts';
import type { NamedPerson } from './named-person.ts';

const names: readonly [string, string][] = [
  ['Aisha', 'Bello'],
  ['Bruno', 'Castro'],
  ['Chloe', 'Dubois'],
  ['Dmitri', 'Egorov'],
  ['Elena', 'Fuentes'],
  ['Farid', 'Ghorbani'],
  ['Gwen', 'Hughes'],
  ['Hiro', 'Ishikawa'],
  ['Imani', 'Jackson'],
  ['Jonas', 'Keller'],
  ['Kavya', 'Lakshman'],
  ['Liam', 'Murphy'],
];

/** The ways in which letters may come: JOFI documents two or three, in capitals, and not what else there may be. */
const writings: ((letters: string) => string)[] = [
  letters => letters,
  letters => letters.toLowerCase(),
  letters => [...letters].join('-'),
  letters => [...letters].join(', '),
  letters => letters.slice(0, 1),
  letters => sixFrom(letters),
  letters => letters.slice(0, 2),
  letters => sixFrom(letters).slice(0, 4).toLowerCase(),
  letters => ` ${[...letters].join(' / ')} `,
  letters => [...letters].map(nameOf).join(', '),
  letters => sixFrom(letters).slice(0, 5),
  () => '',
];

const areaNames = ['Realistic', 'Investigative', 'Artistic', 'Social', 'Enterprising', 'Conventional'];
const nameOf = (letter: string) => areaNames.find(name => name.startsWith(letter)) ?? letter;
/** The letters, and then those that they lack. */
const sixFrom = (letters: string) => [...new Set(`${letters}RIASEC`)].join('');

/** Twelve candidates one after another on JobScore's pages, each with a profile of their own, their letters written in twelve ways. */
export const sequence: NamedPerson[] = names.map(([first, last], index) => {
  const email = `${first}.${last}@example.com`.toLowerCase();
  const field: Field = fields[index % fields.length] ?? nursing;
  return {
    first,
    last,
    email,
    candidateId: uid(`candidate ${email}`),
    field,
    profiles: [
      {
        id: `CNP73000002${String(index + 1).padStart(2, '0')}`,
        letters: writings[index]?.(field.letters) ?? null,
        invitedAt: `2026-06-${String(index + 3).padStart(2, '0')}T10:00:${String(10 + index)}.25+00:00`,
      },
    ],
  };
});

const firstNames =
  'Adam Bianca Carlos Dina Eamon Fatima Gustav Hana Ivan Julia Kofi Lena Marco Nadia Oscar Priya Quentin Rosa Samir Tara Uma Viktor Wendy Xavier Yara Zeke'.split(
    ' ',
  );
const lastNames =
  'Abbott Baptiste Cortez Dang Eriksen Fofanah Greco Haas Ibarra Jovanovic Kim Larsson Mbeki Novak Osei Pham Quinn Rahman Santos Tanaka Ueda Vidal Watts Xu Young Zamora'.split(
    ' ',
  );

/** Names to fill the lists with: the same number always gives the same person, no two alike below 676. */
export function filler(index: number): { first: string; last: string; email: string; field: Field } {
  const first = firstNames[index % 26] ?? 'Adam';
  const last = lastNames[(index * 7 + Math.floor(index / 26)) % 26] ?? 'Abbott';
  const domain = ['example.org', 'example.com', 'example.net'][index % 3] ?? 'example.org';
  return {
    first,
    last,
    email: `${first}.${last}@${domain}`.toLowerCase(),
    field: fields[(index * 5) % fields.length] ?? nursing,
  };
}
