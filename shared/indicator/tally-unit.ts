import { addTallies, type Ratio, shareOf, type Tally, tallyIndicators } from '../indicator.ts';
import { isAboveScale, type OrganisationRecord } from '../organisation.ts';
import type { SecretaryPost } from '../party-organisation.ts';
import type { Thresholds } from '../threshold.ts';

/** What the tally of a party organisation asks. */
export interface TalliedParty {
  readonly secretary: SecretaryPost;
  /** See {@link isVenueReached}. */
  readonly venueReached: boolean;
}

/** Everything the indicators of one reporting unit and quarter are counted from. */
export interface UnitFacts {
  readonly thresholds: Thresholds;
  /** Of the unit, of all statuses. */
  readonly organisations: readonly OrganisationRecord[];
  /** Whose own division the unit is; dissolved ones are none. */
  readonly partyOrganisations: readonly TalliedParty[];
  /** Duties of the unit's instructors in the quarter. */
  readonly instructorDuties: { readonly done: number; readonly due: number };
  /** The unit's report: 0 of 0 while it is not due. */
  readonly report: { readonly onTime: number; readonly due: number };
}

/** Activists an enterprise needs. */
const enoughActivists = 3;

/**
 * All indicators of one unit (domain: Indicators). Only operating organisations count; unlocated ones count too. Who is of unknown size is
 * neither above-scale nor large; a count that is not known reaches nothing.
 */
export function tallyUnit({
  thresholds,
  organisations,
  partyOrganisations,
  instructorDuties,
  report,
}: UnitFacts): Tally {
  const threshold = thresholds['above-scale-employees'];
  const operating = organisations.filter(({ status }) => status === 'operating');
  const aboveScale = operating.filter((each) => isAboveScale(each, threshold));
  const large = operating.filter((each) => isAboveScale(each, thresholds['large-medium-employees']));
  const solo = (sector: OrganisationRecord['sector']): Ratio =>
    shareOf(
      operating.filter((each) => each.sector === sector),
      ({ partyOrganisation }) => partyOrganisation?.formation === 'solo',
    );
  return {
    ...tallyIndicators(operating, threshold),
    'enterprise-solo': solo('enterprise'),
    'social-solo': solo('social'),
    'new-member': shareOf(aboveScale, ({ developedThisYear }) => (developedThisYear ?? 0) >= 1),
    activists: shareOf(large, ({ activists }) => (activists ?? 0) >= enoughActivists),
    'secretary-filled': shareOf(partyOrganisations, ({ secretary }) => secretary !== 'vacant'),
    'instructor-assigned': shareOf(
      operating.filter(({ partyOrganisation }) => partyOrganisation === null),
      ({ instructed }) => instructed,
    ),
    'instructor-duties': { numerator: instructorDuties.done, denominator: instructorDuties.due },
    'venue-reached': shareOf(partyOrganisations, ({ venueReached }) => venueReached),
    'reports-on-time': { numerator: report.onTime, denominator: report.due },
  };
}

/** How many records of each kind: what the percentages leave out is said, never silently dropped. */
export interface RecordCounts {
  readonly operating: number;
  readonly suspended: number;
  /** Ceased, moved or merged. */
  readonly ended: number;
  /** Operating ones without a place on the map; they count. */
  readonly unlocated: number;
  /** Operating enterprises whose staff is not known: in no class of size. */
  readonly sizeUnknown: number;
}

export function countRecords(organisations: readonly OrganisationRecord[]): RecordCounts {
  const operating = organisations.filter(({ status }) => status === 'operating');
  const suspended = organisations.filter(({ status }) => status === 'suspended').length;
  return {
    operating: operating.length,
    suspended,
    ended: organisations.length - operating.length - suspended,
    unlocated: operating.filter(({ lngLat }) => lngLat === null).length,
    sizeUnknown: operating.filter(({ sector, employees }) => sector === 'enterprise' && employees === null)
      .length,
  };
}

/** Every indicator of some ground, and how many records are behind them. */
export interface Figures {
  readonly tally: Tally;
  readonly counts: RecordCounts;
}

export function addFigures(figures: readonly Figures[]): Figures {
  return {
    tally: addTallies(figures.map(({ tally }) => tally)),
    counts: addCounts(figures.map(({ counts }) => counts)),
  };
}

function addCounts(counts: readonly RecordCounts[]): RecordCounts {
  const sum = (key: keyof RecordCounts) => counts.reduce((total, each) => total + each[key], 0);
  return {
    operating: sum('operating'),
    suspended: sum('suspended'),
    ended: sum('ended'),
    unlocated: sum('unlocated'),
    sizeUnknown: sum('sizeUnknown'),
  };
}
