import { useTranslation } from 'react-i18next';
import style from '../plan.module.css';
import type { PlansCompared } from '../plan-queries.ts';
import { useWayText } from '../use-way-text.ts';

/** The figures of both plans, and how the second differs from the first. */
export function CompareFigures({ data: { comparison } }: { data: PlansCompared }) {
  const { t } = useTranslation();
  const way = useWayText();
  if (!comparison) return null;
  const figures: [string, readonly [number, number]][] = Object.entries(comparison.figures);
  const say = (key: string, value: number) => (key.endsWith('Metres') ? way.distance(value) : String(value));
  const differ = (key: string, [from, to]: readonly [number, number]) => {
    const by = to - from;
    // What is written the same is the same.
    if (say(key, from) === say(key, to)) return t('venuePlan.same');
    return `${by > 0 ? '+' : '−'}${say(key, Math.abs(by))}`;
  };
  return (
    <table className={style.figures}>
      <thead>
        <tr>
          <th scope="col">{t('venuePlan.figure')}</th>
          <th scope="col">{t('venuePlan.plan-side', { side: 'A' })}</th>
          <th scope="col">{t('venuePlan.plan-side', { side: 'B' })}</th>
          <th scope="col">{t('venuePlan.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(([key, [from, to]]) => (
          <tr key={key}>
            <th scope="row">{t(`venuePlan.figure-${key}`)}</th>
            <td>{say(key, from)}</td>
            <td>{say(key, to)}</td>
            <td>{differ(key, [from, to])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
