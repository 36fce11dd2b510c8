import { i18n } from '../shared/i18n';
import type { ChosenOccupation, OccupationChoice } from '../../lib/shared/model/chosen-occupations';
import { CompareToggle } from '../occupation/CompareToggle';
import { OccupationFacts } from '../occupation/OccupationFacts';
import { OpenOccupation } from '../occupation/OpenOccupation';
import { CarriedCode, SuccessorList } from '../occupation/retired-codes';
import { choiceText } from '../shared/review-text';
import { SidebarSection, type SectionProps } from './SidebarSection';

/** The occupations the person chose themselves, each once, with how they chose it. */
export function OccupationsSection(region: SectionProps<'occupations'>) {
  const data = region.answer?.data;
  return (
    <SidebarSection section="occupations" {...region}>
      {data?.kind === 'none' && (
        <p>{i18n.t(data.reason === 'no-profile' ? 'chosen.noProfile' : 'chosen.nothing')}</p>
      )}
      {data?.kind === 'known' && (
        <ul class="chosen">
          {data.chosen.map((chosen, index) => (
            <Item key={chosen.code ?? index} chosen={chosen} />
          ))}
        </ul>
      )}
      {data?.kind === 'known' && data.chosen.some(isOfOnet) && i18n.t('language') !== 'en' && (
        <p class="quiet">{i18n.t('chosen.inEnglish')}</p>
      )}
    </SidebarSection>
  );
}

function Item({ chosen }: { chosen: ChosenOccupation }) {
  const { code, title, by, succession } = chosen;
  const [only, ...others] = succession?.successors ?? [];
  const isSplit = others.length > 0;
  const isOpen = code !== undefined && !isSplit;
  return (
    <li class="row">
      <p class="row-words">
        {isOpen ? (
          <OpenOccupation class="row-title" code={code} title={title} isEnglish />
        ) : (
          <span class="strong">
            <bdi>{title ?? code ?? i18n.t('profile.plannedUnnamed')}</bdi>
          </span>
        )}
        <span class="how">{choiceText(by)}</span>
      </p>
      {isOpen && <CompareToggle occupation={{ code, title }} isShort />}
      <div class="row-foot">
        {isOpen && <OccupationFacts code={code} />}
        {succession && isSplit && <SuccessorList {...succession} />}
        {succession && only && !isSplit && <CarriedCode from={succession.retired} to={only} isEnglish />}
        <OwnWords by={by} title={title} />
      </div>
    </li>
  );
}

/** Returns whether O*NET supplied any of it. */
function isOfOnet({ code, title, succession }: ChosenOccupation): boolean {
  return code !== undefined && (title ?? succession) !== undefined;
}

const PLAN = ['credentials', 'training', 'support'] as const;

/** Shows the participant's own notes on a target or planned job. Folded until opened. */
function OwnWords({ by, title }: { by: readonly OccupationChoice[]; title: string | undefined }) {
  const described = by
    .map(choice => ({ ...choice, names: namesOf(choice, title), plan: PLAN.filter(part => choice[part]) }))
    .filter(({ names, plan }) => names.length > 0 || plan.length > 0);
  if (described.length === 0) return null;
  return (
    <details class="quiet-details">
      <summary>
        {i18n.t('chosen.ownWords')}
        {title && (
          <span class="visually-hidden">
            {' '}
            <bdi>{title}</bdi>
          </span>
        )}
      </summary>
      {described.map((choice, index) => (
        <div key={index} class="own-words">
          <p>
            <span class="quiet how">{i18n.t(`chosen.how.${choice.how}`)}</span>{' '}
            {choice.names.map((name, at) => (
              <span key={name}>
                {at > 0 && ', '}
                <bdi>{name}</bdi>
              </span>
            ))}
          </p>
          {choice.plan.length > 0 && (
            <dl class="answers">
              {choice.plan.map(part => (
                <div key={part}>
                  <dt>{i18n.t(`profile.${part}`)}</dt>
                  <dd dir="auto">{choice[part]}</dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      ))}
    </details>
  );
}

/** Returns the participant's names for it, where they add to its title. */
function namesOf({ name, occupation }: OccupationChoice, title: string | undefined): string[] {
  const names = [name, occupation].filter(each => each !== undefined && each !== '' && each !== title);
  return [...new Set(names as string[])];
}
