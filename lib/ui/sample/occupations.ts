import type { Zone, BrightReason } from '../../shared/model/occupation';
import { AREAS, type Scores } from '../../shared/model/interests';
import type { OnetTables } from '../../shared/model/onet-tables';

/** Fields of work in the sample's harbour town, by the first two digits of their codes. */
export type SampleField = 'sea' | 'craft' | 'care' | 'culture' | 'trade' | 'records';

const FIELD_DIGITS: Record<SampleField, string> = {
  sea: '91',
  craft: '92',
  care: '93',
  culture: '94',
  trade: '95',
  records: '96',
};

/** An occupation of the sample. None of it exists, and every text is made up. */
export interface SampleOccupation {
  code: string;
  field: SampleField;
  title: string;
  zone: Zone;
  interests: Scores;
  bright?: BrightReason[];
  whatTheyDo: string;
  tasks: string[];
  alsoCalled: string[];
}

/** Interest values are given in RIASEC order, from 0 to 100. */
type Row = [
  field: SampleField,
  title: string,
  zone: Zone,
  interests: number[],
  whatTheyDo: string,
  tasks: string[],
  alsoCalled: string[],
  bright?: BrightReason[],
];

const ROWS: Row[] = [
  [
    'culture',
    'Harbor Museum Guide',
    3,
    [20, 38, 72, 94, 52, 24],
    'Leads visitors through a museum of ships and tides, and answers what they ask.',
    [
      'Walk groups of visitors through the halls at their own pace.',
      'Tell the story of a ship so that children can follow it.',
      'Notice who is tired and shorten the way.',
    ],
    ['Gallery Guide', 'Visitor Guide'],
    ['grow'],
  ],
  [
    'culture',
    'Visitor Experience Planner',
    4,
    [14, 40, 74, 82, 66, 34],
    'Plans what visitors of a harbor town see, hear and do, and in which order.',
    [
      'Listen to visitors and write down where they got lost.',
      'Draw the way through an exhibition.',
      'Agree on opening hours with everyone concerned.',
    ],
    ['Visitor Experience Coordinator', 'Experience Planner'],
    ['grow', 'openings'],
  ],
  [
    'culture',
    'Foghorn Composer',
    4,
    [34, 36, 96, 40, 38, 20],
    'Writes short signals for horns and bells that can be told apart in fog.',
    [
      'Try a signal from a boat in bad weather.',
      'Write variants of a signal for other harbors.',
      'Explain a signal to pilots.',
    ],
    ['Signal Composer'],
  ],
  [
    'culture',
    'Sea Story Illustrator',
    3,
    [30, 28, 98, 46, 26, 16],
    'Draws the pictures of books and signs about the sea.',
    [
      'Sketch boats from life.',
      'Choose colors that last in salt air.',
      'Show drafts to writers and change them.',
    ],
    ['Harbor Illustrator'],
  ],
  [
    'culture',
    'Tide Festival Host',
    2,
    [16, 20, 70, 78, 84, 30],
    'Keeps a festival by the water going from morning until the lights are out.',
    ['Greet guests on the pier.', 'Find a place for latecomers.', 'Thank helpers at the end.'],
    ['Festival Host'],
    ['openings'],
  ],
  [
    'care',
    'Ferry Passenger Helper',
    1,
    [34, 14, 18, 92, 46, 30],
    'Helps passengers on and off a ferry and sits with those who are afraid.',
    [
      'Carry bags for people who cannot.',
      'Count passengers before casting off.',
      'Calm someone who is seasick.',
    ],
    ['Boarding Helper'],
    ['openings'],
  ],
  [
    'care',
    'Sailor Wellbeing Coach',
    4,
    [12, 52, 38, 98, 50, 26],
    'Talks with sailors about sleep, homesickness and quarrels on board.',
    ['Hold talks in private.', 'Teach a crew to settle a quarrel.', 'Write a plan for the time ashore.'],
    ['Crew Coach'],
    ['grow'],
  ],
  [
    'care',
    'Swimming Guide for Beginners',
    2,
    [48, 22, 34, 90, 40, 22],
    'Teaches people of all ages to trust the water.',
    ['Show a stroke slowly.', 'Watch everyone in the basin at once.', 'Praise what went well.'],
    ['Water Guide'],
  ],
  [
    'care',
    'Island School Tutor',
    4,
    [14, 58, 52, 94, 36, 34],
    'Teaches the few children of a small island, each at their own pace.',
    [
      'Prepare lessons for three ages at once.',
      'Talk with parents at the pier.',
      'Teach by radio when storms keep boats in.',
    ],
    ['Island Teacher'],
  ],
  [
    'care',
    'Harbor Clinic Assistant',
    3,
    [40, 60, 16, 88, 24, 48],
    'Helps the nurse of a harbor clinic and keeps its shelves in order.',
    ['Dress small wounds.', 'Write down what a patient says.', 'Order what runs out.'],
    ['Clinic Helper'],
    ['grow'],
  ],
  [
    'sea',
    'Lighthouse Technician',
    3,
    [94, 58, 22, 20, 18, 52],
    'Keeps lamps, lenses and batteries of lighthouses at work.',
    ['Climb a tower and clean its lens.', 'Measure a battery.', 'Replace a lamp before it fails.'],
    ['Beacon Technician'],
  ],
  [
    'sea',
    'Tide Gauge Reader',
    2,
    [62, 66, 12, 18, 14, 78],
    'Reads gauges along the shore and reports what the water does.',
    ['Row to a gauge twice a day.', "Compare a reading with yesterday's.", 'Report odd numbers.'],
    ['Gauge Reader'],
  ],
  [
    'sea',
    'Kelp Gardener',
    2,
    [88, 54, 28, 34, 26, 30],
    'Plants, thins and harvests kelp in sheltered bays.',
    ['Set young plants on ropes.', 'Dive to look for pests.', 'Weigh a harvest.'],
    ['Sea Gardener'],
    ['emerging'],
  ],
  [
    'sea',
    'Drift Researcher',
    5,
    [46, 98, 40, 26, 20, 46],
    'Finds out where currents carry what falls into the sea.',
    [
      'Release floats and follow them.',
      'Work out a current from scattered finds.',
      'Write what was found so that fishers can use it.',
    ],
    ['Current Researcher'],
  ],
  [
    'sea',
    'Harbor Pilot Trainer',
    4,
    [66, 50, 22, 72, 60, 38],
    'Teaches pilots to bring large ships through narrow water.',
    [
      'Play a difficult entry on a model.',
      'Ride along and say nothing until it is needed.',
      'Judge when someone is ready.',
    ],
    ['Pilot Trainer'],
  ],
  [
    'craft',
    'Sail Mender',
    1,
    [82, 18, 52, 20, 24, 44],
    'Mends sails by hand and machine.',
    ['Find a weak seam.', 'Cut a patch.', 'Sew it so that it holds in wind.'],
    ['Sail Repairer'],
  ],
  [
    'craft',
    'Model Ship Builder',
    3,
    [84, 44, 86, 18, 20, 48],
    'Builds small ships for museums, true in every rope.',
    ['Read a plan.', 'Carve a hull.', 'Paint a name that one needs a lens to read.'],
    ['Ship Modeler'],
  ],
  [
    'craft',
    'Dock Carpenter',
    2,
    [96, 28, 34, 20, 26, 32],
    'Builds and mends docks, boardwalks and huts.',
    ['Replace a plank.', 'Set a post in moving water.', 'Check what a storm has left.'],
    ['Pier Carpenter'],
  ],
  [
    'craft',
    'Bell Tuner',
    3,
    [76, 60, 78, 16, 18, 38],
    'Tunes the bells of buoys and ships.',
    ['Listen to a bell in the water.', 'File its rim.', 'Note its tone for the next visit.'],
    ['Buoy Bell Tuner'],
  ],
  [
    'trade',
    'Fish Auction Caller',
    2,
    [24, 20, 36, 54, 94, 50],
    'Calls prices at the morning auction and keeps it fair.',
    ['Name a first price.', 'Watch all hands at once.', 'Settle a quarrel about a crate.'],
    ['Auction Caller'],
  ],
  [
    'trade',
    'Boat Hire Manager',
    3,
    [36, 24, 24, 62, 90, 62],
    'Runs a small company that hires out boats.',
    ['Agree on prices for the season.', 'Explain a boat to guests.', 'Plan who works when.'],
    ['Boat Rental Manager'],
    ['openings'],
  ],
  [
    'trade',
    'Lagoon Tour Planner',
    3,
    [22, 34, 58, 76, 80, 44],
    'Puts together days on the water for guests from elsewhere.',
    ['Find out what guests like.', 'Agree with boats and inns.', 'Think of what to do when it rains.'],
    ['Tour Planner'],
    ['grow'],
  ],
  [
    'trade',
    'Harbor Inn Keeper',
    3,
    [28, 16, 42, 74, 88, 54],
    'Keeps an inn for sailors and guests.',
    ['Welcome late arrivals.', 'Plan meals by what came in that morning.', 'Keep the books.'],
    ['Inn Manager'],
  ],
  [
    'records',
    'Logbook Archivist',
    4,
    [18, 74, 60, 36, 18, 92],
    'Keeps old logbooks, and finds in them what others look for.',
    [
      'Read faded handwriting.',
      'Describe a book so that it can be found.',
      'Help someone who looks for an ancestor.',
    ],
    ['Maritime Archivist'],
  ],
  [
    'records',
    'Cargo List Checker',
    1,
    [40, 26, 10, 24, 34, 96],
    'Compares what is on a ship with what its list says.',
    ['Count crates.', 'Mark what differs.', 'Send corrected lists.'],
    ['Manifest Checker'],
  ],
  [
    'records',
    'Mooring Fee Accountant',
    4,
    [12, 48, 14, 30, 56, 98],
    'Works out what each boat owes for its place.',
    ['Write bills.', 'Explain a bill to a captain.', 'Close the books at the end of a month.'],
    ['Harbor Accountant'],
  ],
  [
    'records',
    'Tide Table Editor',
    4,
    [18, 82, 46, 24, 22, 88],
    'Turns numbers into tables that sailors can read in the dark.',
    [
      'Check numbers against last year.',
      'Choose type that stays readable when wet.',
      'Answer letters about mistakes.',
    ],
    ['Almanac Editor'],
  ],
];

