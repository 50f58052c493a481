import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Quarter } from '../../../shared/quarter.ts';
import { rpc } from '../../api/rpc.ts';

export type InstructorView = Awaited<ReturnType<typeof rpc.instructor.list.query>>['instructors'][number];
export type DutyView = InstructorView['duties'][number];
export type Uninstructed = Awaited<ReturnType<typeof rpc.instructor.uninstructed.query>>[number];
/** As other records carry it. */
export type InstructorSummary = Pick<
  InstructorView,
  'id' | 'certificateNumber' | 'post' | 'mode' | 'divisionCode'
>;

/** The instructors of a division with whom they look after and their duties. */
export function useInstructors(divisionCode: string, quarter: Quarter, enabled = true) {
  return useQuery({
    queryKey: ['instructor', 'list', divisionCode, quarter],
    queryFn: () => rpc.instructor.list.query({ divisionCode, quarter }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useUninstructed(divisionCode: string, quarter: Quarter) {
  return useQuery({
    queryKey: ['instructor', 'uninstructed', divisionCode, quarter],
    queryFn: () => rpc.instructor.uninstructed.query({ divisionCode, quarter }),
    placeholderData: keepPreviousData,
  });
}

/** Whom an instructor of an area would be given. */
export function useInArea(id: string, quarter: Quarter) {
  return useQuery({
    queryKey: ['instructor', 'in-area', id, quarter],
    queryFn: () => rpc.instructor.inArea.query({ id, quarter }),
  });
}
