import { cutOffDate, type Quarter } from '../../../shared/quarter.ts';
import type { Pool } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import type { DivisionFacts } from '../division/data.ts';
import { listOrganisations } from '../organisation/data.ts';
import { moveOne } from '../report/mutations.ts';
import { handIn, sendBackWith } from '../report/past/mutations.ts';
import { type PostOf, sampleAnswer, sampleComments, sampleReturnNote } from './report-words.ts';

export interface OpenQuarter {
  readonly quarter: Quarter;
  readonly ground: readonly DivisionFacts[];
  readonly postOf: PostOf;
}

/**
 * The quarter under way: in one small banner a few units have handed in, one of them is accepted and one sent back with two comments.
 * All others have not begun.
 */
export async function seedOpenQuarter(
  db: Pool,
  scope: Scope,
  { quarter, ground, postOf }: OpenQuarter,
): Promise<void> {
  const organisations = (await listOrganisations(db, scope, quarter)).filter(
    ({ status }) => status === 'operating',
  );
  const sizeOf = ({ code }: DivisionFacts) =>
    organisations.filter(({ divisionCode }) => divisionCode === code).length;
  const bySize = ground
    .filter(({ level }) => level === 'township')
    .map((unit) => ({ unit, size: sizeOf(unit) }))
    .sort((a, b) => a.size - b.size || (a.unit.code < b.unit.code ? -1 : 1));
  const unitsIn = (banner: string) => bySize.filter(({ unit }) => unit.parentCode === banner);
  const median = (banner: string) => unitsIn(banner).at(unitsIn(banner).length / 2)?.size ?? Infinity;
  // The banner of the smallest units: what is open there is quickly seen through.
  const [banner] = ground
    .filter(({ level }) => level === 'banner')
    .sort((a, b) => median(a.code) - median(b.code) || (a.code < b.code ? -1 : 1));
  const units = unitsIn(banner?.code ?? '').filter(({ size }) => size >= leastSize);
  const handed: DivisionFacts[] = [];
  for (const { unit } of units) {
    if (handed.length === wanted) break;
    const day = 3 + handed.length;
    const isIn = await handIn(db, as(unit, 'township'), of(unit), sampleAnswer, timeOf(day, 35));
    if (isIn) handed.push(unit);
  }
  const [, accepted, returned] = handed;
  if (accepted) await moveOne(db, as(accepted, 'banner'), 'accept', of(accepted), timeOf(8, 90));
  if (returned) {
    const comments = organisations
      .filter(({ divisionCode, lngLat }) => divisionCode === returned.code && lngLat)
      .slice(0, sampleComments.length)
      .map(({ id, lngLat }, index) => ({ organisationId: id, lngLat, text: sampleComments[index] ?? '' }));
    const said = { note: sampleReturnNote, now: timeOf(8, 120) };
    await sendBackWith(db, as(returned, 'banner'), of(returned), comments, said);
  }

  function of(unit: DivisionFacts) {
    return { divisionCode: unit.code, quarter };
  }
  /** The same scope in the hands of a post of the sample. */
  function as(unit: DivisionFacts, role: 'township' | 'banner'): Scope {
    return { ...scope, ...postOf(unit, role), role };
  }
  function timeOf(days: number, minutes: number): Date {
    return new Date(
      Date.parse(`${cutOffDate(quarter)}T09:00:00+08:00`) + (days * 24 * 60 + minutes) * 60_000,
    );
  }
}

/** Units that have handed in something: waiting, accepted, sent back. */
const wanted = 4;
/** Organisations a unit has at least, to be worth a look. */
const leastSize = 3;
