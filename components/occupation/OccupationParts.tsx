import { i18n } from '../shared/i18n';
import type { OccupationPart } from '../../lib/shared/model/topics';
import { CounterpartsPart } from './CounterpartsPart';
import { EducationPart } from './EducationPart';
import { InterestTable } from './InterestTable';
import { OutlookPart } from './OutlookPart';
import { OccupationPartDetails } from './OccupationPartDetails';
import type { ComparedPerson } from './compared-person';
import { RatedList } from './RatedList';
import { RelatedPart } from './RelatedPart';
import { StateOutlook } from './state-outlook';
import { ElementGroups, PersonalityStyles, TechnologyList, TextList } from './text-lists';

/** Parts whose elements are rated, inside another part. */
type RatedPart = 'knowledgeRatings' | 'skillRatings' | 'abilityRatings' | 'workStyles' | 'schooling';

/** The parts of an occupation, in the order in which they help to judge it. */
export function OccupationParts({ code, person }: { code: string; person: ComparedPerson }) {
  const of = <K extends OccupationPart>(kind: K) => ({
    topic: { kind, code },
    name: i18n.t(`occupation.parts.${kind as Exclude<OccupationPart, 'overview'>}`),
  });
  const ratings = (kind: RatedPart, unit: 'importance' | 'percent') => (
    <OccupationPartDetails {...of(kind)} isInner lines={10}>
      {elements => <RatedList elements={elements} unit={unit} />}
    </OccupationPartDetails>
  );
  return (
    <div class="occupation-parts">
      <OccupationPartDetails {...of('tasks')} lines={10}>
        {tasks => <RatedList elements={tasks} unit="importance" />}
      </OccupationPartDetails>
      <OccupationPartDetails
        {...of('workActivities')}
        lines={10}
        inner={
          <OccupationPartDetails {...of('detailedActivities')} isInner lines={10}>
            {titles => <TextList texts={titles} />}
          </OccupationPartDetails>
        }
      >
        {activities => <RatedList elements={activities} unit="importance" />}
      </OccupationPartDetails>
      <OccupationPartDetails {...of('knowledge')} inner={ratings('knowledgeRatings', 'importance')}>
        {groups => <ElementGroups groups={groups} />}
      </OccupationPartDetails>
      <OccupationPartDetails {...of('skills')} inner={ratings('skillRatings', 'importance')}>
        {groups => <ElementGroups groups={groups} />}
      </OccupationPartDetails>
      <OccupationPartDetails {...of('abilities')} inner={ratings('abilityRatings', 'importance')}>
        {groups => <ElementGroups groups={groups} />}
      </OccupationPartDetails>
      <OccupationPartDetails {...of('personality')} inner={ratings('workStyles', 'importance')}>
        {personality => <PersonalityStyles personality={personality} />}
      </OccupationPartDetails>
      <OccupationPartDetails {...of('workContext')} lines={10}>
        {elements => <RatedList elements={elements} unit="rating" />}
      </OccupationPartDetails>
      <OccupationPartDetails
        {...of('technology')}
        lines={8}
        inner={
          <OccupationPartDetails {...of('software')} isInner lines={10}>
            {technology => <TechnologyList technology={technology} />}
          </OccupationPartDetails>
        }
      >
        {technology => <TechnologyList technology={technology} />}
      </OccupationPartDetails>
      <OccupationPartDetails {...of('education')} inner={ratings('schooling', 'percent')}>
        {education => <EducationPart education={education} />}
      </OccupationPartDetails>
      <OccupationPartDetails {...of('outlook')} lines={7}>
        {outlook => <OutlookPart outlook={outlook} code={code} />}
      </OccupationPartDetails>
      <OccupationPartDetails {...of('states')} lines={2}>
        {states => <StateOutlook states={states} home={person.state} />}
      </OccupationPartDetails>
      <OccupationPartDetails {...of('interests')} lines={7}>
        {interests => <InterestTable code={code} occupation={interests} person={person.interests} />}
      </OccupationPartDetails>
      <OccupationPartDetails {...of('related')} lines={8}>
        {related => <RelatedPart related={related} />}
      </OccupationPartDetails>
      <OccupationPartDetails {...of('apprenticeships')}>
        {titles => <TextList texts={titles} />}
      </OccupationPartDetails>
      <OccupationPartDetails {...of('associations')}>
        {groups => <ElementGroups groups={groups} />}
      </OccupationPartDetails>
      <OccupationPartDetails {...of('counterparts')}>
        {counterparts => <CounterpartsPart counterparts={counterparts} />}
      </OccupationPartDetails>
    </div>
  );
}
