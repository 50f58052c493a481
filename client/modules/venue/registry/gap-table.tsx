import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HavesGap } from '../../../../shared/venue/six-haves-gap.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import style from './registry.module.css';
import type { VenueFilter } from './venue-filter.ts';
import { type Gap, haveText } from './venue-queries.ts';

interface Props {
  readonly gap: Gap;
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly onFilter: (part: Partial<VenueFilter>) => void;
}

/** How many venues lack which have, by division; each number narrows the list down to what it counts. */
export function GapTable({ gap, tree, divisionCode, onFilter }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { total, checklist } = gap;
  const name = tree.byCode.get(divisionCode)?.shortName ?? divisionCode;
  if (total.venues === 0) return <p className={style.gapLine}>{t('venue.registry.gap-none', { name })}</p>;
  const percent = Math.round((total.complete / total.venues) * 100);
  const number = (row: HavesGap, count: number, haves: string | null, what: string) => {
    const label = `${tree.byCode.get(row.divisionCode)?.shortName ?? ''} ${what} ${count}`;
    const code = row.divisionCode === divisionCode ? null : row.divisionCode;
    return (
      <td key={what}>
        {count === 0 ? (
          <span className={style.zero}>0</span>
        ) : (
          <button type="button" aria-label={label} onClick={() => onFilter({ haves, divisionCode: code })}>
            {count}
          </button>
        )}
      </td>
    );
  };
  const line = (row: HavesGap, label: string) => (
    <tr key={row.divisionCode}>
      <th scope="row">{label}</th>
      {number(row, row.venues, null, t('venue.registry.gap-venues'))}
      {number(row, row.complete, 'complete', t('venue.registry.gap-complete'))}
      {checklist.map((item) =>
        number(
          row,
          row.lacking[item.key] ?? 0,
          item.key,
          t('venue.registry.lacks', { have: haveText(item, t) }),
        ),
      )}
    </tr>
  );
  return (
    <section className={style.gap} aria-label={t('venue.registry.gap')} data-testid="haves-gap">
      <div className={style.gapLine}>
        <span>
          {t('venue.registry.gap-of', { name, complete: total.complete, venues: total.venues, percent })}
        </span>
        <button type="button" aria-expanded={open} className={style.link} onClick={() => setOpen(!open)}>
          {t(open ? 'venue.registry.gap-hide' : 'venue.registry.gap-show')}
        </button>
      </div>
      <div className={style.bar} role="presentation">
        <i style={{ width: `${percent}%` }} />
      </div>
      {open && (
        <>
          <div className={style.gapScroll}>
            <table className={style.gapTable}>
              <thead>
                <tr>
                  <th scope="col" rowSpan={2}>
                    {t('venue.registry.gap-division')}
                  </th>
                  <th scope="col" rowSpan={2}>
                    {t('venue.registry.gap-venues')}
                  </th>
                  <th scope="col" rowSpan={2}>
                    {t('venue.registry.gap-complete')}
                  </th>
                  <th scope="colgroup" colSpan={checklist.length} className={style.lacking}>
                    {t('venue.registry.gap-lacking')}
                  </th>
                </tr>
                <tr>
                  {checklist.map((item) => (
                    <th scope="col" key={item.key}>
                      {haveText(item, t)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {gap.rows.length > 1 &&
                  gap.rows.map((row) =>
                    line(row, tree.byCode.get(row.divisionCode)?.shortName ?? row.divisionCode),
                  )}
                {line(total, t('venue.registry.gap-total'))}
              </tbody>
            </table>
          </div>
          <p className={style.quiet}>{t('venue.registry.gap-note')}</p>
        </>
      )}
    </section>
  );
}
