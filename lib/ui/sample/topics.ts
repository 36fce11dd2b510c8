import { correlation } from '../../shared/model/career-matches';
import {
  ZONES,
  type Zone,
  type ElementGroup,
  type JobZone,
  type OccupationRef,
  type Outlook,
  type OutlookInState,
  type RatedElement,
  type Technology,
} from '../../shared/model/occupation';
import { letterOf, rankedAreas } from '../../shared/model/interests';
import type { MilitaryCareerMatches } from '../../shared/model/military';
import type { Topic, TopicAnswer, TopicData, TopicKind } from '../../shared/model/topics';
import {
  SAMPLE_OCCUPATIONS,
  sampleOccupation,
  sampleTitle,
  type SampleField,
  type SampleOccupation,
} from './occupations';

/** Knowledge, abilities and tools of a field. */
interface FieldTexts {
  knowledge: string[];
  skills: string[];
  abilities: string[];
  tools: string[];
}

const FIELDS: Record<SampleField, FieldTexts> = {
  sea: {
    knowledge: ['Weather and water', 'Batteries and lamps', 'Maps'],
    skills: ['Watching gauges', 'Finding faults', 'Staying safe alone'],
    abilities: ['Seeing far and in dim light', "Keeping one's balance", 'Staying calm'],
    tools: ['Chart viewer', 'Gauge logger'],
  },
  craft: {
    knowledge: ['Wood, cloth and metal', 'Drawing plans', 'Old tools'],
    skills: ['Measuring twice', 'Mending', 'Judging when it is done'],
    abilities: ['Steady hands', 'Seeing small differences', 'Patience'],
    tools: ['Plan drawing program', 'Cutting table'],
  },
  care: {
    knowledge: ['How people learn', 'First aid', 'What to keep to oneself'],
    skills: ['Listening', 'Explaining', 'Noticing how others feel'],
    abilities: ['Speaking clearly', 'Remembering names', 'Keeping an eye on many'],
    tools: ['Appointment book', 'Message board'],
  },
  culture: {
    knowledge: ['Stories and history', 'Color and sound', 'What visitors ask'],
    skills: ['Telling a story', 'Planning a day', 'Taking criticism'],
    abilities: ['Thinking of something new', 'Speaking to a group', 'Hearing fine differences'],
    tools: ['Picture editor', 'Booking desk'],
  },
  trade: {
    knowledge: ['Prices', 'Contracts', 'What guests expect'],
    skills: ['Agreeing on a price', 'Planning who works when', 'Settling quarrels'],
    abilities: ['Mental arithmetic', 'A loud voice', 'Doing two things at once'],
    tools: ['Booking desk', 'Cash register'],
  },
  records: {
    knowledge: ['Rules of bookkeeping', 'Old handwriting', 'Numbers'],
    skills: ['Checking', 'Describing things so that they are found', 'Writing clearly'],
    abilities: ['Seeing what is odd', 'Sitting still', 'Remembering where things are'],
    tools: ['Spreadsheet', 'Catalog'],
  },
};

const ZONE_TEXTS: Record<Zone, Omit<JobZone, 'code'>> = {
  1: {
    title: 'Little to prepare',
    education: 'No certificate is asked for.',
    training: 'A few days on the job.',
  },
  2: {
    title: 'Some preparation',
    education: 'School, finished.',
    training: 'Some months beside someone who can do it.',
  },
  3: {
    title: 'Middling preparation',
    education: 'A trade school or two years of college.',
    training: 'A year or two on the job.',
  },
  4: {
    title: 'Much preparation',
    education: 'Four years of college, mostly.',
    training: 'Some years in the field.',
  },
  5: {
    title: 'Long preparation',
    education: 'Study beyond college.',
    training: 'Many years of work and study.',
  },
};

/** Fields one may move between. */
const STATES: OutlookInState[] = [
  { code: 'OR', name: 'Oregon', outlook: 'Bright' },
  { code: 'WA', name: 'Washington', outlook: 'Average' },
  { code: 'ME', name: 'Maine', outlook: 'Below Average' },
];

