import type { AssignPlanResult, PlanResult, SitePlanResult } from '../venue-plan.ts';

type Both = readonly [a: number, b: number];

/** Two assignments side by side. */
export interface AssignComparison {
  readonly kind: 'assign';
  /** Organisations that only one of them serves. */
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
  /** Served by both, at different venues. */
  readonly moved: readonly {
    readonly organisationId: string;
    readonly venueA: string;
    readonly venueB: string;
    readonly metresA: number;
    readonly metresB: number;
  }[];
  /** Served by both at the same venue. */
  readonly same: number;
  readonly figures: Readonly<
    Record<'wanted' | 'served' | 'totalMetres' | 'averageMetres' | 'longestMetres', Both>
  >;
}

/** Two sitings side by side. */
export interface SiteComparison {
  readonly kind: 'site';
  /** Ids of sites that only one of them, or both, suggest. */
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
  readonly both: readonly string[];
  /** Organisations that gain by only one of them. */
  readonly helpedOnlyA: readonly string[];
  readonly helpedOnlyB: readonly string[];
  readonly figures: Readonly<Record<'wanted' | 'served' | 'sites', Both>>;
}

export type PlanComparison = AssignComparison | SiteComparison;

/** What tells two plans of the same kind apart; null when they are of different kinds. */
export function comparePlans(a: PlanResult, b: PlanResult): PlanComparison | null {
  if (a.kind === 'assign' && b.kind === 'assign') return compareAssignments(a, b);
  if (a.kind === 'site' && b.kind === 'site') return compareSitings(a, b);
  return null;
}

/** Metres a group has to go on average; 0 when none is served. */
export function averageMetres({
  totalMetres,
  served,
}: Pick<AssignPlanResult, 'totalMetres' | 'served'>): number {
  return served === 0 ? 0 : totalMetres / served;
}

function compareAssignments(a: AssignPlanResult, b: AssignPlanResult): AssignComparison {
  const inA = new Map(a.meetings.map((meeting) => [meeting.organisationId, meeting]));
  const inB = new Map(b.meetings.map((meeting) => [meeting.organisationId, meeting]));
  const pairs = [...inA].flatMap(([id, own]) => {
    const other = inB.get(id);
    return other ? [{ organisationId: id, a: own, b: other }] : [];
  });
  const moved = pairs.filter((pair) => pair.a.venueId !== pair.b.venueId);
  return {
    kind: 'assign',
    onlyA: without([...inA.keys()], inB),
    onlyB: without([...inB.keys()], inA),
    moved: moved.map((pair) => ({
      organisationId: pair.organisationId,
      venueA: pair.a.venueId,
      venueB: pair.b.venueId,
      metresA: pair.a.metres,
      metresB: pair.b.metres,
    })),
    same: pairs.length - moved.length,
    figures: {
      wanted: [a.wanted, b.wanted],
      served: [a.served, b.served],
      totalMetres: [a.totalMetres, b.totalMetres],
      averageMetres: [averageMetres(a), averageMetres(b)],
      longestMetres: [a.longestMetres, b.longestMetres],
    },
  };
}

function compareSitings(a: SitePlanResult, b: SitePlanResult): SiteComparison {
  const ids = ({ sites }: SitePlanResult) => new Set(sites.map(({ id }) => id));
  const helped = ({ sites }: SitePlanResult) =>
    new Set(sites.flatMap(({ organisationIds }) => organisationIds));
  return {
    kind: 'site',
    onlyA: without([...ids(a)], ids(b)),
    onlyB: without([...ids(b)], ids(a)),
    both: [...ids(a)].filter((id) => ids(b).has(id)),
    helpedOnlyA: without([...helped(a)], helped(b)),
    helpedOnlyB: without([...helped(b)], helped(a)),
    figures: {
      wanted: [a.wanted, b.wanted],
      served: [a.served, b.served],
      sites: [a.sites.length, b.sites.length],
    },
  };
}

function without(ids: readonly string[], others: { has(id: string): boolean }): string[] {
  return ids.filter((id) => !others.has(id));
}
