import type { LngLat } from '../division.ts';
import type { Issue } from '../issue.ts';
import { bannerAt } from './check-location.ts';
import {
  bannerOf,
  type DivisionIndex,
  findBanner,
  liesWithin,
  type NamedDivision,
} from './division-index.ts';
import { type AddressReading, resolveDivision } from './resolve-division.ts';
import { choice } from './row-issues.ts';
import { divisionChoices, townshipChoices } from './suggest-divisions.ts';

/** What a row says about its place. */
export interface PlaceTexts {
  readonly rowNumber: number;
  readonly banner: string;
  readonly division: string;
  readonly address: string;
  /** Group rows and titles above, the nearest first. */
  readonly context: readonly string[];
}

/** What the batch and the map add. */
export interface PlaceSetup {
  readonly index: DivisionIndex;
  /** The division the file was handed in for. */
  readonly batchDivision: string;
}

export interface ResolvedPlace {
  /** Township-level division, or the banner when filed under it; null while a question is open. */
  readonly divisionCode: string | null;
  /** The banner, known earlier than the township. */
  readonly bannerCode: string | null;
  /** Nothing in the row itself named the place: it comes from a group row, a title or the batch. */
  readonly assumed: boolean;
}

/** Raises an issue and returns its answer, if one was given. */
export type Ask = (issue: Issue) => string | null;

/**
 * Banner and township of a row from its columns, its address and what stands above it. Disagreement is a question, never a choice.
 * @param forced banner that an answer about the point decided for.
 */
export function resolvePlace(
  setup: PlaceSetup,
  texts: PlaceTexts,
  point: LngLat | null,
  forced: string | null,
  ask: Ask,
): ResolvedPlace {
  const { index } = setup;
  const explicit = readExplicit(index, texts);
  const banner = forced ? (index.byCode.get(forced) ?? null) : decideBanner(setup, texts, explicit, ask);
  if (banner === undefined) return { divisionCode: null, bannerCode: null, assumed: false };
  const fallback = banner ? null : contextOf(setup, texts);
  const stated = banner ?? fallback?.banner ?? null;
  const cell = resolveDivision(index, texts.division, stated);
  const address = resolveDivision(index, texts.address, stated);
  const known = (reading: AddressReading) =>
    reading.township && (!stated || liesIn(index, reading.township, stated)) ? reading.township : null;
  const [fromCell, fromAddress] = [known(cell), known(address)];
  const assumed = !explicit.any && !fromCell && !fromAddress;
  const settle = (township: NamedDivision): ResolvedPlace => ({
    divisionCode: township.division.code,
    bannerCode: bannerOf(index, township.division.code)?.code ?? null,
    assumed,
  });
  if (fromCell && fromAddress && fromCell !== fromAddress) {
    const answer = ask({
      ...question('township-disagrees', texts.rowNumber, 'division', {
        column: fromCell.division.name,
        columnCode: fromCell.division.code,
        address: fromAddress.division.name,
        addressCode: fromAddress.division.code,
      }),
      choices: [fromCell, fromAddress].map(({ division }) => choice(division.code, division.name)),
    });
    const chosen = answer === null ? undefined : index.byCode.get(answer);
    return chosen
      ? settle(chosen)
      : { divisionCode: null, bannerCode: stated?.division.code ?? null, assumed };
  }
  const township = fromCell ?? fromAddress;
  if (township) return settle(township);
  const hinted = contextOf(setup, texts).township;
  const unnamed = cell.unknownTownship === null && address.unknownTownship === null;
  if (hinted && unnamed && (!stated || liesIn(index, hinted, stated))) return settle(hinted);
  return askTownship(setup, texts, point, { stated, cell, address, assumed }, ask);
}

const question = (code: string, row: number, field: string, params: Issue['params']): Issue => ({
  code,
  severity: 'question',
  row,
  field,
  params,
});

interface Explicit {
  readonly column: NamedDivision | null;
  readonly cell: AddressReading;
  readonly address: AddressReading;
  readonly any: boolean;
}

function readExplicit(index: DivisionIndex, texts: PlaceTexts): Explicit {
  const column = findBanner(index, texts.banner) ?? resolveDivision(index, texts.banner).banner;
  const cell = resolveDivision(index, texts.division);
  const address = resolveDivision(index, texts.address);
  return { column, cell, address, any: Boolean(column ?? cell.banner ?? address.banner) };
}

