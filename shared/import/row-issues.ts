import type { Issue } from '../issue.ts';
import { operatingStatuses, sectors } from '../organisation.ts';
import { partyOrganisationFormations, partyOrganisationKinds } from '../party-organisation.ts';
import { starGrades } from '../star-grade.ts';
import type { IssueDraft } from './cells/parsed.ts';
import type { ImportAnswers, ImportField } from './staged.ts';

type Choice = NonNullable<Issue['choices']>[number];

/** A choice; its label is a text (a division's name) or a message key, by default `import.choice.<value>`. */
export function choice(value: string, label = `import.choice.${value}`): Choice {
  return { value, label };
}

const words: Readonly<Record<string, readonly string[]>> = {
  'sector-unknown': sectors,
  'sector-not-told': sectors,
  'status-unknown': operatingStatuses,
  'organised-unknown': ['yes', 'no'],
  'party-kind-unknown': partyOrganisationKinds,
  'formation-unknown': partyOrganisationFormations,
  'star-grade-unknown': starGrades.map(String),
};

/** The answers a cell's issue may get: its word list, the suggested reading, leaving the field empty, leaving the row out. */
export function cellChoices(draft: IssueDraft, field: ImportField): Choice[] {
  if (draft.severity === 'warning') return [];
  const { suggestion } = draft.params;
  const point = field === 'lng' || field === 'lat' || field === 'lngLat';
  return [
    ...(words[draft.code] ?? []).map((value) => choice(value)),
    ...(suggestion === undefined ? [] : [choice('suggested', String(suggestion))]),
    ...(field === 'name' ? [] : [choice(point ? 'unlocated' : 'empty')]),
    choice('skip'),
  ];
}

/** The answer given to an issue, if it is one of its choices. */
export function answerTo(issue: Issue, answers: ImportAnswers): string | null {
  const answer = answers[issue.code];
  return answer !== undefined && issue.choices?.some(({ value }) => value === answer) ? answer : null;
}

/** Still in the way: an error or question without a valid answer. */
export function isOpen(issue: Issue, answers: ImportAnswers): boolean {
  return issue.severity !== 'warning' && answerTo(issue, answers) === null;
}

/** Params that tell apart questions of one code: the same answer fits where they are equal. */
const telling = ['bannerCode', 'named', 'statedCode', 'actualCode', 'columnCode', 'addressCode'] as const;
/** Of questions about a word, the word itself. */
const aboutWords = new Set(Object.keys(words));

/** Questions with the same key can be settled with one answer. */
export function questionKey(issue: Issue): string {
  const parts = telling.map((name) => issue.params[name] ?? '');
  const word = aboutWords.has(issue.code) ? (issue.params.value ?? '') : '';
  return [issue.code, ...parts, word].join('|').replace(/\|+$/, '');
}
