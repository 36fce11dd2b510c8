import { useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { formatList } from '../shared/format';
import { AREAS, type Area, type SourceKind } from '../../lib/shared/model/interests';
import type { InterestsData } from '../../lib/shared/model/sections';
import { highestPossible } from '../../lib/shared/model/interest-caveats';
import { Hexagon } from '../shared/Hexagon';
import { InterestBars } from '../shared/InterestBars';
import { areasInOrder, interestText } from '../shared/interest-text';
import { InterestEntry } from './InterestEntry';
import { InterestsBasis } from './InterestsBasis';
import { SidebarSection, type SectionProps } from './SidebarSection';
import { SourceSwitch } from './SourceSwitch';
import { KeptDetails } from './kept';

/** Texts for the reasons why there are no interests. */
const REASONS = {
  'no-profile': 'noProfile',
  'no-source': 'noSource',
  unreadable: 'unreadable',
  unrated: 'unrated',
} as const;

interface Props extends SectionProps<'interests'> {
  /** Set where the candidate is known, so that interests can be kept for them. */
  canEnter: boolean;
  /** The user switches to another source. */
  onSwitch(from: SourceKind): void;
}

/** The candidate's interests: where they come from, sorted bars, the hexagon; and ways to enter them. */
export function InterestsSection({ canEnter, onSwitch, ...region }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { actions, answer } = region;
  const data = answer?.data;
  const known = data?.kind === 'known' ? data : undefined;
  const { choices, shown, onPick } = useSourceChoices(data, onSwitch);

  /** Keeps the focus here, since the pressed button goes while interests are read again. */
  const withFocus = (act: () => void) => () => {
    heading.current?.focus();
    act();
  };
  return (
    <SidebarSection
      section="interests"
      headingRef={heading}
      headControl={choices.length > 1 && <SourceSwitch choices={choices} shown={shown} onPick={onPick} />}
      {...region}
    >
      {known && <Known data={known} />}
      {data?.kind === 'none' && <p>{i18n.t(`interests.${REASONS[data.reason]}`)}</p>}
      {canEnter && (
        <InterestEntry
          source={known?.source}
          isEntered={known?.entered !== undefined}
          scores={known?.scores}
          onEnter={entry => withFocus(() => actions.enterInterests(entry))()}
          onRemove={withFocus(() => actions.removeInterests())}
          onProfiler={() => actions.openProfiler()}
        />
      )}
    </SidebarSection>
  );
}

/** Keeps the choice of sources in place while other interests load, so that it keeps the focus. */
function useSourceChoices(data: InterestsData | undefined, onSwitch: Props['onSwitch']) {
  const last = useRef<{ choices: readonly SourceKind[]; shown?: SourceKind }>({ choices: [] });
  if (data?.kind === 'known') last.current = { choices: data.choices, shown: data.source.kind };
  else if (data) last.current = { choices: [] };
  const { choices, shown } = last.current;
  return {
    choices,
    shown,
    onPick(from: SourceKind) {
      last.current = { choices, shown: from };
      onSwitch(from);
    },
  };
}

type KnownInterests = Extract<InterestsData, { kind: 'known' }>;

function Known({ data }: { data: KnownInterests }) {
  const { scores, source } = data;
  const value = (area: Area) => interestText(data, area);
  const whole = highestPossible(data);
  const isOrder = source.kind === 'letters';
  return (
    <>
      <InterestsBasis data={data} />
      <InterestBars
        areas={isOrder ? source.areas : areasInOrder(data)}
        share={area => scores[area] / whole}
        value={value}
        stepped={isOrder}
      />
      {isOrder ? (
        <p class="quiet">
          {i18n.t('interests.others', [
            formatList(
              AREAS.filter(area => !source.areas.includes(area)).map(area => i18n.t(`areas.${area}`)),
            ),
          ])}
        </p>
      ) : (
        <KeptDetails name="hexagon" summary={i18n.t('interests.shape')}>
          <Hexagon scores={scores} highest={whole} value={value} />
        </KeptDetails>
      )}
    </>
  );
}
