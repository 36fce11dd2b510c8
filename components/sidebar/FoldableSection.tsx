import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { Section } from '../../lib/shared/model/sections';
import { PurposeNote } from '../shared/Notes';
import { sectionLabel } from '../shared/labels';
import { useFocusHandBack } from '../shared/useFocusHandBack';

interface Props {
  section: Section;
  isFolded: boolean;
  /** The user wants it for this candidate. */
  onUnfold(): void;
  children: ComponentChildren;
}

/** A region that stays folded until it is asked for, where that is what Fitside is used for. */
export function FoldableSection({ section, isFolded, onUnfold, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const handBack = useFocusHandBack(!isFolded, () => place.current?.querySelector('h2'));
  return (
    <div class="foldable" ref={place}>
      {isFolded ? (
        <Folded
          section={section}
          onUnfold={() => {
            handBack();
            onUnfold();
          }}
        />
      ) : (
        children
      )}
    </div>
  );
}

function Folded({ section, onUnfold }: Pick<Props, 'section' | 'onUnfold'>) {
  const id = useId();
  return (
    <section class="region" aria-labelledby={id}>
      <div class="region-head">
        <h2 id={id}>{sectionLabel(section)}</h2>
      </div>
      <p class="quiet">{i18n.t('folded.why')}</p>
      <PurposeNote />
      <div class="buttons">
        <button type="button" aria-describedby={id} onClick={onUnfold}>
          {i18n.t('folded.show')}
        </button>
      </div>
    </section>
  );
}
