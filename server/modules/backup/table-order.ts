import type { Reference } from '../../db/read-catalogue.ts';

/**
 * An order of tables in which each stands behind those it refers to, among equals by name. A table may refer to itself (checked when
 * all its rows are there); a reference that may wait for the end of the transaction binds nothing.
 * @throws Error when tables refer to each other in a circle: such a backup could not be loaded, so none is made
 */
export function orderTables<Table extends { readonly name: string }>(
  tables: readonly Table[],
  references: readonly Reference[],
): Table[] {
  const ordered: Table[] = [];
  const placed = new Set<string>();
  let waiting = [...tables].sort((a, b) => (a.name < b.name ? -1 : 1));
  const known = new Set(waiting.map(({ name }) => name));
  const binding = references.filter(
    ({ from, to, deferrable }) => from !== to && !deferrable && known.has(to),
  );
  while (waiting.length > 0) {
    const next = waiting.find(({ name }) => binding.every(({ from, to }) => from !== name || placed.has(to)));
    if (!next) throw new Error(`tables refer to each other in a circle: ${waiting.map(({ name }) => name)}`);
    ordered.push(next);
    placed.add(next.name);
    waiting = waiting.filter((table) => table !== next);
  }
  return ordered;
}