/** All occupations of the sample. */
export const SAMPLE_OCCUPATIONS: readonly SampleOccupation[] = ROWS.map(
  ([field, title, zone, values, whatTheyDo, tasks, alsoCalled, bright], at) => ({
    code: `${FIELD_DIGITS[field]}-${String(1000 + at * 10)}.00`,
    field,
    title,
    zone,
    interests: Object.fromEntries(AREAS.map((area, place) => [area, values[place]])) as Scores,
    whatTheyDo,
    tasks,
    alsoCalled,
    ...(bright && { bright }),
  }),
);

/** An occupation by its code. */
export function sampleOccupation(code: string): SampleOccupation | undefined {
  return SAMPLE_OCCUPATIONS.find(occupation => occupation.code === code);
}

/** An occupation by its title, for what names some of them. */
export function sampleTitle(title: string): SampleOccupation {
  const found = SAMPLE_OCCUPATIONS.find(occupation => occupation.title === title);
  if (!found) throw new Error(`The sample has no ${title}.`);
  return found;
}

/** The sample's occupations as tables, for rules that work on those. */
export const SAMPLE_TABLES: OnetTables = {
  database: 'Sample',
  readAt: 0,
  occupations: Object.fromEntries(
    SAMPLE_OCCUPATIONS.map(({ code, title, zone, interests, bright }) => [
      code,
      { title, zone, interests, ...(bright && { bright }) },
    ]),
  ),
};
