import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../../shared/quarter.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import style from '../plan.module.css';

const PickDialog = lazy(async () => ({ default: (await import('./pick-dialog.tsx')).PickDialog }));

interface Props {
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly ids: readonly string[];
  readonly onIds: (ids: readonly string[]) => void;
}

/** How many were picked, and the way to pick others. */
export function PickField(props: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div className={style.pick}>
      <span>{t('venuePlan.picked', { count: props.ids.length })}</span>
      <Button size="small" onClick={() => setOpen(true)} data-testid="pick-organisations">
        {t('venuePlan.pick')}
      </Button>
      {open && (
        <Suspense>
          <PickDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