const STYLES = ['Reliable', 'Friendly', 'Careful'];
const MILITARY_WORDS = ['signal', 'signals', 'radio', 'operator', 'boat', 'smp-11'];

type Readers = {
  [K in TopicKind]?: (topic: Extract<Topic, { kind: K }>) => TopicData[K] | undefined;
};

const READERS: Readers = {
  overview: ({ code }) =>
    of(code, occupation => ({
      kind: 'one',
      overview: {
        ...refOf(occupation),
        whatTheyDo: occupation.whatTheyDo,
        onTheJob: occupation.tasks,
        alsoCalled: occupation.alsoCalled,
      },
    })),
  interests: ({ code }) => of(code, ({ interests }) => interests),
  tasks: ({ code }) => of(code, ({ tasks }) => rated(tasks)),
  knowledgeRatings: ({ code }) => ratings(code, 'knowledge'),
  skillRatings: ({ code }) => ratings(code, 'skills'),
  abilityRatings: ({ code }) => ratings(code, 'abilities'),
  knowledge: ({ code }) => elements(code, 'knowledge'),
  skills: ({ code }) => elements(code, 'skills'),
  abilities: ({ code }) => elements(code, 'abilities'),
  personality: ({ code }) =>
    of(code, ({ interests, field }) => ({
      topInterest: {
        name: letterOf(rankedAreas(interests)[0]!),
        description: FIELDS[field].skills.join(', '),
      },
      workStyles: STYLES,
    })),
  technology: ({ code }) => of(code, ({ field }) => FIELDS[field].tools.map(technology)),
  education: ({ code }) =>
    of(code, ({ zone }) => ({ zone: zoneOf(zone), usuallyNeeded: [ZONE_TEXTS[zone].education ?? ''] })),
  outlook: ({ code }) => of(code, outlook),
  states: ({ code }) => of(code, () => STATES),
  related: ({ code }) =>
    of(code, occupation => ({
      occupations: alike(occupation).map(refOf),
      industries: [
        { title: 'Harbors and ferries', share: 'most' },
        { title: 'Museums and festivals', share: 'some' },
      ],
    })),
  apprenticeships: ({ code }) =>
    of(code, ({ title, zone }) => (zone < 4 ? [`${title} (two years)`] : undefined)),
  counterparts: ({ code }) =>
    of(code, ({ field }) =>
      field === 'sea' || field === 'culture'
        ? { navy: [{ code: 'SMP-11', title: 'Harbor Signals Operator', isActive: true }] }
        : undefined,
    ),
  workActivities: ({ code }) => of(code, ({ tasks }) => rated(tasks)),
  detailedActivities: ({ code }) => of(code, ({ tasks }) => tasks),
  workContext: ({ code }) =>
    of(code, () => [{ name: 'Out of doors', value: 61, answers: [{ words: 'Every day', percent: 61 }] }]),
  workStyles: ({ code }) => of(code, () => rated(STYLES)),
  software: ({ code }) => of(code, ({ field }) => FIELDS[field].tools.map(technology)),
  schooling: ({ code }) => of(code, ({ zone }) => [{ name: ZONE_TEXTS[zone].education ?? '', value: 64 }]),
  associations: ({ code }) =>
    of(code, ({ title }) => [{ name: 'Sample', elements: [{ id: code, name: `Sample Society: ${title}` }] }]),
  zones: () => ZONES.map(zoneOf),
  search: ({ words }) => {
    const occupations = searchSample(words).map(refOf);
    return { occupations, total: occupations.length };
  },
  military: ({ words, branch }) => military(words, branch),
};

/** Returns the sample's answer on a topic, in the form of O*NET's answers. */
export async function readSampleTopic({ topic }: { topic: Topic }): Promise<TopicAnswer> {
  const reader = READERS[topic.kind] as ((topic: Topic) => TopicData[TopicKind] | undefined) | undefined;
  const data = reader?.(topic);
  return data === undefined ? { state: 'none' } : { state: 'known', data };
}

