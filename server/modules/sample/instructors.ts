import type { Polygon } from 'geojson';
import type { Division, LngLat } from '../../../shared/division.ts';
import { dutiesDue } from '../../../shared/instructor/duties.ts';
import type { InstructorMode } from '../../../shared/instructor.ts';
import { deadlineOf } from '../../../shared/report/deadline.ts';
import type { instructor, instructorAssignment, instructorDuty } from '../../db/schema/instructor.ts';
import { isDiligent, type SampleNeed } from './needs.ts';
import { Random } from './random.ts';
import { firstSampleQuarter, type SampleCity, sampleQuarters } from './sample-city.ts';

type InstructorRow = typeof instructor.$inferInsert;
type AssignmentRow = typeof instructorAssignment.$inferInsert;
type DutyRow = typeof instructorDuty.$inferInsert;

export interface SampleInstructors {
  readonly instructors: readonly InstructorRow[];
  readonly assignments: readonly AssignmentRow[];
  readonly duties: readonly DutyRow[];
}

const written = { actor: 'sample', updatedAt: new Date('2026-10-01T01:00:00Z') };
/** No telephone has this number. */
const officeTelephone = '0477-0000000';
const unitPosts = ['党建办', '党群服务中心', '综合保障和技术推广中心', '经济发展办公室'] as const;
const bannerPosts = ['委组织部非公党建科', '市场监督管理局', '工商业联合会', '人力资源和社会保障局'] as const;
/** Organisations an instructor of several looks after at most. */
const mostCaseload = 14;

/**
 * About twelve instructors a banner, two in a park of the city's own, in service since the sample's first quarter; most above-scale
 * enterprises that are not organised have one, and a part of the others.
 */
export function inventInstructors(city: SampleCity, needs: readonly SampleNeed[]): SampleInstructors {
  const random = new Random(`fenbu sample ${city.seed} instructors`);
  const seatOf = new Map(city.seats.map(({ code, seat }) => [code, seat]));
  const staffs = city.pack.divisions.flatMap((division) => {
    const units = city.pack.divisions.filter(({ parentCode }) => parentCode === division.code);
    if (division.level === 'banner') return [new Staff(division, units, seatOf, random.fork(division.code))];
    return division.level === 'township' && division.parentCode === city.pack.manifest.code
      ? [new Staff(division, [division], seatOf, random.fork(division.code))]
      : [];
  });
  const bannerOf = new Map(city.pack.divisions.map(({ code, parentCode }) => [code, parentCode]));
  const staffOf = new Map(staffs.map((staff) => [staff.division.code, staff]));
  const draw = random.fork('assignments');
  const byUrgency = [...needs].sort((a, b) => Number(b.stillAbove) - Number(a.stillAbove));
  for (const need of byUrgency) {
    const unit = need.state.divisionCode;
    const staff = staffOf.get(unit) ?? staffOf.get(bannerOf.get(unit) ?? '');
    const share = need.aboveSince === null ? 0.3 : need.stillAbove && isDiligent(unit) ? 1 : 0.6;
    if (draw.chance(share)) staff?.give(need, unit, need.aboveSince !== null);
  }
  return {
    instructors: staffs.flatMap(({ instructors }) => instructors),
    assignments: staffs.flatMap(({ assignments }) => assignments),
    duties: staffs.flatMap(({ duties }) => duties()),
  };
}

/** The instructors of a banner or a park, and whom they were given. */
class Staff {
  readonly division: Division;
  readonly instructors: InstructorRow[] = [];
  readonly assignments: AssignmentRow[] = [];
  readonly #random: Random;
  readonly #load = new Map<string, number>();

  constructor(
    division: Division,
    units: readonly Division[],
    seatOf: ReadonlyMap<string, LngLat>,
    random: Random,
  ) {
    this.division = division;
    this.#random = random;
    const banner = division.level === 'banner';
    const homes = banner ? units.slice(0, 9) : [division, division];
    for (const [index, home] of homes.entries()) {
      const mode = index % 3 === 2 ? 'area' : 'several';
      const seat = seatOf.get(home.code) ?? home.seat;
      // Every second area is drawn by hand.
      const area = mode === 'area' && index % 6 === 2 && seat ? octagon(seat) : null;
      const post = `${home.shortName}${unitPosts[index % unitPosts.length]}`;
      this.#enter(home.code, post, mode, area);
    }
    if (!banner) return;
    for (const [index, post] of bannerPosts.entries())
      this.#enter(division.code, `${division.shortName}${post}`, index === 3 ? 'one' : 'several', null);
  }

  #enter(divisionCode: string, post: string, mode: InstructorMode, area: Polygon | null): void {
    const number = String(this.instructors.length + 1).padStart(3, '0');
    this.instructors.push({
      id: this.#random.uuid(),
      certificateNumber: `ZD${this.division.code}${number}`,
      divisionCode,
      post,
      officeTelephone,
      mode,
      areaCodes: mode === 'area' && !area ? [divisionCode] : [],
      area,
      fromQuarter: firstSampleQuarter,
      untilQuarter: null,
      updatedAt: written.updatedAt,
    });
  }

  /** Gives an organisation to the least burdened instructor of its town, else of the banner. */
  give(need: SampleNeed, unit: string, urgent: boolean): void {
    const loadOf = ({ id }: InstructorRow) => this.#load.get(id) ?? 0;
    const free = this.instructors
      .filter((row) => row.divisionCode === unit || row.divisionCode === this.division.code)
      .filter((row) => loadOf(row) < (row.mode === 'one' ? 1 : urgent ? mostCaseload * 4 : mostCaseload))
      .sort(
        (a, b) => Number(b.divisionCode === unit) - Number(a.divisionCode === unit) || loadOf(a) - loadOf(b),
      );
    const own = free.find((row) => row.divisionCode === unit && loadOf(row) < mostCaseload);
    const chosen = own ?? free.find((row) => loadOf(row) < mostCaseload) ?? free[0];
    if (!chosen) return;
    this.#load.set(chosen.id, loadOf(chosen) + 1);
    this.assignments.push({
      organisationId: need.organisationId,
      fromQuarter: need.since,
      instructorId: chosen.id,
      ...written,
    });
  }

  /** Nearly all of the past is done; of the last quarter one in six is not. */
  duties = (): DutyRow[] =>
    this.instructors.flatMap((row) =>
      sampleQuarters.flatMap((quarter) =>
        dutiesDue({ fromQuarter: row.fromQuarter, untilQuarter: null }, quarter).flatMap(
          ({ kind, period }) => {
            const done = this.#random.chance(quarter === sampleQuarters.at(-1) ? 0.83 : 0.97);
            const doneOn = deadlineOf(quarter, this.#random.integer(1, 9));
            // Before the quarter was published.
            const at = new Date(`${doneOn}T02:00:00Z`);
            return done
              ? [{ instructorId: row.id, kind, period, doneOn, note: null, actor: written.actor, at }]
              : [];
          },
        ),
      ),
    );
}

/** About four kilometres around a place. */
function octagon([lng, lat]: LngLat): Polygon {
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  const corners = Array.from({ length: 8 }, (_, index): [number, number] => {
    const angle = (index * Math.PI) / 4;
    return [round(lng + 0.048 * Math.cos(angle)), round(lat + 0.036 * Math.sin(angle))];
  });
  return { type: 'Polygon', coordinates: [[...corners, corners[0] ?? [lng, lat]]] };
}
