import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Section } from '../../lib/shared/model/sections';
import type { DoneChoice } from '../../lib/ui/sidebar/sidebar-view';
import { i18n } from '../shared/i18n';

/** The last choice of the user, by which something may have gone. */
export const DoneContext = createContext<DoneChoice | undefined>(undefined);

/** The section that each choice is made in. A profile that was linked is named beside the candidate. */
const PLACES: { [What in DoneChoice['what']]?: Section } = {
  linked: 'candidate',
  rejected: 'candidate',
  replaced: 'interests',
  removed: 'interests',
  reassigned: 'job',
  unassigned: 'job',
};

const SECTIONS_WITH_LINE: ReadonlySet<Section> = new Set(Object.values(PLACES));

/** Announces a choice of the user in its section, and undoes it. */
export function DoneLine({ section, onUndo }: { section: Section; onUndo(): void }) {
  const done = useContext(DoneContext);
  if (!SECTIONS_WITH_LINE.has(section)) return null;
  const isHere = done && (PLACES[done.what] ?? 'candidate') === section;
  return (
    <div class={isHere && done.canUndo ? 'done-line' : 'visually-hidden'}>
      <p role="status">{isHere && i18n.t(`done.${done.what}`)}</p>
      {isHere && done.canUndo && (
        <button type="button" onClick={onUndo}>
          {i18n.t('matching.undo')}
        </button>
      )}
    </div>
  );
}
