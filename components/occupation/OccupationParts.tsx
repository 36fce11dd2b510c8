import { i18n } from '../shared/i18n';
import type { OccupationPart } from '../../lib/shared/model/topics';
import { CounterpartsPart } from './CounterpartsPart';
import { EducationPart } from './EducationPart';
import { InterestTable } from './InterestTable';
import { OutlookPart } from './OutlookPart';
import { OccupationPartDetails } from './OccupationPartDetails';
import type { ComparedPerson } from './compared-person';
import { RelatedPart } from './RelatedPart';
import { StateOutlook } from './state-outlook';
import { ElementGroups, PersonalityStyles, TechnologyList, TextList } from './text-lists';

/** The parts of an occupation, in the order in which they help to judge it. */
export function OccupationParts({ code, person }: { code: string; person: ComparedPerson }) {
  const of = <K extends OccupationPart>(kind: K) => ({
    topic: { kind, code },
    name: i18n.t(`occupation.parts.${kind as Exclude<OccupationPart, 'overview'>}`),
  });
  return (
    <div class="occupation-parts">
      <OccupationPartDetails {...of('tasks')} lines={10}>
        {tasks => <TextList texts={tasks} />}
      </OccupationPartDetails>
      <OccupationPartDetails {...of('knowledge')}>
        {groups => <ElementGroups groups={groups} />}
      </OccupationPartDetails>
      <OccupationPartDetails {...of('skills')}>
        {groups => <ElementGroups groups={groups} />}
      </OccupationPartDetails>
      <OccupationPartDetails {...of('abilities')}>
        {groups => <ElementGroups groups={groups} />}
      </OccupationPartDetails>
      <OccupationPartDetails {...of('personality')}>
        {personality => <PersonalityStyles personality={personality} />}
      </OccupationPartDetails>
      <OccupationPartDetails {...of('technology')} lines={8}>
        {technology => <TechnologyList technology={technology} />}
      </OccupationPartDetails>
      <OccupationPartDetails {...of('education')}>
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
      <OccupationPartDetails {...of('counterparts')}>
        {counterparts => <CounterpartsPart counterparts={counterparts} />}
      </OccupationPartDetails>
    </div>
  );
}
