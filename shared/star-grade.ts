import { z } from 'zod';

/** 星级: 0 = not graded, 1–5 stars. */
export const StarGrade = z.union([
  z.literal(0),
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
]);
export type StarGrade = z.infer<typeof StarGrade>;
export const starGrades = [0, 1, 2, 3, 4, 5] as const;
