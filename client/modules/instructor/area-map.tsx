import { Button, Modal } from 'antd';
import type { Polygon } from 'geojson';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../shared/quarter.ts';
import type { DrawArea } from '../../map/draw-area.ts';
import { extentOf, litDivisions } from '../division/division-extent.ts';
import { useBaseMap } from '../division/division-queries.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import { type MapHandle, OrganisationMap } from '../organisation/organisation-map.tsx';
import style from './instructor-drawer.module.css';

interface Props {
  readonly tree: DivisionTree;
  /** The home division: what the map shows at first. */
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly area: Polygon | null;
  readonly onArea: (area: Polygon | null) => void;
  readonly onClose: () => void;
}

const nothing = () => {};

/** The area of an instructor 包片, drawn on the map corner by corner. */
export function AreaMap({ tree, divisionCode, quarter, area, onArea, onClose }: Props) {
  const { t } = useTranslation();
  const baseMap = useBaseMap(quarter).data;
  const [map, setMap] = useState<MapHandle | null>(null);
  const [drawn, setDrawn] = useState(area);
  const drawing = useRef<DrawArea | null>(null);
  const lit = useMemo(() => litDivisions(tree, divisionCode), [tree, divisionCode]);
  const extent = useMemo(() => {
    const corners = (area?.coordinates[0] ?? []).map(([lng = 0, lat = 0]) => [lng, lat] as const);
    return extentOf(tree, divisionCode, corners);
  }, [tree, divisionCode, area]);
  const seats = useMemo(
    () =>
      [...tree.byCode.values()].flatMap(({ level, seat, shortName }) =>
        level === 'township' && seat ? [{ name: shortName, lngLat: seat }] : [],
      ),
    [tree],
  );
  // Opened once: what is drawn afterwards lives in the map.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the area given is the one to begin with.
  useEffect(() => {
    if (!map) return;
    let left = false;
    void map.drawArea(setDrawn).then((opened) => {
      if (left) return opened.destroy();
      drawing.current = opened;
      if (area) opened.edit(area);
      else opened.start();
    });
    return () => {
      left = true;
      drawing.current?.destroy();
      drawing.current = null;
    };
  }, [map]);
  return (
    <Modal
      open
      width={900}
      title={t('instructor.area-drawn')}
      onCancel={onClose}
      footer={[
        <Button key="again" onClick={() => drawing.current?.start()}>
          {t('instructor.area-redraw')}
        </Button>,
        <Button
          key="done"
          type="primary"
          disabled={!drawn}
          onClick={() => {
            onArea(drawn);
            onClose();
          }}
        >
          {t('instructor.area-done')}
        </Button>,
      ]}
    >
      <p>{t('instructor.area-draw-help')}</p>
      <div className={style.map} data-testid="area-map">
        {baseMap && (
          <OrganisationMap
            baseMap={baseMap}
            seats={seats}
            lit={lit}
            scene={null}
            view={null}
            extent={extent}
            venues={[]}
            hovered={null}
            selection={null}
            place={null}
            comments={[]}
            settled
            onView={nothing}
            onHover={nothing}
            onClick={nothing}
            onDragPlace={nothing}
            onComment={nothing}
            handle={setMap}
            second
          />
        )}
      </div>
    </Modal>
  );
}
