import { Button, Radio, TreeSelect } from 'antd';
import type { Polygon } from 'geojson';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../shared/quarter.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import style from './instructor-drawer.module.css';

// The map is fetched when somebody draws.
const AreaMap = lazy(async () => ({ default: (await import('./area-map.tsx')).AreaMap }));

export interface AreaValue {
  readonly areaCodes: readonly string[];
  readonly area: Polygon | null;
}

interface Props {
  readonly tree: DivisionTree;
  /** The home division: an area lies in it. */
  readonly home: string;
  readonly quarter: Quarter;
  readonly value?: AreaValue;
  readonly onChange?: (value: AreaValue) => void;
}

/** The area 包片: listed divisions, or drawn on the map. */
export function AreaField({ tree, home, quarter, value = { areaCodes: [], area: null }, onChange }: Props) {
  const { t } = useTranslation();
  const [how, setHow] = useState<'listed' | 'drawn'>(value.area ? 'drawn' : 'listed');
  const [drawing, setDrawing] = useState(false);
  const options = useMemo(
    () =>
      [...tree.byCode.values()]
        .filter(({ path, level }) => path.includes(home) && level === 'township')
        .map(({ code, name }) => ({ value: code, title: name })),
    [tree, home],
  );
  const { area, areaCodes } = value;
  return (
    <div className={style.area}>
      <Radio.Group
        value={how}
        onChange={({ target }) => {
          setHow(target.value);
          if (target.value === 'listed') onChange?.({ areaCodes, area: null });
        }}
      >
        <Radio value="listed">{t('instructor.area-listed')}</Radio>
        <Radio value="drawn">{t('instructor.area-drawn')}</Radio>
      </Radio.Group>
      {how === 'listed' ? (
        <TreeSelect<string[]>
          aria-label={t('instructor.area-listed')}
          multiple
          showSearch={{ treeNodeFilterProp: 'title' }}
          treeData={options}
          value={[...areaCodes]}
          onChange={(codes) => onChange?.({ areaCodes: codes, area: null })}
        />
      ) : (
        <div>
          {area
            ? t('instructor.area-drawn-text', { count: (area.coordinates[0]?.length ?? 1) - 1 })
            : t('instructor.area-none')}{' '}
          <Button onClick={() => setDrawing(true)}>
            {t(area ? 'instructor.area-redraw' : 'instructor.area-draw')}
          </Button>
        </div>
      )}
      {drawing && (
        <Suspense fallback={null}>
          <AreaMap
            tree={tree}
            divisionCode={home}
            quarter={quarter}
            area={area}
            onArea={(drawn) => onChange?.({ areaCodes: [], area: drawn })}
            onClose={() => setDrawing(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
