import { useTranslation } from 'react-i18next';
import type { MovedRecords } from '../../../shared/division-change.ts';
import style from './division-changes.module.css';

/** How many records would go over, before anybody confirms it. */
export function MovedList({ moved, into }: { readonly moved: MovedRecords; readonly into: string }) {
  const { t } = useTranslation();
  const { organisations, operating, partyOrganisations, venues } = moved;
  if (organisations + partyOrganisations + venues === 0) return <p>{t('division.moves-nothing')}</p>;
  return (
    <section className={style.moved} data-testid="division-moved">
      <strong>{t('division.will-move', { into })}</strong>
      <ul>
        <li>{t('division.moves-organisations', { count: organisations, operating })}</li>
        <li>{t('division.moves-party-organisations', { count: partyOrganisations })}</li>
        <li>{t('division.moves-venues', { count: venues })}</li>
      </ul>
    </section>
  );
}
