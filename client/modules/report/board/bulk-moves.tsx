import { App, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MoveOutcome } from '../../../../shared/report/report-view.ts';
import { rpc } from '../../../api/rpc.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import { useReasonText } from '../reason-text.ts';
import { useReportChange } from '../use-report-change.ts';
import style from './bulk-moves.module.css';

type Move = 'accept' | 'publish';

interface Props {
  readonly quarter: string;
  readonly tree: DivisionTree;
  /** What is chosen and can be moved so. */
  readonly codesOf: (move: Move) => readonly string[];
  readonly may: { readonly review: boolean; readonly publish: boolean };
  readonly onDone: () => void;
}

/** Accepts or publishes what is chosen, and says of each that was refused why. */
export function BulkMoves({ quarter, tree, codesOf, may, onDone }: Props) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const reasonText = useReasonText();
  const change = useReportChange(async ({ move, codes }: { move: Move; codes: readonly string[] }) => {
    const input = { divisionCodes: [...codes], quarter };
    return move === 'accept' ? rpc.report.accept.mutate(input) : rpc.report.publish.mutate(input);
  });
  const tell = (outcomes: readonly MoveOutcome[]) => {
    onDone();
    const refused = outcomes.flatMap(({ divisionCode, reason }) =>
      reason ? [{ divisionCode, reason }] : [],
    );
    const title = t('reportScreen.board-result', {
      done: outcomes.length - refused.length,
      refused: refused.length,
    });
    if (refused.length === 0) return void message.success(title);
    modal.warning({
      title,
      okText: t('reportScreen.ok'),
      content: (
        <ul className={style.refused}>
          {refused.map(({ divisionCode, reason }) => (
            <li key={divisionCode}>
              {t('reportScreen.board-result-one', {
                division: tree.byCode.get(divisionCode)?.name ?? divisionCode,
                reason: reasonText(reason),
              })}
            </li>
          ))}
        </ul>
      ),
    });
  };
  const moves: readonly Move[] = [
    ...(may.review ? ['accept' as const] : []),
    ...(may.publish ? ['publish' as const] : []),
  ];
  return (
    <div className={style.bulk}>
      {moves.map((move) => {
        const codes = codesOf(move);
        if (codes.length === 0) return null;
        return (
          <Popconfirm
            key={move}
            title={t(`reportScreen.board-${move}-title`, { count: codes.length })}
            description={t(`reportScreen.${move}-after`)}
            okText={t(`reportScreen.${move}`)}
            cancelText={t('reportScreen.cancel')}
            placement="bottomRight"
            overlayStyle={{ maxWidth: 340 }}
            onConfirm={() => change.mutate({ move, codes }, { onSuccess: tell })}
          >
            <Button type="primary" loading={change.isPending}>
              {t(`reportScreen.board-${move}`, { count: codes.length })}
            </Button>
          </Popconfirm>
        );
      })}
    </div>
  );
}
