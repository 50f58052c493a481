import type { PointColumns } from './points.ts';

/** A quarter's organisations, column by column; a row number names one within this object. Missing: NaN, -1, 255, ''. */
export interface OrganisationColumns {
  readonly quarter: string;
  readonly threshold: number;
  /** Employees from which an enterprise is large or medium. */
  readonly largeThreshold: number;
  readonly size: number;
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly employees: Int32Array;
  readonly members: Int32Array;
  readonly activists: Int32Array;
  readonly developedThisYear: Int32Array;
  readonly version: Int32Array;
  /** Index into `symbolClasses`. */
  readonly symbolClass: Uint8Array;
  readonly sector: Uint8Array;
  readonly industry: Uint8Array;
  readonly status: Uint8Array;
  readonly kind: Uint8Array;
  readonly formation: Uint8Array;
  readonly grade: Uint8Array;
  /** Index into `unorganisedReasons`; 255 without an open plan. */
  readonly reason: Uint8Array;
  /** 1: an instructor is assigned. */
  readonly instructed: Uint8Array;
  /** Index into `divisionCodes`. */
  readonly division: Uint32Array;
  readonly divisionCodes: readonly string[];
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly usccs: readonly string[];
  readonly initials: readonly string[];
  readonly partyIds: readonly string[];
  readonly rowOfId: ReadonlyMap<string, number>;
}

/** Reads an answer of `/api/points`; numbers are views on it, texts are decoded once. */
export function readColumns(points: PointColumns): OrganisationColumns {
  const ids = points.text('id');
  return {
    quarter: points.header.quarter,
    threshold: points.header.threshold,
    largeThreshold: points.header.largeThreshold,
    size: points.header.rows,
    lng: points.f64('lng'),
    lat: points.f64('lat'),
    employees: points.i32('employees'),
    members: points.i32('members'),
    activists: points.i32('activists'),
    developedThisYear: points.i32('developedThisYear'),
    version: points.i32('version'),
    symbolClass: points.u8('class'),
    sector: points.u8('sector'),
    industry: points.u8('industry'),
    status: points.u8('status'),
    kind: points.u8('kind'),
    formation: points.u8('formation'),
    grade: points.u8('grade'),
    reason: points.u8('reason'),
    instructed: points.u8('instructed'),
    division: points.u32('division'),
    divisionCodes: points.dictionary('division'),
    ids,
    names: points.text('name'),
    usccs: points.text('uscc'),
    initials: points.text('initials'),
    partyIds: points.text('partyId'),
    rowOfId: new Map(ids.map((id, row) => [id, row])),
  };
}

export function isLocated(columns: OrganisationColumns, row: number): boolean {
  return !Number.isNaN(columns.lng[row]);
}

/** Operating: the only ones that count; the others stay in the registry and are said to be excluded. */
export function isOperating(columns: OrganisationColumns, row: number): boolean {
  return columns.status[row] === 0;
}
