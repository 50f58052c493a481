import type { TFunction } from 'i18next';
import { type IndustryCode, industries } from '../../../shared/industry.ts';

/** Fields whose values are words of a code list, with the list's key below `importScreen.value.`. */
const lists: Readonly<Record<string, string>> = {
  sector: 'sector',
  status: 'status',
  partyOrganisationKind: 'kind',
  formation: 'formation',
  datum: 'datum',
};

export interface Words {
  readonly t: TFunction;
  readonly language: string;
  readonly divisionName: (code: string) => string;
}

/** A value of a row or of the registry as a reader writes it; nothing known is "—". */
export function formatValue(field: string, value: unknown, { t, language, divisionName }: Words): string {
  if (value === null || value === undefined || value === '') return t('importScreen.value.none');
  if (typeof value === 'boolean') return t(`importScreen.value.${value ? 'yes' : 'no'}`);
  if (Array.isArray(value)) {
    return value.map((each) => (typeof each === 'number' ? each.toFixed(6) : String(each))).join(', ');
  }
  if (typeof value === 'object') return JSON.stringify(value);
  if (field === 'divisionCode') return divisionName(String(value));
  if (field === 'industry') {
    const industry = industries[value as IndustryCode];
    return industry?.[language === 'en' ? 'en' : 'zh'] ?? String(value);
  }
  if (field === 'grade') {
    return value === 0 ? t('importScreen.value.grade-0') : t('importScreen.value.grade', { grade: value });
  }
  const list = lists[field];
  return list === undefined ? String(value) : t([`importScreen.value.${list}.${value}`, String(value)]);
}
