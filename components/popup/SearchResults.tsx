import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { SearchGroup } from '../../lib/ui/popup/search-entries';
import { Interpolate, slot } from '../shared/Interpolate';
import { SearchResult } from './SearchResult';

interface Props {
  id: string;
  groups: readonly SearchGroup[];
  /** Key of the entry the arrow keys came to. */
  active: string | undefined;
  /** Key of the entry that Enter opens. */
  entered: string | undefined;
  /** Key of the entry that is being opened. */
  opening: string | undefined;
  onOpen(key: string, inNewTab: boolean): void;
}

/** Id of the option that shows an entry; ids that others refer to have no spaces. */
export function optionId(key: string): string {
  return `option-${encodeURIComponent(key)}`;
}

/** Lists the results by group. The box above moves through it by keys, the mouse directly. */
export function SearchResults({ id, groups, active, entered, opening, onOpen }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active === undefined) return;
    list.current?.ownerDocument.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <div id={id} ref={list} role="listbox" aria-label={i18n.t('popup.found')}>
      {groups.map(group => (
        <ResultGroup key={group.name} group={group}>
          {group.entries.map(entry => (
            <SearchResult
              key={entry.key}
              id={optionId(entry.key)}
              entry={entry}
              isActive={entry.key === active}
              isEntered={entry.key === entered}
              isOpening={entry.key === opening}
              onOpen={inNewTab => onOpen(entry.key, inNewTab)}
            />
          ))}
        </ResultGroup>
      ))}
    </div>
  );
}

function ResultGroup({ group, children }: { group: SearchGroup; children: preact.ComponentChildren }) {
  const id = useId();
  const { name, about } = group;
  return (
    <div role="group" class="popup-group" aria-labelledby={id}>
      <div id={id} class="popup-group-name" role="presentation">
        {i18n.t(`popup.groups.${name}`)}
        {about && (
          <span class="quiet">
            {' '}
            <Interpolate text={i18n.t('popup.militaryFor', [slot(0)])}>
              <bdi lang="en">
                {about.code} {about.title}
              </bdi>
            </Interpolate>
            {about.branch && ` (${i18n.t(`branches.${about.branch}`)})`}
          </span>
        )}
      </div>
      {children}
    </div>
  );
}
