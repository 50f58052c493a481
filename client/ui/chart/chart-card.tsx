import { Button, Spin } from 'antd';
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import style from './chart-card.module.css';
import { type ChartData, chartHeight } from './chart-data.ts';

// The library is fetched when the first chart is opened.
const ChartCanvas = lazy(async () => ({ default: (await import('./chart-canvas.tsx')).ChartCanvas }));

export interface ChartTable {
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly cells: readonly string[];
    readonly pressed?: boolean;
  }[];
}

interface Props {
  readonly title: string;
  readonly testId: string;
  /** What a click does, or what is counted. */
  readonly note?: ReactNode;
  readonly data: ChartData;
  readonly table: ChartTable;
  readonly texts: { readonly table: string; readonly chart: string; readonly empty: string };
  readonly onPick: (key: string) => void;
}

/** A chart with its name, its key and, behind one button, its numbers as a table that the keyboard reaches. */
export function ChartCard({ title, testId, note, data, table, texts, onPick }: Props) {
  const [asTable, setAsTable] = useState(false);
  const heading = useId();
  const empty = table.rows.length === 0;
  return (
    <section className={style.card} data-testid={testId} aria-labelledby={heading}>
      <header className={style.head}>
        <h3 id={heading}>{title}</h3>
        <Button size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? texts.chart : texts.table}
        </Button>
      </header>
      {note && <p className={style.note}>{note}</p>}
      {empty && <p className={style.note}>{texts.empty}</p>}
      {!empty && !asTable && data.kind === 'bars' && data.bars.series.length > 1 && (
        <ul className={style.key} aria-hidden="true">
          {data.bars.series.map(({ name, colour, pattern }) => (
            <li key={name}>
              <span data-pattern={pattern} style={{ '--colour': colour } as React.CSSProperties} />
              {name}
            </li>
          ))}
        </ul>
      )}
      {!empty && !asTable && (
        <Suspense fallback={<Spin className={style.wait} style={{ minHeight: chartHeight(data) }} />}>
          <ChartCanvas data={data} label={title} onPick={onPick} />
        </Suspense>
      )}
      {!empty && asTable && <Table table={table} onPick={onPick} />}
    </section>
  );
}

function Table({ table, onPick }: Pick<Props, 'table' | 'onPick'>) {
  return (
    <table className={style.table}>
      <thead>
        <tr>
          {table.heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ key, label, cells, pressed }) => (
          <tr key={key} data-key={key}>
            <th scope="row">
              <button type="button" aria-pressed={pressed ?? undefined} onClick={() => onPick(key)}>
                {label}
              </button>
            </th>
            {cells.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in the order of the heads.
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
