import { messagesIn } from '../../server/adapters/messages.ts';
import { assembleForm, type PeriodSource } from '../../shared/form/assemble-form.ts';
import type { FormKey, FormLevel } from '../../shared/form/form.ts';
import { formColumns } from '../../shared/form/form-columns.ts';
import type { FormDocument } from '../../shared/form/form-document.ts';
import type { FormOrganisation, FormParty, FormPeriod, FormReview } from '../../shared/form/form-period.ts';
import { formRows, type RowDivision, rowOfPath } from '../../shared/form/form-rows.ts';
import type { FormView } from '../../shared/form/form-view.ts';
import { listFormChanges } from '../../shared/form/list-changes.ts';
import { recordLine, recordsOfForm } from '../../shared/form/record-line.ts';
import { writeDocument } from '../../shared/form/write-document.ts';

export const city = '150600';
const division = (
  code: string,
  name: string,
  level: RowDivision['level'],
  parentCode: string | null,
): RowDivision => ({
  code,
  name,
  kind: level === 'township' ? 'town' : (level as 'city'),
  level,
  parentCode,
});

/** A city of two banners and a park of its own: 甲旗 with three towns, 乙旗 with one. */
export const smallCity: readonly RowDivision[] = [
  division(city, '样例市', 'city', null),
  division('150699', '样例市直园区', 'township', city),
  division('150601', '甲旗', 'banner', city),
  division('150602', '乙旗', 'banner', city),
  division('150601001', '甲一镇', 'township', '150601'),
  division('150601002', '甲二镇', 'township', '150601'),
  division('150601003', '甲三镇', 'township', '150601'),
  division('150602001', '乙一镇', 'township', '150602'),
];
const pathOf = (code: string): string[] => {
  const parent = smallCity.find((each) => each.code === code)?.parentCode;
  return parent ? [...pathOf(parent), code] : [code];
};

export function buildFormOrganisation(
  id: string,
  divisionCode: string,
  facts: Partial<FormOrganisation> = {},
): FormOrganisation {
  return {
    id,
    divisionCode,
    sector: 'enterprise',
    name: `单位${id}`,
    uscc: null,
    employees: 10,
    members: null,
    activists: null,
    developedThisYear: null,
    status: 'operating',
    lngLat: [109.8, 39.4],
    partyOrganisation: null,
    ...facts,
  };
}

export function buildFormParty(id: string, divisionCode: string, facts: Partial<FormParty> = {}): FormParty {
  return {
    id,
    divisionCode,
    name: `党组织${id}`,
    kind: 'branch',
    formation: 'solo',
    grade: 0,
    secretary: 'internal',
    leadOrganisationId: null,
    ...facts,
  };
}

export const within = ({ id, name, formation }: FormParty) => ({ id, name, formation });

export interface SmallCity {
  readonly organisations: readonly FormOrganisation[];
  readonly parties: readonly FormParty[];
  readonly reviews?: readonly FormReview[];
}

const nothing: SmallCity = { organisations: [], parties: [] };

/** The three periods of a form over the small city; each period's changes are against the one given after it. */
export function buildForm(
  form: FormKey,
  divisionCode: string,
  level: FormLevel,
  {
    now,
    previous = nothing,
    lastYear = nothing,
  }: { now: SmallCity; previous?: SmallCity; lastYear?: SmallCity },
): { view: FormView; sources: Readonly<Record<'now' | 'previous' | 'lastYear', PeriodSource>> } {
  const own = smallCity.find(({ code }) => code === divisionCode) as RowDivision;
  const below = smallCity.filter(({ code }) => pathOf(code).includes(divisionCode));
  const rows = formRows(own, below, level);
  const leafOf = new Map(below.flatMap(({ code }) => [[code, rowOfPath(rows, pathOf(code)) ?? -1]]));
  const source = (quarter: string, of: SmallCity, before: SmallCity): PeriodSource => {
    const threshold = 50;
    const inside = <T extends { readonly divisionCode: string }>(all: readonly T[]) =>
      all.filter((each) => leafOf.has(each.divisionCode));
    const facts = (city: SmallCity) => ({
      threshold,
      organisations: inside(city.organisations),
      parties: inside(city.parties),
    });
    const period: FormPeriod = {
      quarter,
      ...facts(of),
      reviews: of.reviews ?? [],
      changes: before === nothing ? [] : listFormChanges(facts(of), facts(before)),
    };
    return { period, leafOf };
  };
  const sources = {
    now: source('2026Q2', now, previous),
    previous: source('2026Q1', previous, nothing),
    lastYear: source('2025Q2', lastYear, nothing),
  };
  const view = assembleForm(
    {
      form,
      level,
      divisionCode,
      divisionName: own.name,
      quarter: '2026Q2',
      rows,
      standing: { units: 5, published: 5, unpublished: [], edition: 1, publishedAt: null },
      target: 0.8,
      cutOff: '2026-06-30',
      drawnOn: '2026-07-11',
      preparedBy: '样例市委组织部',
      sample: true,
    },
    sources,
  );
  return { view, sources };
}

/** The form as a document in Chinese, with the records of its quarter. */
export function buildDocument(...form: Parameters<typeof buildForm>): FormDocument {
  const { view, sources } = buildForm(...form);
  const names = new Map(smallCity.map(({ code, name }) => [code, name]));
  const records = recordsOfForm(formColumns[view.form], sources.now.period).map((record) =>
    recordLine(record, (code) => names.get(code) ?? code),
  );
  return writeDocument({ view, records }, messagesIn('zh-CN'));
}
