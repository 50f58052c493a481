import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../shared/quarter.ts';
import { useInstructors } from './instructor-queries.ts';

/** The instructors that may be given organisations of a division, those of its own first, as choices. */
export function useInstructorOptions(divisionCode: string, quarter: Quarter, enabled = true) {
  const { t } = useTranslation();
  const { data } = useInstructors(divisionCode, quarter, enabled);
  return (data?.instructors ?? [])
    .filter(({ own, mode, instructs }) => own && !(mode === 'one' && instructs.length > 0))
    .map(({ id, certificateNumber, post, mode, instructs }) => ({
      value: id,
      label: t('instructor.option', {
        certificate: certificateNumber,
        post,
        mode: t(`instructor.mode-${mode}`),
        count: instructs.length,
      }),
    }));
}
