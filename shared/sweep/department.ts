import { z } from 'zod';
import type { Sector } from '../organisation.ts';

/** Departments that lend their lists to a joint check 部门会商; keys below `sweep.department.`. */
export const departments = [
  'market',
  'civil-affairs',
  'tax',
  'social-security',
  'statistics',
  'other',
] as const;
export const DepartmentCode = z.enum(departments);
export type DepartmentCode = (typeof departments)[number];

/** One of the list, or another by its own name: `other:商务局`. */
export const Department = z
  .string()
  .max(40)
  .transform((text) => text.trim())
  .refine(
    (text) =>
      (departments as readonly string[]).includes(text) ? text !== 'other' : /^other:\S.*$/.test(text),
    'department',
  );

/** Code and, for another one, the name somebody typed. */
export function readDepartment(department: string): { code: DepartmentCode; name: string } {
  const code = DepartmentCode.safeParse(department);
  return code.success
    ? { code: code.data, name: '' }
    : { code: 'other', name: department.replace(/^other:/, '').trim() };
}

/** The organisations a department registers: nobody is missing from its list for belonging to the other sector. */
export function sectorsOf(department: string): readonly Sector[] {
  if (department === 'market') return ['enterprise'];
  return department === 'civil-affairs' ? ['social'] : ['enterprise', 'social'];
}
