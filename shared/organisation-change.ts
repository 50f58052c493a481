import type { OrganisationRecord } from './organisation.ts';

/** What became of an organisation between two quarters. */
export const organisationChanges = ['formed', 'lost', 'promoted', 'demoted', 'new', 'ceased'] as const;
export type OrganisationChange = (typeof organisationChanges)[number];

type Side = Pick<OrganisationRecord, 'status' | 'partyOrganisation'>;

/**
 * The change of one organisation, or null when there is none worth a colour. It is `new` or `ceased` when it did not operate before,
 * or does not any more; of one that operated in both, organised before and after come first, then the star grade. Where it stands
 * is not asked: a move between townships is no change.
 * @param before null: it was in no record of that quarter; `after` likewise
 */
export function organisationChange(before: Side | null, after: Side | null): OrganisationChange | null {
  const operated = before?.status === 'operating';
  const operates = after?.status === 'operating';
  if (!operated || !operates) return operates ? 'new' : operated ? 'ceased' : null;
  const then = before.partyOrganisation;
  const now = after.partyOrganisation;
  if (!then || !now) return now ? 'formed' : then ? 'lost' : null;
  if (now.grade === then.grade) return null;
  return now.grade > then.grade ? 'promoted' : 'demoted';
}

/** One organisation's change, by its id. */
export interface ListedChange {
  readonly id: string;
  readonly change: OrganisationChange;
}

type Sided = Side & Pick<OrganisationRecord, 'id' | 'uscc'>;

/**
 * The changes of all organisations between two quarters, in the order of their id.
 * @param elsewhere ids that are on one side only because they stood outside the ground on the other: they moved
 */
export function listChanges(
  before: readonly Sided[],
  after: readonly Sided[],
  elsewhere: ReadonlySet<string>,
): ListedChange[] {
  const then = new Map(before.map((each) => [each.id, each]));
  const now = new Map(after.map((each) => [each.id, each]));
  const changes = [...new Set([...then.keys(), ...now.keys()])].flatMap((id): ListedChange[] => {
    const [was, is] = [then.get(id) ?? null, now.get(id) ?? null];
    if ((!was || !is) && elsewhere.has(id)) return [];
    const change = organisationChange(was, is);
    return change ? [{ id, change }] : [];
  });
  const codeOf = ({ id }: ListedChange) => (now.get(id) ?? then.get(id))?.uscc ?? null;
  const codes = (wanted: OrganisationChange) =>
    new Set(changes.filter(({ change }) => change === wanted).map(codeOf));
  const [come, gone] = [codes('new'), codes('ceased')];
  // Entered anew under the same code where it moved to: the same organisation.
  const movedOn = (each: ListedChange) => {
    const code = codeOf(each);
    return (
      code !== null &&
      ((each.change === 'new' && gone.has(code)) || (each.change === 'ceased' && come.has(code)))
    );
  };
  return changes.filter((each) => !movedOn(each)).sort((a, b) => (a.id < b.id ? -1 : 1));
}
