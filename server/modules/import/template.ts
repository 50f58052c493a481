import { AppError } from '../../../shared/app-error.ts';
import {
  bannerOf,
  buildDivisionIndex,
  type DivisionIndex,
  liesWithin,
} from '../../../shared/import/division-index.ts';
import type { RegistryEntry } from '../../../shared/import/registry-entry.ts';
import type { ImportField } from '../../../shared/import/staged.ts';
import { type IndustryCode, industries } from '../../../shared/industry.ts';
import { operatingStatuses, sectors } from '../../../shared/organisation.ts';
import { partyOrganisationFormations, partyOrganisationKinds } from '../../../shared/party-organisation.ts';
import { Quarter } from '../../../shared/quarter.ts';
import { starGrades } from '../../../shared/star-grade.ts';
import type { Messages } from '../../adapters/messages.ts';
import {
  type TemplateColumn,
  type TemplateRow,
  writeTemplate,
} from '../../adapters/workbook/write-template.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import type { Download } from './problems.ts';
import { listResolvableDivisions, loadRegistry } from './registry.ts';

type TemplateField = Exclude<ImportField, 'lngLat'>;

/** Columns in their order, with the width in characters. */
const widths: Readonly<Record<TemplateField, number>> = {
  name: 40,
  uscc: 22,
  sector: 10,
  banner: 12,
  division: 20,
  address: 40,
  industry: 24,
  employees: 10,
  members: 8,
  activists: 12,
  developedThisYear: 12,
  status: 10,
  organised: 10,
  partyOrganisationName: 40,
  partyOrganisationKind: 12,
  formation: 12,
  grade: 10,
  partyFounded: 14,
  electionDueOn: 14,
  founded: 12,
  lng: 12,
  lat: 12,
  source: 24,
};
const fields = Object.keys(widths) as TemplateField[];
/** Written as text, so that nothing turns them into numbers or dates. */
const textFields = new Set<TemplateField>(['uscc', 'founded', 'partyFounded', 'electionDueOn']);

/**
 * The workbook in which a division's staff keep their list: prefilled with the registry as it stands at the quarter, with drop-downs,
 * notes on every heading and a filled example. Imported again as it is, every row is unchanged.
 * @throws AppError `division-unknown`, `quarter-unknown`
 */
export async function buildTemplate(
  db: Database,
  scope: Scope,
  divisionCode: string,
  quarterText: string,
  messages: Messages,
): Promise<Download> {
  const quarter = Quarter.safeParse(quarterText);
  if (!quarter.success) throw new AppError('quarter-unknown');
  const index = buildDivisionIndex(await listResolvableDivisions(db, quarter.data));
  const division = index.byCode.get(divisionCode)?.division;
  if (!division || !scope.divisionCodes.has(division.code))
    throw new AppError('division-unknown', { code: divisionCode });
  const below = [...scope.divisionCodes].filter(
    (code) => index.byCode.has(code) && liesWithin(index, code, division.code),
  );
  const entries = await loadRegistry(db, scope, quarter.data, { divisionCodes: below });
  const rows = entries
    .filter((entry) => !entry.later)
    .sort((a, b) => (a.divisionCode + a.name < b.divisionCode + b.name ? -1 : 1))
    .map((entry) => rowOf(entry, index, messages));
  const names = { division: division.name, quarter: quarter.data };
  const bytes = await writeTemplate({
    title: messages('import.template.title', names),
    columns: fields.map((field) => columnOf(field, index, division.code, messages)),
    rows,
    examples: [exampleRow(messages)],
    notes: [1, 2, 3, 4, 5].map((line) => messages(`import.template.note-${line}`)),
    texts: {
      dataSheet: messages('import.template.sheet'),
      exampleSheet: messages('import.template.example-sheet'),
      notesSheet: messages('import.template.notes-sheet'),
      choiceErrorTitle: messages('import.template.choice-error-title'),
      choiceError: messages('import.template.choice-error'),
    },
  });
  return { fileName: `${messages('import.template.file', names)}.xlsx`, bytes };
}

