import { Button, Empty, Segmented, Select, Switch } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationColumns } from '../../../shared/organisation-columns.ts';
import { symbolClasses } from '../../../shared/symbol.ts';
import { Icon } from '../../ui/icon.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { useMay } from '../account/use-me.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import { type ListOrder, listOrders, orderRows } from './list-order.ts';
import { SymbolMark } from './symbol-mark.tsx';
import './organisation-list.css';

type ListKind = 'all' | 'unlocated' | 'check';

interface Props {
  readonly columns: OrganisationColumns;
  readonly tree: DivisionTree;
  /** What the list shows, already narrowed by division, filter, picked classes and view. */
  readonly rows: Uint32Array;
  readonly totals: { readonly all: number; readonly unlocated: number };
  readonly kind: ListKind;
  /** The quarter's data check: its tab, and what stands in the place of the list. */
  readonly check: { readonly label: string; readonly panel: ReactNode } | null;
  /** A pinned quarter: nothing can be changed. */
  readonly readOnly: boolean;
  readonly inView: boolean;
  readonly selectedId: string | null;
  readonly onKind: (kind: ListKind) => void;
  readonly onInView: (inView: boolean) => void;
  readonly onSelect: (id: string) => void;
  readonly onHover: (row: number | null) => void;
  readonly onPlace: (id: string) => void;
  readonly onCreate: () => void;
}

/** The list beside the map, always in step with it. */
export function OrganisationList(props: Props) {
  const { columns, tree, rows, totals, kind, inView, selectedId } = props;
  const { t } = useTranslation();
  const mayWrite = useMay('registry.write') && !props.readOnly;
  const [order, setOrder] = useState<ListOrder>('class');
  const ordered = useMemo(() => orderRows(columns, rows, order), [columns, rows, order]);
  const selected = selectedId === null ? -1 : ordered.indexOf(columns.rowOfId.get(selectedId) ?? -1);
  const rowOf = (index: number) => ordered[index] ?? 0;
  const idOf = (index: number) => columns.ids[rowOf(index)] ?? '';
  return (
    <section className="list-panel" aria-label={t('screen.list')}>
      <div className="list-tools">
        <Segmented<ListKind>
          value={kind}
          onChange={props.onKind}
          options={[
            { value: 'all', label: t('screen.list-all', { count: totals.all }) },
            { value: 'unlocated', label: t('screen.list-unlocated', { count: totals.unlocated }) },
            ...(props.check ? [{ value: 'check' as const, label: props.check.label }] : []),
          ]}
        />
        {mayWrite && (
          <Button
            size="small"
            icon={<Icon name="plus" />}
            data-testid="create-button"
            onClick={props.onCreate}
          >
            {t('record.new')}
          </Button>
        )}
      </div>
      {kind !== 'check' && (
        <div className="list-in-view">
          {kind === 'all' && (
            // biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is the control.
            <label>
              <Switch size="small" checked={inView} onChange={props.onInView} />
              {t('screen.in-view')}
            </label>
          )}
          <span className="list-count">{t('screen.shown', { count: ordered.length })}</span>
          <Select
            value={order}
            onChange={setOrder}
            variant="borderless"
            size="small"
            popupMatchSelectWidth={false}
            aria-label={t('screen.order')}
            options={listOrders.map((each) => ({ value: each, label: t(`screen.order-${each}`) }))}
          />
        </div>
      )}
      {kind === 'check' && props.check?.panel}
      {kind !== 'check' && ordered.length === 0 ? (
        <Empty
          className="list-empty"
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={t(kind === 'unlocated' ? 'screen.list-all-located' : 'screen.list-nothing')}
        />
      ) : null}
      {kind !== 'check' && (
        <VirtualList
          count={ordered.length}
          rowHeight={54}
          label={t('screen.list')}
          testId="organisation-list"
          selected={selected}
          rowKey={idOf}
          onSelect={(index) => props.onSelect(idOf(index))}
          onHover={(index) => props.onHover(index === null ? null : rowOf(index))}
          row={(index) => {
            const row = rowOf(index);
            const symbolClass = symbolClasses[columns.symbolClass[row] ?? 0] ?? 'enterprise-ungraded';
            const employees = columns.employees[row] ?? -1;
            return (
              <span className={symbolClass === 'unorganised-above-scale' ? 'list-row gap' : 'list-row'}>
                <SymbolMark symbolClass={symbolClass} size={22} />
                <span className="list-text">
                  <span className="list-name">{columns.names[row]}</span>
                  <span className="list-facts">
                    {tree.byCode.get(columns.divisionCodes[columns.division[row] ?? 0] ?? '')?.shortName}
                    {' · '}
                    {employees < 0 ? t('screen.employees-unknown') : t('screen.people', { count: employees })}
                  </span>
                </span>
                {kind === 'unlocated' && mayWrite && (
                  <Button
                    size="small"
                    tabIndex={-1}
                    onClick={(event) => {
                      event.stopPropagation();
                      props.onPlace(idOf(index));
                    }}
                  >
                    {t('screen.place')}
                  </Button>
                )}
              </span>
            );
          }}
        />
      )}
    </section>
  );
}
