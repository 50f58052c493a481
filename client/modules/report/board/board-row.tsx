import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '../../../../shared/report/report-view.ts';
import { chinaTime } from '../../setting/china-time.ts';
import { StatusDot } from '../status-dot.tsx';
import { useLatenessText } from '../status-text.ts';
import style from './board.module.css';

interface Props {
  readonly row: BoardRow;
  readonly name: string;
  /** Null: nothing can be done with it in bulk. */
  readonly chosen: boolean | null;
  /** Any row can be chosen: the column is there. */
  readonly choosing: boolean;
  readonly onChoose: (chosen: boolean) => void;
  readonly onOpen: () => void;
}

/** One reporting unit. */
export function UnitRow({ row, name, chosen, choosing, onChoose, onOpen }: Props) {
  const { t, i18n } = useTranslation();
  const latenessText = useLatenessText();
  const { status, revision, lateness, organisations, openComments, movedBy, movedAt } = row;
  return (
    <tr data-division={row.divisionCode} data-status={status}>
      {choosing && (
        <td className={style.choice}>
          {chosen !== null && (
            <Checkbox
              checked={chosen}
              aria-label={t('reportScreen.board-choose', { name })}
              onChange={(event) => onChoose(event.target.checked)}
            />
          )}
        </td>
      )}
      <th scope="row">
        <button type="button" className={style.open} onClick={onOpen}>
          {name}
        </button>
      </th>
      <td className={style.state}>
        <StatusDot status={status} />
        {revision > 1 && <span className={style.quiet}> {t('reportScreen.revision', { revision })}</span>}
      </td>
      <td className={style.time} data-late={lateness.kind}>
        {latenessText(lateness)}
      </td>
      <td className={style.number} data-label={t('reportScreen.board-organisations')}>
        {organisations}
      </td>
      <td
        className={style.number}
        data-label={t('reportScreen.board-comments')}
        data-zero={openComments === 0}
      >
        {openComments}
      </td>
      <td className={style.moved}>
        {movedAt === null ? (
          <span className={style.quiet}>{t('reportScreen.board-not-begun')}</span>
        ) : (
          <>
            {movedBy} <span className={style.quiet}>{chinaTime(movedAt, i18n.language)}</span>
          </>
        )}
      </td>
    </tr>
  );
}
