import { Checkbox, InputNumber, Radio, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { candidateKinds, type PlanRule, siteObjectives } from '../../../../shared/venue-plan.ts';
import style from '../plan.module.css';

type Site = PlanRule['site'];

interface Props {
  readonly site: Site;
  readonly onSite: (site: Site) => void;
}

const counts = [1, 2, 3, 4, 5];

/** How many places, out of which, to what end, and what a new one takes. */
export function SiteFields({ site, onSite }: Props) {
  const { t } = useTranslation();
  const set = (part: Partial<Site>) => onSite({ ...site, ...part });
  const number = (key: 'slotsPerWeek' | 'capacityPeople', min: number, max: number) => (
    <InputNumber<number>
      className={style.number}
      min={min}
      max={max}
      precision={0}
      value={site[key]}
      aria-label={t(`venuePlan.site-${key}`)}
      onChange={(value) => value !== null && set({ [key]: value })}
    />
  );
  return (
    <>
      <span className={style.label}>{t('venuePlan.site-count')}</span>
      <Segmented<number>
        value={site.count}
        aria-label={t('venuePlan.site-count')}
        onChange={(count) => set({ count })}
        options={counts.map((count) => ({ value: count, label: t('venuePlan.places', { count }) }))}
      />
      <span className={style.label}>{t('venuePlan.site-among')}</span>
      <Checkbox.Group
        className={style.checks}
        value={site.candidates}
        // One kind at least.
        onChange={(kinds) => kinds.length > 0 && set({ candidates: kinds })}
        options={candidateKinds.map((kind) => ({ value: kind, label: t(`venuePlan.candidate-${kind}`) }))}
      />
      <span className={style.label}>{t('venuePlan.objective')}</span>
      <Radio.Group
        vertical
        value={site.objective}
        aria-label={t('venuePlan.objective')}
        onChange={(event) => set({ objective: event.target.value })}
        options={siteObjectives.map((each) => ({
          value: each,
          label: (
            <>
              {t(`venuePlan.site-objective-${each}`)}{' '}
              <span className={style.quiet}>{t(`venuePlan.site-objective-${each}-hint`)}</span>
            </>
          ),
        }))}
      />
      <span className={style.label}>{t('venuePlan.site-new')}</span>
      <span className={style.pair}>
        {t('venuePlan.site-slotsPerWeek')}
        {number('slotsPerWeek', 1, 60)}
        {t('venuePlan.site-capacityPeople')}
        {number('capacityPeople', 3, 2000)}
      </span>
    </>
  );
}
