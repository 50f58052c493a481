import { Button, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { type DivisionTree, shortPath } from '../../division/division-tree.ts';
import { usePoints } from '../../organisation/points-query.ts';
import { SearchBox } from '../../organisation/search-box.tsx';
import style from './near.module.css';
import type { Nearest } from './near-queries.ts';

interface Props {
  readonly tree: DivisionTree;
  readonly quarter: string;
  /** Null: nobody was chosen yet. */
  readonly seeker: Nearest['seeker'] | null;
  readonly people: number | null;
  readonly onPeople: (people: number | null) => void;
  readonly onOrganisation: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onClear: () => void;
}

/** Who looks for a place, and how many come. */
export function NearSeeker(props: Props) {
  const { tree, quarter, seeker, people, onPeople, onOrganisation, onOpen, onClear } = props;
  const { t } = useTranslation();
  const { data: columns } = usePoints(quarter);
  return (
    <section className={style.seeker} aria-label={t('venue.near.from')}>
      <div className={style.search}>
        {columns && <SearchBox columns={columns} tree={tree} onSelect={onOrganisation} />}
      </div>
      {!seeker && <p className={style.quiet}>{t('venue.near.hint')}</p>}
      {seeker && (
        <div className={style.who} data-testid="near-seeker">
          <div className={style.whoName}>
            {seeker.organisationId ? (
              <button
                type="button"
                className={style.link}
                onClick={() => seeker.organisationId && onOpen(seeker.organisationId)}
              >
                {seeker.name}
              </button>
            ) : (
              <strong>{t('venue.near.place')}</strong>
            )}
            <span className={style.quiet}>
              {seeker.divisionCode
                ? shortPath(tree, seeker.divisionCode)
                : seeker.lngLat?.map((degrees) => degrees.toFixed(4)).join(', ')}
            </span>
            {seeker.reached && <span className={style.tag}>{t('venue.near.reached')}</span>}
          </div>
          <Button size="small" type="text" onClick={onClear}>
            {t('venue.near.clear')}
          </Button>
          <div className={style.people}>
            <span className={style.label}>{t('venue.near.people')}</span>
            <InputNumber<number>
              min={1}
              max={2000}
              precision={0}
              value={people ?? seeker.people}
              aria-label={t('venue.near.people')}
              data-testid="near-people"
              onChange={(value) => onPeople(value)}
            />
            {seeker.ownPeople !== null && (
              <span className={style.quiet}>{t('venue.near.people-own', { count: seeker.ownPeople })}</span>
            )}
          </div>
          {!seeker.lngLat && <p role="alert">{t('venue.near.unlocated')}</p>}
        </div>
      )}
    </section>
  );
}
