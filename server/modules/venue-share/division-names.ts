import { inArray } from 'drizzle-orm';
import type { Database } from '../../db/database.ts';
import { division } from '../../db/schema/division.ts';

/** Names from the banner down, whatever the scope: 准格尔旗薛家湾镇. Names of divisions are public. */
export async function nameDivisions(db: Database, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const wanted = await db
    .select({ code: division.code, path: division.path })
    .from(division)
    .where(inArray(division.code, [...new Set(codes)]));
  const above = [...new Set(wanted.flatMap(({ path }) => path))];
  if (above.length === 0) return new Map();
  const rows = await db
    .select({ code: division.code, name: division.name })
    .from(division)
    .where(inArray(division.code, above));
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  return new Map(
    wanted.map(({ code, path }) => [
      code,
      (path.length > 1 ? path.slice(1) : path).map((each) => names.get(each) ?? each).join(''),
    ]),
  );
}