/** The banner named by column, cell and address; null when none names one, undefined while they disagree. */
function decideBanner(
  { index }: PlaceSetup,
  texts: PlaceTexts,
  { column, cell, address }: Explicit,
  ask: Ask,
): NamedDivision | null | undefined {
  const byColumn = column ?? cell.banner;
  const byAddress = address.banner;
  const disagree =
    (column && cell.banner && column !== cell.banner) || (byColumn && byAddress && byColumn !== byAddress);
  if (!disagree) return byColumn ?? byAddress;
  const named = [...new Set([column, cell.banner, byAddress].filter((each) => each !== null))];
  const answer = ask({
    ...question('banner-disagrees', texts.rowNumber, column ? 'banner' : 'division', {
      column: byColumn?.division.name ?? '',
      columnCode: byColumn?.division.code ?? '',
      address: (byAddress ?? cell.banner)?.division.name ?? '',
      addressCode: (byAddress ?? cell.banner)?.division.code ?? '',
    }),
    choices: [...named.map(({ division }) => choice(division.code, division.name)), choice('skip')],
  });
  return answer === null ? undefined : index.byCode.get(answer);
}

/** What group rows, titles and the batch's own division say. */
function contextOf(
  { index, batchDivision }: PlaceSetup,
  texts: PlaceTexts,
): { banner: NamedDivision | null; township: NamedDivision | null } {
  const batch = index.byCode.get(batchDivision);
  const own = {
    banner: index.byCode.get(bannerOf(index, batchDivision)?.code ?? '') ?? null,
    township: batch?.division.level === 'township' ? batch : null,
  };
  for (const text of texts.context) {
    const { banner, township } = resolveDivision(index, text, own.banner);
    if (banner && (township || banner !== own.banner)) return { banner, township };
  }
  return own;
}

function liesIn(index: DivisionIndex, township: NamedDivision, banner: NamedDivision): boolean {
  const owner = bannerOf(index, township.division.code);
  return owner === null || owner.code === banner.division.code;
}

function askTownship(
  setup: PlaceSetup,
  texts: PlaceTexts,
  point: LngLat | null,
  found: {
    stated: NamedDivision | null;
    cell: AddressReading;
    address: AddressReading;
    assumed: boolean;
  },
  ask: Ask,
): ResolvedPlace {
  const { index, batchDivision } = setup;
  const { stated, assumed } = found;
  const bannerCode = stated?.division.code ?? null;
  const below = (code: string) => liesWithin(index, code, batchDivision);
  const named = found.cell.unknownTownship ?? found.address.unknownTownship;
  const candidates = [...found.cell.candidates, ...found.address.candidates];
  const text = (texts.division || texts.address || '—').slice(0, 60);
  const params: Issue['params'] = stated
    ? { banner: stated.division.name, bannerCode: stated.division.code, text, ...(named ? { named } : {}) }
    : { text };
  const code =
    candidates.length > 1
      ? 'township-ambiguous'
      : !stated
        ? 'division-unresolved'
        : named
          ? 'township-unknown'
          : 'township-missing';
  const offered =
    candidates.length > 1
      ? candidates.map((each) =>
          choice(
            each.division.code,
            `${bannerOf(index, each.division.code)?.name ?? ''} ${each.division.name}`,
          ),
        )
      : stated
        ? townshipChoices(index, stated.division.code, named, point)
        : divisionChoices(index, point && bannerAt(index, point), point);
  const choices = offered.filter(({ value }) => below(value === 'banner' ? (bannerCode ?? '') : value));
  const answer = ask({
    ...question(code, texts.rowNumber, texts.division ? 'division' : 'address', params),
    choices: [...choices, choice('skip')],
  });
  if (answer === null || answer === 'skip') return { divisionCode: null, bannerCode, assumed };
  const chosen = index.byCode.get(answer);
  // Only the banner was chosen: which township is the next question.
  if (!stated && chosen?.division.level === 'banner')
    return askTownship(setup, texts, point, { ...found, stated: chosen }, ask);
  const divisionCode = answer === 'banner' ? bannerCode : answer;
  return {
    divisionCode,
    bannerCode: divisionCode === null ? null : (bannerOf(index, divisionCode)?.code ?? null),
    assumed,
  };
}
