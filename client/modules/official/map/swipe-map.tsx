import { Button, Select, Spin } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bbox } from '../../../../shared/division.ts';
import type { OrganisationColumns } from '../../../../shared/organisation-columns.ts';
import type { OrganisationFilter } from '../../../../shared/organisation-filter.ts';
import type { Quarter } from '../../../../shared/quarter.ts';
import type { BaseMap } from '../../../map/base-map.ts';
import type { Presentation } from '../../../map/presentation.ts';
import type { NamedPlace } from '../../../map/style/build-style.ts';
import type { LitDivisions } from '../../../map/style/ground-layers.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useBaseMap } from '../../division/division-queries.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import { type MapHandle, OrganisationMap } from '../../organisation/organisation-map.tsx';
import { useRegistry } from '../../organisation/registry.ts';
import { useQuarterText } from '../../setting/quarter-text.ts';
import { leadTogether } from './lead-maps.ts';
import type { MapTheme } from './map-theme.ts';
import { sameDistance } from './quarter-steps.ts';
import { SwipeDivider } from './swipe-divider.tsx';
import styles from './swipe-map.module.css';
import { useScene } from './use-scene.ts';
import { useThemeData } from './use-theme-data.ts';

interface Props {
  /** Quarter of the left side; the right side is the main map. */
  readonly left: Quarter;
  readonly right: Quarter;
  readonly quarters: readonly Quarter[];
  readonly onLeft: (quarter: Quarter) => void;
  readonly onClose: () => void;
  /** The main map, below this one; null while it is being made. */
  readonly main: MapHandle | null;
  /** Of the left quarter, as the page asks for them (`usePoints`); undefined while they are on their way. */
  readonly columns: OrganisationColumns | undefined;
  readonly theme: MapTheme;
  /** The quarter the right side counts changes from; the left side goes back as far. */
  readonly against: Quarter | null;
  readonly asOf?: string | null;
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly filter: OrganisationFilter;
  readonly picked: ReadonlySet<number>;
  /** Of the main map, so that both sides show the same kind of thing. */
  readonly presentation: Presentation | null;
  readonly viewport: { readonly zoom: number; readonly bounds: Bbox } | null;
  readonly seats: readonly NamedPlace[];
  readonly lit: LitDivisions;
  readonly onSelect: (organisationId: string) => void;
  readonly onDivision: (code: string) => void;
}

/** A second quarter over the left part of the main map. Its map exists only while this is shown. */
export function SwipeMap(props: Props) {
  const { left, right, quarters, main, columns, onLeft, onClose } = props;
  const { t } = useTranslation();
  const quarterText = useQuarterText();
  const baseMap = useBaseMap(left);
  const frame = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(0.5);
  const [second, setSecond] = useState<MapHandle | null>(null);
  useEffect(() => (main && second ? leadTogether(main, second) : undefined), [main, second]);
  const there = columns !== undefined && columns.quarter === left && baseMap.data !== undefined;
  return (
    <div className={styles.swipe} ref={frame} data-testid="swipe">
      <div className={styles.side} style={{ clipPath: `inset(0 ${100 * (1 - share)}% 0 0)` }}>
        {columns && baseMap.data && (
          <LeftMap {...props} columns={columns} baseMap={baseMap.data} settled={there} handle={setSecond} />
        )}
      </div>
      {!there && (
        <div className={styles.waiting} style={{ width: `${100 * share}%` }}>
          <Spin tip={t('mapTheme.loading', { quarter: quarterText(left) })}>
            <span />
          </Spin>
        </div>
      )}
      <SwipeDivider share={share} onShare={setShare} frame={frame} />
      <div className={styles.sides}>
        <Select<Quarter>
          className={styles.left}
          value={left}
          aria-label={t('mapTheme.swipe-left')}
          popupMatchSelectWidth={false}
          onChange={onLeft}
          options={[...quarters].reverse().map((each) => ({ value: each, label: quarterText(each) }))}
        />
        <span className={styles.right}>{quarterText(right)}</span>
        <Button className={styles.close} aria-label={t('mapTheme.swipe-close')} onClick={onClose}>
          <Icon name="close" />
        </Button>
      </div>
    </div>
  );
}

interface LeftProps extends Props {
  readonly columns: OrganisationColumns;
  readonly baseMap: BaseMap;
  readonly settled: boolean;
  readonly handle: (map: MapHandle | null) => void;
}

const nothing = () => {};
const none: never[] = [];

function LeftMap(props: LeftProps) {
  const { left, columns, baseMap, theme, against, asOf, tree, divisionCode, filter, picked, main } = props;
  const registry = useRegistry(columns, tree, divisionCode, filter);
  const { data, pending } = useThemeData({
    ...{ theme, tree, divisionCode, asOf },
    quarter: left,
    against: against && sameDistance(against, props.right, left),
  });
  const scene = useScene({
    ...{ columns, tree, baseMap, registry, filter, picked, theme: data },
    presentation: props.presentation,
    viewport: props.viewport,
    selectedRow: undefined,
  });
  // Where the main map looks when this one is made; from then on they lead each other.
  const view = useMemo(() => main?.camera() ?? null, [main]);
  return (
    <OrganisationMap
      second
      baseMap={baseMap}
      seats={props.seats}
      lit={props.lit}
      scene={scene}
      view={view}
      extent={null}
      venues={none}
      hovered={null}
      selection={null}
      place={null}
      comments={none}
      settled={props.settled && !pending}
      onView={nothing}
      onHover={nothing}
      onClick={(target) => {
        const id = target.kind === 'organisation' ? columns.ids[target.row] : undefined;
        if (id !== undefined) props.onSelect(id);
        else if (target.kind === 'aggregate') props.onDivision(target.code);
      }}
      onDragPlace={nothing}
      onComment={nothing}
      handle={props.handle}
    />
  );
}
