import { nearlySureScore, type SweepCandidate, type SweepMatch, type SweepVerdict } from './sweep.ts';

/** A row of a list as far as certainty is concerned. */
export interface SettledRow {
  readonly rowNumber: number;
  readonly match: SweepMatch;
  readonly verdict: SweepVerdict | null;
  readonly organisationId: string | null;
  readonly candidates: { readonly list: readonly SweepCandidate[] };
}

/**
 * The undecided pairs that may be confirmed all at once: at least {@link nearlySureScore}, no second organisation as likely, and the
 * organisation belongs to no other entry and is claimed by none.
 */
export function findSure(rows: readonly SettledRow[]): { rowNumber: number; organisationId: string }[] {
  const claims = new Map<string, number>();
  const claim = (id: string) => claims.set(id, (claims.get(id) ?? 0) + 1);
  for (const { organisationId } of rows) if (organisationId !== null) claim(organisationId);
  const sure = rows.flatMap(({ rowNumber, match, verdict, candidates }) => {
    const [best, second] = candidates.list;
    if (match !== 'probable' || verdict !== null || !best || best.score < nearlySureScore) return [];
    return best.score > (second?.score ?? 0) ? [{ rowNumber, organisationId: best.organisationId }] : [];
  });
  for (const { organisationId } of sure) claim(organisationId);
  return sure.filter(({ organisationId }) => claims.get(organisationId) === 1);
}
