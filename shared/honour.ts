import { z } from 'zod';

/** 先进基层党组织, 示范点, 四好合一, 双强六好. */
export const honourKinds = ['advanced', 'model', 'four-good', 'two-strong-six-good'] as const;
/** Who gave it. */
export const honourLevels = ['park', 'banner', 'city'] as const;

export const Honour = z.object({
  kind: z.enum(honourKinds),
  level: z.enum(honourLevels),
  year: z.number().int().min(1949).max(2100),
});
export type Honour = z.infer<typeof Honour>;
