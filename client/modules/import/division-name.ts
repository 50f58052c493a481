import { useMemo } from 'react';
import type { Quarter } from '../../../shared/quarter.ts';
import { useDivisions } from '../division/division-queries.ts';

/** Names of divisions in a quarter (null: as they are called last) by code: a township as 「伊金霍洛旗 / 乌兰木伦镇」, since short names repeat between banners. */
export function useDivisionName(quarter: Quarter | null = null): (code: string) => string {
  const { data } = useDivisions(quarter);
  return useMemo(() => {
    const byCode = new Map(data?.map((division) => [division.code, division]));
    return (code) => {
      const division = byCode.get(code);
      if (!division) return code;
      const parent = division.level === 'township' ? byCode.get(division.parentCode ?? '') : undefined;
      return parent?.level === 'banner' ? `${parent.name} / ${division.name}` : division.name;
    };
  }, [data]);
}
