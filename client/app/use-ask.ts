import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorKey } from '../../shared/indicator.ts';
import { useMay } from '../modules/account/use-me.ts';
import type { AskSubject } from '../modules/official/ask/ask-dialog.tsx';
import type { PanelProps } from './workspace-panels.tsx';

type Inputs = Pick<PanelProps, 'state' | 'tree' | 'columns' | 'quarter' | 'unitCode' | 'selectedRow'>;

/** 催办更新: whom and about what may be asked here. Each is null where it cannot be. */
export function useAsk({ state, tree, columns, quarter, unitCode, selectedRow }: Inputs) {
  const { t } = useTranslation();
  const [subject, setSubject] = useState<AskSubject | null>(null);
  const may = useMay('report.ask') && state.asOf === null;
  const open = (code: string, about: string) =>
    setSubject({
      divisionCode: code,
      divisionName: tree.byCode.get(code)?.name ?? code,
      quarter,
      about,
    });
  const recordUnit =
    selectedRow === undefined ? null : (columns.divisionCodes[columns.division[selectedRow] ?? 0] ?? null);
  return {
    subject,
    close: () => setSubject(null),
    aboutUnit: may && unitCode !== null ? () => open(unitCode, '') : null,
    aboutIndicator:
      may && unitCode !== null ? (key: IndicatorKey) => open(unitCode, t(`official.indicator.${key}`)) : null,
    aboutRecord:
      may && recordUnit !== null && selectedRow !== undefined
        ? () => open(recordUnit, columns.names[selectedRow] ?? '')
        : null,
  };
}
