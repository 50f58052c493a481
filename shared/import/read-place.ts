import { toWgs84 } from '../geometry/datum.ts';
import type { Issue } from '../issue.ts';
import type { BuiltRow, RowSetup } from './built-row.ts';
import { bannerAt, checkLocation } from './check-location.ts';
import { bannerOf, liesWithin } from './division-index.ts';
import type { RowInput, RowReader } from './read-row.ts';
import { resolvePlace } from './resolve-place.ts';
import { answerTo } from './row-issues.ts';
import type { ImportCandidate } from './staged.ts';

interface ReadPlace {
  readonly divisionCode: string | null;
  readonly location: Partial<Pick<ImportCandidate, 'lngLat' | 'locationOriginal' | 'datum'>>;
  readonly rest: Pick<
    BuiltRow,
    | 'placeIssues'
    | 'pointIssues'
    | 'placeAssumed'
    | 'bannerCode'
    | 'pointBanner'
    | 'pointRead'
    | 'pointWritten'
  >;
}

/** Division and point of a row, each checked against the other and against the division the file was handed in for. */
export function readPlace(reader: RowReader, input: RowInput, setup: RowSetup): ReadPlace {
  const { index } = setup;
  const written = reader.takePoint(setup.region);
  const point = written ? toWgs84([written.lng, written.lat], setup.datum) : null;
  const placeIssues: Issue[] = [];
  const pointIssues: Issue[] = [];
  const askPlace = (issue: Issue) => {
    placeIssues.push(issue);
    return answerTo(issue, input.answers);
  };
  const texts = {
    rowNumber: input.rowNumber,
    banner: reader.text('banner'),
    division: reader.text('division'),
    address: reader.text('address'),
    context: [...input.groups].reverse().concat(setup.titles),
  };
  let place = resolvePlace(setup, texts, point, null, askPlace);
  const byTexts = place.bannerCode;
  let used = point;
  const pointBanner = point && bannerAt(index, point, byTexts);
  const located =
    point &&
    checkLocation(index, point, pointBanner, place.divisionCode ?? place.bannerCode, input.rowNumber);
  if (located) {
    pointIssues.push(located);
    const answer = answerTo(located, input.answers);
    if (answer === 'unlocated') used = null;
    if (answer === 'point') {
      placeIssues.length = 0;
      place = resolvePlace(setup, texts, point, pointBanner, askPlace);
    }
  }
  if (point && setup.datumOpen)
    pointIssues.push({
      code: 'datum-unconfirmed',
      severity: 'question',
      row: input.rowNumber,
      field: 'lngLat',
      params: { original: written?.original ?? '' },
      choices: [],
    });
  const at = place.divisionCode ?? place.bannerCode;
  if (
    at !== null &&
    !liesWithin(index, at, setup.batchDivision) &&
    !liesWithin(index, setup.batchDivision, at)
  ) {
    placeIssues.length = 0;
    reader.say({
      code: 'division-outside',
      severity: 'error',
      row: input.rowNumber,
      field: 'division',
      params: {
        division: index.byCode.get(at)?.division.name ?? at,
        expected: index.byCode.get(setup.batchDivision)?.division.name ?? setup.batchDivision,
      },
    });
  }
  return {
    divisionCode: place.divisionCode,
    location: used
      ? { lngLat: [used[0], used[1]], locationOriginal: written?.original ?? null, datum: setup.datum }
      : {},
    rest: {
      placeIssues,
      pointIssues,
      placeAssumed: place.assumed,
      bannerCode: byTexts ?? bannerOf(index, place.divisionCode ?? '')?.code ?? null,
      pointBanner,
      pointRead: point,
      pointWritten: written ? [written.lng, written.lat] : null,
    },
  };
}
