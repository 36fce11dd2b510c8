import type { Succession } from './occupation';
import { onetCode } from './onet-code';
import type { Profile } from './profile';

/** An occupation the person chose, however often and wherever they did. */
export interface ChosenOccupation {
  /** Its O*NET code; absent for words that hold none. */
  code?: string;
  /** O*NET's title of the code, or what the person wrote where there is no code; absent where they gave it no name. */
  title?: string;
  /** The ways they chose it, each once. */
  by: OccupationChoice[];
  /** The successor of a retired code, where it was read. */
  succession?: Succession;
}

/** One choice of an occupation, with the person's own words for a planned one. */
export interface OccupationChoice {
  how: 'target' | 'compared' | 'planned';
  name?: string;
  occupation?: string;
  credentials?: string;
  training?: string;
  support?: string;
}

/** The occupations named in a profile: the target first, then compared and planned ones; each once, with all its choices. */
export function chosenOccupations(profile: Profile): ChosenOccupation[] {
  const target = profile.exercises['targetJobOnetCode'];
  const choices: [text: string | undefined, by: OccupationChoice][] = [
    [target, { how: 'target', name: profile.exercises['targetJobName'] }],
    ...profile.compared.map((text): [string, OccupationChoice] => [text, { how: 'compared' }]),
    ...profile.planned.map(({ code, ...plan }): [string | undefined, OccupationChoice] => [
      code,
      { how: 'planned', ...plan },
    ]),
  ];
  const found = new Map<string, ChosenOccupation>();
  for (const [at, [text, by]] of choices.entries()) {
    const code = onetCode(text);
    const title = code ? undefined : [text, by.name, by.occupation].map(word => word?.trim()).find(Boolean);
    if (!code && !title && !hasPlan(by)) continue;
    // Jobs without a name need not be the same one.
    const key = code ?? title?.toLowerCase() ?? `unnamed ${at}`;
    const chosen: ChosenOccupation = found.get(key) ?? { ...(code ? { code } : title && { title }), by: [] };
    chosen.by.push(by);
    found.set(key, chosen);
  }
  return [...found.values()];
}

/** Returns whether the participant wrote a plan for it. */
function hasPlan({ credentials, training, support }: OccupationChoice): boolean {
  return [credentials, training, support].some(words => words?.trim());
}

/** The valid O*NET codes among the occupations the person compared, planned or aims at, each once, in that order. */
export function chosenCodes(profile: Profile): string[] {
  const texts = [
    ...profile.compared,
    ...profile.planned.map(job => job.code),
    profile.exercises['targetJobOnetCode'],
  ];
  return [...new Set(texts.map(onetCode).filter(code => code !== undefined))];
}
