import { z } from 'zod';
import type { AppErrorCode } from './app-error.ts';
import { type Division, DivisionKind, levelOfKind } from './division.ts';
import { Quarter } from './quarter.ts';
import { isOpenForWriting, type ReportStatus } from './report/report-status.ts';

/** 更名, 合并, 新设. */
export type DivisionChangeKind = 'rename' | 'merge' | 'create';

const Code = z.string().regex(/^\d{6,12}$/);
const Name = z.string().trim().min(2).max(40);
const common = { fromQuarter: Quarter, reason: z.string().trim().min(2).max(200) };

/** A name or kind that holds from a quarter on. */
export const DivisionRename = z.object({
  code: Code,
  name: Name,
  /** As labels have it; default: the name. */
  shortName: Name.optional(),
  kind: DivisionKind.optional(),
  ...common,
});
export type DivisionRename = z.infer<typeof DivisionRename>;

/** Divisions that are one with another from a quarter on. */
export const DivisionMerge = z.object({ from: z.array(Code).min(1).max(20), into: Code, ...common });
export type DivisionMerge = z.infer<typeof DivisionMerge>;

/** A division that exists from a quarter on. */
export const DivisionCreation = z.object({
  code: Code,
  name: Name,
  kind: DivisionKind,
  parentCode: Code,
  seat: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).optional(),
  ...common,
});
export type DivisionCreation = z.infer<typeof DivisionCreation>;

/** What goes over to the surviving division. */
export interface MovedRecords {
  readonly organisations: number;
  /** Of the organisations those that operate. */
  readonly operating: number;
  readonly partyOrganisations: number;
  readonly venues: number;
}

/** One past change as the list shows it. */
export interface DivisionChangeView {
  readonly id: string;
  readonly kind: DivisionChangeKind;
  readonly code: string;
  readonly fromQuarter: Quarter;
  readonly name: string;
  readonly nameBefore: string | null;
  readonly merged: readonly { readonly code: string; readonly name: string }[];
  readonly moved: MovedRecords;
  readonly reason: string;
  readonly post: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
}

/** Why a change is refused: a key below `error.` of the catalogue. */
export interface ChangeReason {
  readonly code: AppErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
}

type Known = Pick<
  Division,
  'code' | 'name' | 'shortName' | 'kind' | 'level' | 'parentCode' | 'validFrom' | 'validTo'
>;

/** What a change is judged by. */
export interface ChangeGround {
  /** The divisions of the scope above the villages as they stand last, ended ones too. */
  readonly divisions: readonly Known[];
  /** Every code of the installation, villages and aliases included. */
  readonly takenCodes: ReadonlySet<string>;
  /** For the quarter and later ones: the reports of what changes, by their latest revision, and every published one. */
  readonly reports: readonly {
    readonly divisionCode: string;
    readonly quarter: Quarter;
    readonly status: ReportStatus;
  }[];
  /** Division → the last quarter for which it is kept as it was before another change. */
  readonly keptUntil: ReadonlyMap<string, Quarter>;
}

/** Whether something with these ends exists in a quarter. */
export function existsIn(
  quarter: Quarter,
  { validFrom, validTo }: Pick<Division, 'validFrom' | 'validTo'>,
): boolean {
  return (validFrom === null || validFrom <= quarter) && (validTo === null || quarter <= validTo);
}

/** Why a division cannot be renamed so; null: it can. */
export function renameReason(change: DivisionRename, ground: ChangeGround): ChangeReason | null {
  const division = ground.divisions.find(({ code }) => code === change.code);
  if (!division) return { code: 'division-unknown', params: { code: change.code } };
  const kind = change.kind ?? division.kind;
  if (levelOfKind(kind) !== division.level) return { code: 'division-kind-unfit', params: {} };
  const { name } = change;
  const same =
    name === division.name && kind === division.kind && (change.shortName ?? name) === division.shortName;
  return (
    changeable(division, change.fromQuarter, ground) ??
    (same ? { code: 'division-unchanged', params: { name } } : null) ??
    nameTaken(name, division.parentCode, [division.code], change.fromQuarter, ground) ??
    handedIn(ground)
  );
}

/** Why divisions cannot be merged; null: they can. Only what reports by itself merges: parks, sumus, townships, towns, subdistricts. */
export function mergeReason(change: DivisionMerge, ground: ChangeGround): ChangeReason | null {
  const codes = [...change.from, change.into];
  if (new Set(codes).size < codes.length) return { code: 'division-merge-unfit', params: {} };
  for (const code of codes) {
    const division = ground.divisions.find((each) => each.code === code);
    if (!division) return { code: 'division-unknown', params: { code } };
    if (division.level !== 'township') return { code: 'division-merge-unfit', params: {} };
    const reason = changeable(division, change.fromQuarter, ground);
    if (reason) return reason;
  }
  return handedIn(ground);
}

/** Why a division cannot be made; null: it can. */
export function createReason(change: DivisionCreation, ground: ChangeGround): ChangeReason | null {
  const { code, name, fromQuarter } = change;
  const parent = ground.divisions.find((each) => each.code === change.parentCode);
  if (!parent) return { code: 'division-unknown', params: { code: change.parentCode } };
  if (!existsIn(fromQuarter, parent)) return endedReason(parent);
  const fits =
    levelOfKind(change.kind) === 'township' &&
    (parent.level === 'banner' || (parent.level === 'city' && change.kind === 'park'));
  if (!fits) return { code: 'division-kind-unfit', params: {} };
  if (ground.takenCodes.has(code)) return { code: 'division-code-taken', params: { code } };
  return nameTaken(name, parent.code, [], fromQuarter, ground) ?? handedIn(ground);
}

function endedReason({ name }: Known): ChangeReason {
  return { code: 'division-ended', params: { name } };
}

function changeable(division: Known, quarter: Quarter, { keptUntil }: ChangeGround): ChangeReason | null {
  if (!existsIn(quarter, division)) return endedReason(division);
  const until = keptUntil.get(division.code);
  // What was before a later change is kept as it was: nothing can be slipped in before it.
  return until !== undefined && until >= quarter
    ? { code: 'division-changed-later', params: { name: division.name, quarter: until } }
    : null;
}

function nameTaken(
  name: string,
  parentCode: string | null,
  except: readonly string[],
  quarter: Quarter,
  { divisions }: ChangeGround,
): ChangeReason | null {
  const taken = divisions.some(
    (each) =>
      each.name === name &&
      each.parentCode === parentCode &&
      !except.includes(each.code) &&
      (each.validTo === null || each.validTo >= quarter),
  );
  return taken ? { code: 'division-name-taken', params: { name } } : null;
}

function handedIn({ reports }: ChangeGround): ChangeReason | null {
  const locked = reports.find(({ status }) => !isOpenForWriting(status));
  return locked
    ? {
        code: 'report-locked',
        params: { division: locked.divisionCode, quarter: locked.quarter, status: locked.status },
      }
    : null;
}
