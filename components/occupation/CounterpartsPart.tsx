import { i18n } from '../shared/i18n';
import { BRANCHES, type MilitaryCounterparts } from '../../lib/shared/model/military';

/** The military occupations that are like a civilian one, by branch. */
export function CounterpartsPart({ counterparts }: { counterparts: MilitaryCounterparts }) {
  const branches = BRANCHES.filter(branch => counterparts[branch]?.length);
  if (branches.length === 0) return <p class="quiet">{i18n.t('topics.none')}</p>;
  return (
    <dl class="groups">
      {branches.map(branch => (
        <div key={branch}>
          <dt lang={i18n.t('language')}>{i18n.t(`branches.${branch}`)}</dt>
          <dd>
            <ul class="texts">
              {counterparts[branch]?.map(({ code, title, isActive }) => (
                <li key={code}>
                  <span class="code">{code}</span> {title}
                  {!isActive && (
                    <span class="quiet" lang={i18n.t('language')}>
                      {' '}
                      {i18n.t('occupation.militaryRetired')}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
