import { i18n } from '../shared/i18n';
import { formatPercent } from '../shared/format';
import type { ElementGroup, Personality, Technology } from '../../lib/shared/model/occupation';

/** Sentences of O*NET, one below the other. */
export function TextList({ texts }: { texts: readonly string[] }) {
  return (
    <ul class="texts">
      {texts.map((text, index) => (
        <li key={index}>{text}</li>
      ))}
    </ul>
  );
}

/** Knowledge, skills or abilities in their groups, or what else O*NET groups. */
export function ElementGroups({ groups }: { groups: readonly ElementGroup[] }) {
  return (
    <dl class="groups">
      {groups.map(({ name, elements }, index) => (
        <div key={index}>
          {name && <dt>{name}</dt>}
          <dd>
            <ul class="texts">
              {elements.map(element => (
                <li key={element.id}>{element.name}</li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Who is at home in an occupation. */
export function PersonalityStyles({
  personality: { topInterest, workStyles },
}: {
  personality: Personality;
}) {
  return (
    <>
      {topInterest && (
        <p>
          <span class="strong">{topInterest.name}</span>
          {topInterest.description && (
            <>
              <br />
              {topInterest.description}
            </>
          )}
        </p>
      )}
      {workStyles.length > 0 && (
        <div class="part">
          <h4 lang={i18n.t('language')}>{i18n.t('occupation.workStyles')}</h4>
          <TextList texts={workStyles} />
        </div>
      )}
    </>
  );
}

/** Software and tools, with words for those often asked for. */
export function TechnologyList({ technology }: { technology: readonly Technology[] }) {
  const isMarked = technology.some(({ examples }) => examples.some(each => each.isHot || each.isInDemand));
  return (
    <>
      {isMarked && (
        <p class="quiet" lang={i18n.t('language')}>
          {i18n.t('occupation.technologyMarks')}
        </p>
      )}
      <dl class="groups">
        {technology.map(({ title, examples }, index) => (
          <div key={index}>
            <dt>{title}</dt>
            <dd>
              <ul class="texts">
                {examples.map((example, index) => (
                  <li key={index}>
                    {example.title} <Mark shown={example.isHot} words={i18n.t('occupation.hot')} />
                    <Mark shown={example.isInDemand} words={i18n.t('occupation.inDemand')} />
                    {example.percent !== undefined && (
                      <span class="quiet small" lang={i18n.t('language')}>
                        {i18n.t('occupation.ofPostings', [formatPercent(example.percent)])}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Mark({ shown, words }: { shown: boolean; words: string }) {
  if (!shown) return null;
  return (
    <>
      <span class="mark-word" lang={i18n.t('language')}>
        {words}
      </span>{' '}
    </>
  );
}
