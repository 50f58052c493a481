import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../shared/quarter.ts';
import { useMay } from '../account/use-me.ts';
import { usePlan } from '../liaison/plan-queries.ts';
import { InstructorSelect } from './instructor-select.tsx';
import { TelephoneButton } from './telephone-button.tsx';

interface Props {
  readonly organisationId: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  /** Whether the record may be written now. */
  readonly open: boolean;
}

/** Who instructs one organisation, with the way to assign another and to call. */
export function InstructorLine({ organisationId, name, divisionCode, quarter, open }: Props) {
  const { t } = useTranslation();
  const may = useMay('registry.write') && open;
  const { data } = usePlan(organisationId, quarter);
  if (!data) return null;
  const present = data.assignment?.instructor ?? null;
  return (
    <div data-testid="instructor-line">
      <span>{t('instructor.line-title')} </span>
      <InstructorSelect
        organisation={{ id: organisationId, name, divisionCode }}
        present={present}
        version={data.assignment?.version ?? null}
        ready
        quarter={quarter}
        may={may}
      />
      {present && <TelephoneButton id={present.id} />}
    </div>
  );
}
