import type { PartyOrganisationFormation, PartyOrganisationKind } from '../party-organisation.ts';
import type { StarGrade } from '../star-grade.ts';
import { normaliseName } from './cells/normalise-text.ts';
import { formatPartialDate, type PartialDate, parseDate, parseElectionDay } from './cells/parse-date.ts';
import { parseOrganised } from './cells/parse-organised.ts';
import { parseFormation, parsePartyOrganisationKind } from './cells/parse-party-kind.ts';
import { parseStarGrade } from './cells/parse-star-grade.ts';
import { plainText, type RowInput, type RowReader } from './read-row.ts';
import { choice } from './row-issues.ts';
import type { ImportCandidate, PartyClaimField } from './staged.ts';

type PartyFields = Pick<ImportCandidate, 'organised' | 'partyOrganisationName' | PartyClaimField>;

/** What a row says of the party organisation; saying no and naming one all the same is a question. */
export function readPartyOrganisation(
  reader: RowReader,
  input: RowInput,
): { [Key in keyof PartyFields]?: PartyFields[Key] | undefined } {
  const named = reader.take('partyOrganisationName', plainText(120));
  const said = reader.take<boolean>('organised', parseOrganised, (answer) => answer === 'yes');
  let organised = said ?? (named ? true : named === null ? false : undefined);
  let name = named ? normaliseName(named) : undefined;
  if (said === false && name) {
    const answer = reader.say({
      code: 'organised-contradiction',
      severity: 'question',
      row: input.rowNumber,
      field: 'organised',
      params: { name },
      choices: [choice('yes'), choice('no'), choice('skip')],
    });
    organised = answer === 'yes' ? true : answer === 'no' ? false : undefined;
    if (answer !== 'yes') name = undefined;
  }
  const kind = reader.take<PartyOrganisationKind>(
    'partyOrganisationKind',
    parsePartyOrganisationKind,
    (answer) => answer as PartyOrganisationKind,
  );
  const formation = reader.take<PartyOrganisationFormation>(
    'formation',
    parseFormation,
    (answer) => answer as PartyOrganisationFormation,
  );
  const grade = reader.take<StarGrade>('grade', parseStarGrade, (answer) => Number(answer) as StarGrade);
  return {
    organised,
    partyOrganisationName: name,
    partyOrganisationKind: kind ?? undefined,
    formation: formation ?? undefined,
    grade: grade ?? undefined,
    partyFounded: formatDate(reader.take('partyFounded', parseDate)),
    electionDueOn: formatDate(reader.take('electionDueOn', parseElectionDay)),
  };
}

/** Of a party organisation nothing is erased by a list: what is written as 无 is as if it were left empty. */
function formatDate(date: PartialDate | null | undefined): string | undefined {
  return date ? formatPartialDate(date) : undefined;
}
