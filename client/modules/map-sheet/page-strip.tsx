import { useTranslation } from 'react-i18next';
import { pageAddress, type SheetChoice } from './sheet-address.ts';
import style from './sheet-preview.module.css';

/** Every page small, to go to it. The first is the map, the others are the index. */
export function PageStrip({
  choice,
  pages,
  page,
  onChange,
}: {
  choice: SheetChoice;
  pages: number;
  page: number;
  onChange: (page: number) => void;
}) {
  const { t } = useTranslation();
  return (
    <nav className={style.strip} aria-label={t('sheetScreen.pages')}>
      <ol>
        {Array.from({ length: pages }, (_, index) => index + 1).map((number) => (
          <li key={number}>
            <button
              type="button"
              aria-current={number === page ? 'page' : undefined}
              onClick={() => onChange(number)}
            >
              <img src={pageAddress(choice, number)} alt="" loading="lazy" />
              <span>
                {number === 1
                  ? t('sheetScreen.page-map')
                  : t('sheetScreen.page-index', { number: number - 1 })}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
