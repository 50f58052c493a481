import { useTranslation } from 'react-i18next';
import { classSpeeds } from '../../../shared/road/road-class.ts';
import { type RoadReport, skipReasons } from '../../../shared/road/road-report.ts';
import { kilometres, percent } from './figure-text.ts';
import style from './road-settings.module.css';

const columnKeys = ['class', 'oneWay', 'speed', 'name'] as const;

/** What was read of a file and what was left out. */
export function NetworkFigures({ report }: { readonly report: RoadReport }) {
  const { t, i18n } = useTranslation();
  const { lengthMetres, roads, junctions, components, largestShare, classes, oneWayMetres } = report;
  const km = (metres: number) => t('road.length-km', { km: kilometres(metres) });
  const columns = columnKeys.flatMap((key) => {
    const column = report.columns[key];
    return column ? [`${t(`road.column.${key}`)} “${column}”`] : [];
  });
  const skipped = skipReasons.filter((reason) => report.skipped[reason] > 0);
  const rows: [label: string, text: string][] = [
    [t('road.length'), km(lengthMetres)],
    [t('road.roads'), t('road.roads-count', { count: roads })],
    [t('road.junctions'), t('road.junctions-count', { count: junctions })],
    [
      t('road.components'),
      components === 1
        ? t('road.connected')
        : `${t('road.components-count', { count: components })}，${percent(largestShare)}`,
    ],
    [t('road.one-way'), km(oneWayMetres)],
    [
      t('road.speeds'),
      report.ownSpeeds > 0 ? t('road.own-speeds', { count: report.ownSpeeds }) : t('road.no-own-speeds'),
    ],
    [
      t('road.columns'),
      columns.length > 0 ? columns.join('、') : t('road.columns-none', { speed: classSpeeds.unknown }),
    ],
    [
      t('road.skipped'),
      skipped.length > 0
        ? skipped.map((reason) => t(`road.skip.${reason}`, { count: report.skipped[reason] })).join('；')
        : t('road.skipped-none'),
    ],
  ];
  if (report.names.length > 0)
    rows.push([t('road.names'), `${report.names.join('、')}（${t('road.names-check')}）`]);
  if (report.otherLayers > 0)
    rows.push([t('road.layer'), t('road.other-layers', { count: report.otherLayers, layer: report.layer })]);
  return (
    <>
      <dl className={style.figures} lang={i18n.language}>
        {rows.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <ul className={style.classes} aria-label={t('road.classes')}>
        {classes.map(({ roadClass, lengthMetres: length }) => (
          <li key={roadClass}>
            <span>{t(`road.class.${roadClass}`)}</span> <strong>{km(length)}</strong>
            <span className={style.quiet}>{t('road.class-speed', { speed: classSpeeds[roadClass] })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
