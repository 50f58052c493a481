import { Button, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { pngDotsPerInch } from '../../../shared/map-sheet/png-resolution.ts';
import { type SheetSize, sheetSizes } from '../../../shared/map-sheet/sheet-data.ts';
import { downloadAddress, type SheetChoice } from './sheet-address.ts';
import style from './sheet-preview.module.css';

const sizes: readonly SheetSize[] = ['A4', 'A3', 'A2', 'A0'];

/** Paper size and the files to keep. */
export function SheetOptions({
  choice,
  page,
  organisations,
  onSize,
}: {
  choice: SheetChoice;
  page: number;
  /** null while not known. */
  organisations: number | null;
  onSize: (size: SheetSize) => void;
}) {
  const { t } = useTranslation();
  const [width, height] = sheetSizes[choice.size];
  return (
    <>
      <section aria-labelledby="sheet-size">
        <h2 id="sheet-size">{t('sheetScreen.size')}</h2>
        <Radio.Group
          block
          optionType="button"
          options={[...sizes]}
          value={choice.size}
          onChange={(event) => onSize(event.target.value as SheetSize)}
        />
        <p className={style.hint}>
          {width} × {height} mm
        </p>
        {organisations !== null && (
          <p className={style.hint}>{t('sheetScreen.organisations', { count: organisations })}</p>
        )}
      </section>
      <section aria-labelledby="sheet-download">
        <h2 id="sheet-download">{t('sheetScreen.download')}</h2>
        <div className={style.stack}>
          <Button type="primary" href={downloadAddress(choice, 'pdf', page)} download>
            {t('sheetScreen.download-pdf')}
          </Button>
          <Button href={downloadAddress(choice, 'svg', page)} download>
            {t('sheetScreen.download-svg')}
          </Button>
          <Button href={downloadAddress(choice, 'png', page)} download>
            {t('sheetScreen.download-png', { dpi: pngDotsPerInch(choice.size) })}
          </Button>
        </div>
      </section>
    </>
  );
}
