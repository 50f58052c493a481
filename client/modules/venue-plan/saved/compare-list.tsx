import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { VirtualList } from '../../../ui/virtual-list.tsx';
import style from '../plan.module.css';
import { namesOfView } from '../plan-names.ts';
import type { PlansCompared } from '../plan-queries.ts';
import { useWayText } from '../use-way-text.ts';

interface Props {
  readonly data: PlansCompared;
  readonly picked: string | null;
  readonly onPick: (id: string | null) => void;
}

interface Difference {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** Everything in which the plans differ: whose venue changes, who gets a place in one of them only; of sitings the places. */
export function CompareList({ data, picked, onPick }: Props) {
  const { t } = useTranslation();
  const way = useWayText();
  const names = useMemo(() => [namesOfView(data.a), namesOfView(data.b)] as const, [data]);
  const { comparison, a, b } = data;
  if (!comparison) return null;
  const organisation = (id: string) =>
    names[0].organisations.get(id)?.name ?? names[1].organisations.get(id)?.name ?? id;
  const venue = (side: 0 | 1, id: string) => names[side].venues.get(id)?.name ?? id;
  const siteName = (id: string) =>
    [a.result, b.result]
      .flatMap((result) => (result.kind === 'site' ? result.sites : []))
      .find((site) => site.id === id)?.name ?? id;
  const only = (ids: readonly string[], side: 'A' | 'B', name: (id: string) => string): Difference[] =>
    ids.map((id) => ({ id, name: name(id), text: t('venuePlan.only-in', { side }) }));
  const differences: Difference[] =
    comparison.kind === 'assign'
      ? [
          ...comparison.moved.map(({ organisationId, venueA, venueB, metresA, metresB }) => ({
            id: organisationId,
            name: organisation(organisationId),
            text: t('venuePlan.moved', {
              from: venue(0, venueA),
              fromDistance: way.distance(metresA),
              to: venue(1, venueB),
              toDistance: way.distance(metresB),
            }),
          })),
          ...only(comparison.onlyA, 'A', organisation),
          ...only(comparison.onlyB, 'B', organisation),
        ]
      : [
          ...only(comparison.onlyA, 'A', siteName),
          ...only(comparison.onlyB, 'B', siteName),
          ...only(comparison.helpedOnlyA, 'A', organisation),
          ...only(comparison.helpedOnlyB, 'B', organisation),
        ];
  const head =
    comparison.kind === 'assign'
      ? t('venuePlan.differ-assign', { moved: comparison.moved.length, same: comparison.same })
      : t('venuePlan.differ-site', { both: comparison.both.length });
  return (
    <>
      <p className={style.block}>{head}</p>
      <VirtualList
        count={differences.length}
        rowHeight={56}
        label={t('venuePlan.difference')}
        selected={differences.findIndex(({ id }) => id === picked)}
        rowKey={(index) => differences[index]?.id ?? ''}
        onSelect={(index) => {
          const id = differences[index]?.id ?? null;
          onPick(id === picked ? null : id);
        }}
        testId="compare-list"
        row={(index) => {
          const row = differences[index];
          return (
            row && (
              <div className={style.row}>
                <span className={style.rowName}>{row.name}</span>
                <span className={style.rowSub}>{row.text}</span>
              </div>
            )
          );
        }}
      />
    </>
  );
}
