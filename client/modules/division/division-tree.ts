import type { Bbox, DivisionKind, DivisionLevel, LngLat } from '../../../shared/division.ts';

/** A division as `rpc.division.list` answers it; the polygon comes with the base map. */
export interface DivisionNode {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: DivisionKind;
  readonly level: DivisionLevel;
  readonly parentCode: string | null;
  /** Codes and names that lead here too: of what was merged into it, and what it was before. */
  readonly aliases?: readonly string[];
  /** Codes from the city down to the division itself. */
  readonly path: readonly string[];
  readonly seat: LngLat | null;
  readonly bbox: Bbox | null;
  readonly schematic: boolean;
  readonly hasPolygon: boolean;
}

export interface DivisionTree {
  /** The division to begin with; null when there is none at all. */
  readonly root: DivisionNode | null;
  /** Those without a parent in the tree: one for most, several for an account bound to several divisions. */
  readonly roots: readonly DivisionNode[];
  readonly byCode: ReadonlyMap<string, DivisionNode>;
  readonly childrenOf: ReadonlyMap<string, readonly DivisionNode[]>;
}

/**
 * @param nodes the divisions of the scope, parents before children, as the server sends them. What lies above the scope is not among
 * them, though paths name it.
 */
export function buildTree(nodes: readonly DivisionNode[], rootCode: string): DivisionTree {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const childrenOf = new Map<string, DivisionNode[]>();
  for (const node of nodes) {
    if (node.parentCode === null) continue;
    const siblings = childrenOf.get(node.parentCode) ?? [];
    siblings.push(node);
    childrenOf.set(node.parentCode, siblings);
  }
  const roots = nodes.filter(({ parentCode }) => parentCode === null || !byCode.has(parentCode));
  return { root: byCode.get(rootCode) ?? nodes[0] ?? null, roots, byCode, childrenOf };
}

/** A division by its code, or by the code of one that was merged into it. */
export function findDivision(tree: DivisionTree, code: string): DivisionNode | undefined {
  return tree.byCode.get(code) ?? [...tree.byCode.values()].find(({ aliases }) => aliases?.includes(code));
}

/** From the topmost division of the scope down to the division; empty for an unknown code. */
export function pathTo(tree: DivisionTree, code: string): DivisionNode[] {
  const node = tree.byCode.get(code);
  return node ? node.path.flatMap((each) => tree.byCode.get(each) ?? []) : [];
}

/** Short names from below the city down to the division, `达拉特旗 / 树林召镇`, since they repeat between banners; the code if unknown. */
export function shortPath(tree: DivisionTree, code: string): string {
  const path = pathTo(tree, code);
  const below = path.filter(({ level }) => level !== 'city');
  return (below.length > 0 ? below : path).map(({ shortName }) => shortName).join(' / ') || code;
}

/** One flag for each code: does it lie at or below `code`? */
export function maskBelow(tree: DivisionTree, codes: readonly string[], code: string): Uint8Array {
  return Uint8Array.from(codes, (each) => (tree.byCode.get(each)?.path.includes(code) ? 1 : 0));
}

/** The division of a level that `code` belongs to; a park run by the city stands for itself at the level of banners. */
export function ancestorAt(tree: DivisionTree, code: string, level: 'banner' | 'township'): string {
  const path = tree.byCode.get(code)?.path ?? [code];
  return path[level === 'banner' ? 1 : 2] ?? path.at(-1) ?? code;
}