function columnOf(
  field: TemplateField,
  index: DivisionIndex,
  divisionCode: string,
  messages: Messages,
): TemplateColumn {
  const choices = choicesOf(field, index, divisionCode, messages);
  return {
    header: messages(`import.heading.${field}`),
    width: widths[field],
    note: messages(`import.hint.${field}`),
    ...(choices ? { choices } : {}),
    ...(textFields.has(field) ? { text: true } : {}),
    ...(field === 'name' ? { required: true } : {}),
  };
}

function choicesOf(
  field: TemplateField,
  index: DivisionIndex,
  divisionCode: string,
  messages: Messages,
): string[] | null {
  const words = (area: string, values: readonly (string | number)[]) =>
    values.map((value) => messages(`import.${area}.${value}`));
  switch (field) {
    case 'sector':
      return words('sector', sectors);
    case 'status':
      return words('status', operatingStatuses);
    case 'organised':
      return [messages('import.yes'), messages('import.no')];
    case 'partyOrganisationKind':
      return words('kind', partyOrganisationKinds);
    case 'formation':
      return words('formation', partyOrganisationFormations);
    case 'grade':
      return words('grade', starGrades);
    case 'industry':
      return Object.values(industries).map(({ zh }) => zh);
    case 'banner': {
      const own = bannerOf(index, divisionCode);
      return own ? [own.name] : index.banners.map((each) => each.division.name);
    }
    case 'division':
      return [
        ...new Set(
          index.townships
            .filter((each) => liesWithin(index, each.division.code, divisionCode))
            .map((each) => each.division.name),
        ),
      ];
    default:
      return null;
  }
}

function rowOf(entry: RegistryEntry, index: DivisionIndex, messages: Messages): TemplateRow {
  const place = index.byCode.get(entry.divisionCode)?.division;
  const { party } = entry;
  const values: Record<TemplateField, string | number | null> = {
    name: entry.name,
    uscc: entry.uscc,
    sector: messages(`import.sector.${entry.sector}`),
    banner: bannerOf(index, entry.divisionCode)?.name ?? null,
    division: place?.level === 'township' ? place.name : null,
    address: entry.address,
    industry: entry.industry ? (industries[entry.industry as IndustryCode]?.zh ?? entry.industry) : null,
    employees: entry.employees,
    members: entry.members,
    activists: entry.activists,
    developedThisYear: entry.developedThisYear,
    status: messages(`import.status.${entry.status}`),
    organised: messages(party ? 'import.yes' : 'import.no'),
    partyOrganisationName: party?.name ?? null,
    partyOrganisationKind: party ? messages(`import.kind.${party.kind}`) : null,
    formation: party ? messages(`import.formation.${party.formation}`) : null,
    grade: party ? messages(`import.grade.${party.grade}`) : null,
    partyFounded: party?.founded ?? null,
    electionDueOn: party?.electionDueOn ?? null,
    founded: entry.founded,
    lng: entry.lngLat?.[0] ?? null,
    lat: entry.lngLat?.[1] ?? null,
    source: entry.source,
  };
  return fields.map((field) => values[field]);
}

function exampleRow(messages: Messages): TemplateRow {
  const values: Record<TemplateField, string | number | null> = {
    name: messages('import.template.example-name'),
    // Valid by its check character, and invented.
    uscc: '91150602MA0N1A2B3N',
    sector: messages('import.sector.enterprise'),
    banner: null,
    division: null,
    address: messages('import.template.example-address'),
    industry: industries.F.zh,
    employees: 86,
    members: 7,
    activists: 4,
    developedThisYear: 1,
    status: messages('import.status.operating'),
    organised: messages('import.yes'),
    partyOrganisationName: messages('import.template.example-party'),
    partyOrganisationKind: messages('import.kind.branch'),
    formation: messages('import.formation.solo'),
    grade: messages('import.grade.3'),
    partyFounded: '2016-06-28',
    electionDueOn: '2028-06-28',
    founded: '2013-05-01',
    lng: null,
    lat: null,
    source: messages('import.template.example-source'),
  };
  return fields.map((field) => values[field]);
}
