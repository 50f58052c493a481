import { useTranslation } from 'react-i18next';
import { fullPoints, type GradingStandard } from '../../../shared/grading.ts';
import style from './standard-editor.module.css';

/** A score sheet as it stands: items with their points, vetoes, the least total of each star. */
export function StandardView({ standard }: { readonly standard: GradingStandard }) {
  const { t } = useTranslation();
  const { items, leastPoints } = standard;
  return (
    <>
      <section>
        <h3>
          {t('grading.sheet-scored')}{' '}
          <span className={style.quiet}>{t('grading.sheet-total', { points: fullPoints(standard) })}</span>
        </h3>
        <ol className={style.items}>
          {items
            .filter(({ veto }) => !veto)
            .map(({ key, name, hint, points }) => (
              <li key={key}>
                <span className={style.name}>{name}</span>
                <span className={style.number}>{t('grading.points', { points })}</span>
                <span className={style.quiet}>{hint}</span>
              </li>
            ))}
        </ol>
      </section>
      <section>
        <h3>{t('grading.sheet-vetoes')}</h3>
        <ul className={style.items}>
          {items
            .filter(({ veto }) => veto)
            .map(({ key, name, hint }) => (
              <li key={key}>
                <span className={style.name}>{name}</span>
                <span />
                <span className={style.quiet}>{hint}</span>
              </li>
            ))}
        </ul>
      </section>
      <section>
        <h3>{t('grading.sheet-least')}</h3>
        <ul className={style.least}>
          {leastPoints.map((points, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the number of stars.
            <li key={index}>
              {t(`screen.grade-${index + 1}`)} <strong>{t('grading.points', { points })}</strong>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
