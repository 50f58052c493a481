import { type DivisionTree, pathTo } from '../division/division-tree.ts';

/** A division from its banner down, 准格尔旗 / 薛家湾镇; the code of one outside the scope. */
export function divisionName(tree: DivisionTree, code: string): string {
  const path = pathTo(tree, code).filter((node) => node.level !== 'city');
  const names = path.map((node) => node.name);
  return names.length > 0 ? names.join(' / ') : (tree.byCode.get(code)?.name ?? code);
}
