import { useTranslation } from 'react-i18next';
import { type Asked, useIndicators } from '../../indicator/indicator-queries.ts';
import { useQuarterText } from '../../setting/quarter-text.ts';
import style from './published-line.module.css';

/** 「2026年第二季度 已发布 88/88」: what the figures beside it are. Opens the board. */
export function PublishedLine({ asked, onBoard }: { asked: Asked; onBoard: () => void }) {
  const { t } = useTranslation();
  const quarterText = useQuarterText();
  const { data } = useIndicators(asked);
  if (!data || data.units === 0) return null;
  const { units, published, level } = data;
  const key = level === 'township' ? (published > 0 ? 'unit-published' : 'unit-unpublished') : 'published';
  return (
    <button
      type="button"
      className={style.line}
      data-all={published === units}
      data-testid="published-line"
      onClick={onBoard}
    >
      <strong>{quarterText(data.quarter)}</strong>
      <span>{t(`official.${key}`, { published, units })}</span>
      {level !== 'township' && published < units && (
        <span>{t('official.unpublished', { count: units - published })}</span>
      )}
    </button>
  );
}
