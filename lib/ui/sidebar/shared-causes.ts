import type { Problem } from '../../shared/model/problem';
import type { Section } from '../../shared/model/sections';
import { answerOf } from './section-answer';
import type { SidebarView } from './sidebar-view';

/** The sections, those first that show a cause for all that share it. */
const OWNERS: readonly Section[] = [
  'candidate',
  'profile',
  'careers',
  'interests',
  'occupations',
  'job',
  'assignments',
];

/** Problems of a single answer, which no other section shares. */
const SINGLE: ReadonlySet<Problem['kind']> = new Set(['not-found', 'forbidden', 'unexpected-shape']);

/** Returns the sections that have each cause, by the one that shows it for all. */
export function sharedCauses(view: SidebarView): Map<Section, Section[]> {
  const owners = new Map<string, Section>();
  const causes = new Map<Section, Section[]>();
  const isShown = (section: Section) => !view.hidden?.has(section) && !view.folded?.has(section);
  for (const section of OWNERS) {
    const answer = answerOf(view, section);
    if (!isShown(section) || !answer?.problem) continue;
    // What a section that is out of sight waits for has to be shown here.
    if (answer.because && isShown(answer.because)) continue;
    const cause = causeOf(answer.problem, section);
    const owner = owners.get(cause) ?? section;
    owners.set(cause, owner);
    causes.set(owner, [...(causes.get(owner) ?? []), section]);
  }
  return causes;
}

function causeOf({ kind, service, status, isConnectionLost }: Problem, section: Section): string {
  if (SINGLE.has(kind)) return section;
  return isConnectionLost ? 'offline' : [service, kind, status].join(' ');
}
