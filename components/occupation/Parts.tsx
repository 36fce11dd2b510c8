import { i18n } from '../shared/i18n';
import type { OccupationPart } from '../../lib/shared/model/topics';
import { CounterpartsPart } from './CounterpartsPart';
import { EducationPart } from './EducationPart';
import { InterestsBeside } from './InterestsBeside';
import { OutlookPart } from './OutlookPart';
import { Part } from './Part';
import type { Person } from './person';
import { RelatedPart } from './RelatedPart';
import { StatesPart } from './states';
import { Elements, PersonalityTexts, TechnologyList, Texts } from './texts';

/** The parts of an occupation, in the order in which they help to judge it. */
export function Parts({ code, person }: { code: string; person: Person }) {
  const of = <K extends OccupationPart>(kind: K) => ({
    topic: { kind, code },
    name: i18n.t(`occupation.parts.${kind as Exclude<OccupationPart, 'overview'>}`),
  });
  return (
    <div class="occupation-parts">
      <Part {...of('tasks')} lines={10}>
        {tasks => <Texts texts={tasks} />}
      </Part>
      <Part {...of('knowledge')}>{groups => <Elements groups={groups} />}</Part>
      <Part {...of('skills')}>{groups => <Elements groups={groups} />}</Part>
      <Part {...of('abilities')}>{groups => <Elements groups={groups} />}</Part>
      <Part {...of('personality')}>{personality => <PersonalityTexts personality={personality} />}</Part>
      <Part {...of('technology')} lines={8}>
        {technology => <TechnologyList technology={technology} />}
      </Part>
      <Part {...of('education')}>{education => <EducationPart education={education} />}</Part>
      <Part {...of('outlook')} lines={7}>
        {outlook => <OutlookPart outlook={outlook} code={code} />}
      </Part>
      <Part {...of('states')} lines={2}>
        {states => <StatesPart states={states} home={person.state} />}
      </Part>
      <Part {...of('interests')} lines={7}>
        {interests => <InterestsBeside code={code} occupation={interests} person={person.interests} />}
      </Part>
      <Part {...of('related')} lines={8}>
        {related => <RelatedPart related={related} />}
      </Part>
      <Part {...of('apprenticeships')}>{titles => <Texts texts={titles} />}</Part>
      <Part {...of('counterparts')}>{counterparts => <CounterpartsPart counterparts={counterparts} />}</Part>
    </div>
  );
}
