import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../shared/quarter.ts';
import { rpc } from '../../api/rpc.ts';
import { AssignArea } from './assign-area.tsx';
import style from './instructor-drawer.module.css';
import type { InstructorView } from './instructor-queries.ts';
import { useAssign } from './use-assign.ts';

interface Props {
  readonly instructor: InstructorView;
  readonly quarter: Quarter;
  readonly may: boolean;
  readonly onOpenOrganisation: (id: string) => void;
}

/** Whom an instructor looks after, with the way to take one away or to be given the whole area. */
export function ServesList({ instructor, quarter, may, onOpenOrganisation }: Props) {
  const { t } = useTranslation();
  const { busy, assign } = useAssign(quarter);
  const [area, setArea] = useState(false);
  const takeAway = async (id: string, name: string) => {
    const { assignment } = await rpc.liaison.get.query({ organisationId: id, quarter });
    await assign(null, [{ id, name, assignmentVersion: assignment?.version ?? null }]);
  };
  return (
    <section className={style.serves} data-testid="instructor-serves">
      <h3>
        {t('instructor.serves')} {t('instructor.caseload-count', { count: instructor.instructs.length })}
      </h3>
      {instructor.instructs.length === 0 && <p>{t('instructor.serves-none')}</p>}
      {may && instructor.mode === 'area' && (
        <Button onClick={() => setArea(true)}>{t('instructor.assign-area')}</Button>
      )}
      <ul>
        {instructor.instructs.map(({ id, name }) => (
          <li key={id}>
            <Button
              type="link"
              size="small"
              aria-label={t('instructor.on-map-of', { name })}
              onClick={() => onOpenOrganisation(id)}
            >
              {name}
            </Button>
            {may && (
              <Button
                type="text"
                size="small"
                disabled={busy}
                aria-label={t('instructor.take-away-of', { name })}
                onClick={() => void takeAway(id, name)}
              >
                {t('instructor.take-away')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {area && <AssignArea instructor={instructor} quarter={quarter} onClose={() => setArea(false)} />}
    </section>
  );
}
