import { account as accountEn } from './en/account.ts';
import { audit as auditEn } from './en/audit.ts';
import { brief as briefEn } from './en/brief.ts';
import { consoleText as consoleEn } from './en/console.ts';
import { contact as contactEn } from './en/contact.ts';
import { division as divisionEn } from './en/division.ts';
import { error as errorEn } from './en/error.ts';
import { exporting as exportingEn } from './en/export.ts';
import { form as formEn } from './en/form.ts';
import { grading as gradingEn } from './en/grading.ts';
import { importing as importEn } from './en/import.ts';
import { importScreen as importScreenEn } from './en/import-screen.ts';
import { instructor as instructorEn } from './en/instructor.ts';
import { issue as issueEn } from './en/issue.ts';
import { liaison as liaisonEn } from './en/liaison.ts';
import { mapTheme as mapThemeEn } from './en/map-theme.ts';
import { notice as noticeEn } from './en/notice.ts';
import { official as officialEn } from './en/official.ts';
import { record as recordEn } from './en/record.ts';
import { report as reportEn } from './en/report.ts';
import { reportScreen as reportScreenEn } from './en/report-screen.ts';
import { road as roadEn } from './en/road.ts';
import { screen as screenEn } from './en/screen.ts';
import { sheet as sheetEn } from './en/sheet.ts';
import { sheetScreen as sheetScreenEn } from './en/sheet-screen.ts';
import { standard as standardEn } from './en/standard.ts';
import { sweep as sweepEn } from './en/sweep.ts';
import { symbol as symbolEn } from './en/symbol.ts';
import { venue as venueEn } from './en/venue.ts';
import { venueImport as venueImportEn } from './en/venue-import.ts';
import { venueNear as venueNearEn } from './en/venue-near.ts';
import { venuePlan as venuePlanEn } from './en/venue-plan.ts';
import { venueShare as venueShareEn } from './en/venue-share.ts';
import { workbook as workbookEn } from './en/workbook.ts';
import { account as accountZh } from './zh-CN/account.ts';
import { audit as auditZh } from './zh-CN/audit.ts';
import { brief as briefZh } from './zh-CN/brief.ts';
import { consoleText as consoleZh } from './zh-CN/console.ts';
import { contact as contactZh } from './zh-CN/contact.ts';
import { division as divisionZh } from './zh-CN/division.ts';
import { error as errorZh } from './zh-CN/error.ts';
import { exporting as exportingZh } from './zh-CN/export.ts';
import { form as formZh } from './zh-CN/form.ts';
import { grading as gradingZh } from './zh-CN/grading.ts';
import { importing as importZh } from './zh-CN/import.ts';
import { importScreen as importScreenZh } from './zh-CN/import-screen.ts';
import { instructor as instructorZh } from './zh-CN/instructor.ts';
import { issue as issueZh } from './zh-CN/issue.ts';
import { liaison as liaisonZh } from './zh-CN/liaison.ts';
import { mapTheme as mapThemeZh } from './zh-CN/map-theme.ts';
import { notice as noticeZh } from './zh-CN/notice.ts';
import { official as officialZh } from './zh-CN/official.ts';
import { record as recordZh } from './zh-CN/record.ts';
import { report as reportZh } from './zh-CN/report.ts';
import { reportScreen as reportScreenZh } from './zh-CN/report-screen.ts';
import { road as roadZh } from './zh-CN/road.ts';
import { screen as screenZh } from './zh-CN/screen.ts';
import { sheet as sheetZh } from './zh-CN/sheet.ts';
import { sheetScreen as sheetScreenZh } from './zh-CN/sheet-screen.ts';
import { standard as standardZh } from './zh-CN/standard.ts';
import { sweep as sweepZh } from './zh-CN/sweep.ts';
import { symbol as symbolZh } from './zh-CN/symbol.ts';
import { venue as venueZh } from './zh-CN/venue.ts';
import { venueImport as venueImportZh } from './zh-CN/venue-import.ts';
import { venueNear as venueNearZh } from './zh-CN/venue-near.ts';
import { venuePlan as venuePlanZh } from './zh-CN/venue-plan.ts';
import { venueShare as venueShareZh } from './zh-CN/venue-share.ts';
import { workbook as workbookZh } from './zh-CN/workbook.ts';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

type Area = Readonly<Record<string, string>>;

/** Joins the areas into flat keys: `sheet.title`, `issue.uscc-check-failed.fix`. */
function join(areas: Readonly<Record<string, Area>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(areas).flatMap(([area, messages]) =>
      Object.entries(messages).map(([key, text]) => [`${area}.${key}`, text]),
    ),
  );
}

/** One catalogue a language; Chinese is the language of the product, English the second. */
export const catalogues: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': join({
    account: accountZh,
    export: exportingZh,
    brief: briefZh,
    standard: standardZh,
    liaison: liaisonZh,
    instructor: instructorZh,
    grading: gradingZh,
    form: formZh,
    official: officialZh,
    mapTheme: mapThemeZh,
    audit: auditZh,
    console: consoleZh,
    contact: contactZh,
    division: divisionZh,
    error: errorZh,
    import: importZh,
    importScreen: importScreenZh,
    issue: issueZh,
    notice: noticeZh,
    record: recordZh,
    report: reportZh,
    reportScreen: reportScreenZh,
    road: roadZh,
    screen: screenZh,
    sheet: sheetZh,
    sheetScreen: sheetScreenZh,
    sweep: sweepZh,
    symbol: symbolZh,
    workbook: workbookZh,
    venue: { ...venueZh, ...venueImportZh, ...venueNearZh },
    venuePlan: venuePlanZh,
    venueShare: venueShareZh,
  }),
  en: join({
    account: accountEn,
    export: exportingEn,
    brief: briefEn,
    standard: standardEn,
    liaison: liaisonEn,
    instructor: instructorEn,
    grading: gradingEn,
    form: formEn,
    official: officialEn,
    mapTheme: mapThemeEn,
    audit: auditEn,
    console: consoleEn,
    contact: contactEn,
    division: divisionEn,
    error: errorEn,
    import: importEn,
    importScreen: importScreenEn,
    issue: issueEn,
    notice: noticeEn,
    record: recordEn,
    report: reportEn,
    reportScreen: reportScreenEn,
    road: roadEn,
    screen: screenEn,
    sheet: sheetEn,
    sheetScreen: sheetScreenEn,
    sweep: sweepEn,
    symbol: symbolEn,
    workbook: workbookEn,
    venue: { ...venueEn, ...venueImportEn, ...venueNearEn },
    venuePlan: venuePlanEn,
    venueShare: venueShareEn,
  }),
};
