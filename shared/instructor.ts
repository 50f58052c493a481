import { z } from 'zod';

/** 一员一户, 一员多户, 包片. */
export const instructorModes = ['one', 'several', 'area'] as const;
export const InstructorMode = z.enum(instructorModes);
export type InstructorMode = (typeof instructorModes)[number];

/** Quarterly summary 季度小结, half-year two-way appraisal 半年双向测评, yearly training 年度培训. */
export const dutyKinds = ['summary', 'appraisal', 'training'] as const;
export const DutyKind = z.enum(dutyKinds);
export type DutyKind = (typeof dutyKinds)[number];