/** Occupations whose titles or other titles have one of the words, those with most of them first. */
function searchSample(text: string): SampleOccupation[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = (occupation: SampleOccupation) => {
    const titles = [occupation.code, occupation.title, ...occupation.alsoCalled].join(' ').toLowerCase();
    return words.filter(word => titles.includes(word)).length;
  };
  return SAMPLE_OCCUPATIONS.filter(occupation => hits(occupation) > 0).toSorted((a, b) => hits(b) - hits(a));
}

function of<T>(code: string, read: (occupation: SampleOccupation) => T): T | undefined {
  const occupation = sampleOccupation(code);
  return occupation && read(occupation);
}

function refOf({ code, title, bright }: SampleOccupation): OccupationRef {
  return { code, title, brightOutlook: bright !== undefined };
}

function zoneOf(zone: Zone): JobZone {
  return { code: zone, ...ZONE_TEXTS[zone] };
}

/** Returns a field's elements and one of the next field's, so that occupations share some and differ in others. */
function elements(code: string, kind: 'knowledge' | 'skills' | 'abilities'): ElementGroup[] | undefined {
  return of(code, ({ field, zone }) => {
    const fields = Object.keys(FIELDS) as SampleField[];
    const next = fields[(fields.indexOf(field) + zone) % fields.length] ?? field;
    const names = [...new Set([...FIELDS[field][kind], FIELDS[next][kind][0]!])];
    return [{ name: 'Day by day', elements: names.map(name => ({ id: name, name })) }];
  });
}

function ratings(code: string, kind: 'knowledge' | 'skills' | 'abilities'): RatedElement[] | undefined {
  const names = elements(code, kind)?.flatMap(group => group.elements.map(({ name }) => name));
  return names && rated(names);
}

/** Rates each lower than the one before. */
function rated(names: readonly string[]): RatedElement[] {
  return names.map((name, at) => ({ name, value: Math.max(0, 88 - 9 * at) }));
}

function technology(title: string, at: number): Technology {
  return {
    title,
    examples: [{ title: `Sample ${title}`, isHot: at === 0, isInDemand: at === 1, percent: 34 - 20 * at }],
  };
}

function outlook({ zone, bright, code }: SampleOccupation): Outlook {
  const median = 24_000 + zone * 9_000 + Number(code.slice(3, 7)) * 2;
  const range = (amount: number) => ({
    low: { amount: Math.round(amount * 0.7), isOver: false },
    median: { amount: Math.round(amount), isOver: false },
    high: { amount: Math.round(amount * 1.5), isOver: false },
  });
  return {
    category: bright ? 'Bright' : 'Average',
    description: bright
      ? 'More people will be needed, says the sample.'
      : 'About as many people will be needed, says the sample.',
    bright: bright ?? [],
    annual: range(median),
    hourly: range(median / 2080),
  };
}

/** The occupations with the most similar interests. */
function alike(occupation: SampleOccupation): SampleOccupation[] {
  const likeness = (other: SampleOccupation) => correlation(occupation.interests, other.interests) ?? -1;
  return SAMPLE_OCCUPATIONS.filter(other => other !== occupation)
    .toSorted((a, b) => likeness(b) - likeness(a))
    .slice(0, 4);
}

function military(
  words: string,
  branch: MilitaryCareerMatches['titles'][number]['branch'],
): MilitaryCareerMatches | undefined {
  const isNavy = branch === undefined || branch === 'navy';
  const isKnown = words
    .toLowerCase()
    .split(/\s+/)
    .some(word => MILITARY_WORDS.includes(word));
  if (!isNavy || !isKnown) return undefined;
  const careers: MilitaryCareerMatches['careers'] = [
    {
      ...refOf(sampleTitle('Lighthouse Technician')),
      match: 'most_duties',
      preparation: 'Some',
      payGrade: 'E4',
    },
    { ...refOf(sampleTitle('Foghorn Composer')), match: 'some_duties', preparation: 'Much' },
    { ...refOf(sampleTitle('Tide Gauge Reader')), match: 'keyword' },
  ];
  return {
    titles: [{ code: 'SMP-11', title: 'Harbor Signals Operator', branch: 'navy', isActive: true }],
    careers,
    total: careers.length,
  };
}
