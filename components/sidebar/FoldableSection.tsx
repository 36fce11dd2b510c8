import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { Section } from '../../lib/shared/model/sections';
import { sectionLabel } from '../shared/labels';
import { useFocusHandBack } from '../shared/useFocusHandBack';

interface Props {
  section: Section;
  isFolded: boolean;
  /** The user wants it for this candidate. */
  onUnfold(): void;
  children: ComponentChildren;
}

/** A region that stays one row until it is asked for, where that is what Fitside is used for. */
export function FoldableSection({ section, isFolded, onUnfold, children }: Props) {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const handBack = useFocusHandBack(!isFolded, () => place.current?.querySelector('h2'));
  return (
    <div class="foldable" ref={place}>
      {isFolded ? (
        <section class={`region region-${section} folded-row`} aria-labelledby={id}>
          <h2 id={id}>{sectionLabel(section)}</h2>
          <button
            type="button"
            aria-describedby={id}
            onClick={() => {
              handBack();
              onUnfold();
            }}
          >
            {i18n.t('folded.show')}
          </button>
        </section>
      ) : (
        children
      )}
    </div>
  );
}
