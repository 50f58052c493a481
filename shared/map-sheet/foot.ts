import { cutOffDate } from '../quarter.ts';
import { litDivision } from './base-map.ts';
import { degreesMinutes } from './graticule.ts';
import { ink } from './ink.ts';
import type { MapView } from './map-view.ts';
import { type Setting, text } from './pen.ts';
import type { SceneItem } from './scene.ts';
import type { SheetData } from './sheet-data.ts';
import { wrap } from './text-wrap.ts';
import { editionText } from './title-block.ts';

export const footHeight = 15;
const size = 2.5;
const lineHeight = 3.8;
const separator = '　　';

function boundary(data: SheetData, { t }: Setting): string {
  const child = data.divisions.find(
    ({ parentCode, polygon }) => polygon && parentCode === data.division.code,
  );
  const lit = litDivision(data) ?? child ?? null;
  const parts: string[] = [];
  if (lit?.boundarySource)
    parts.push(
      lit.boundaryVintage
        ? t('sheet.boundaryOf', { source: lit.boundarySource, year: lit.boundaryVintage })
        : lit.boundarySource,
    );
  if (!data.division.polygon && data.division.level !== 'township') parts.push(t('sheet.noCityLine'));
  else if (!data.division.polygon) parts.push(t(lit ? 'sheet.noBoundary' : 'sheet.noBoundaryAtAll'));
  else if (data.division.schematic) parts.push(t('sheet.schematic'));
  return parts.join(t('sheet.semicolon'));
}

function excluded({ excluded: { ceased, suspended } }: SheetData, { t }: Setting): string | null {
  return ceased + suspended > 0 ? t('sheet.excluded', { ceased, suspended }) : null;
}

/** Entries side by side, each kept whole where it fits a line. */
function packed(entries: readonly string[], width: number, measure: Setting['measure']): string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    const joined = last === undefined ? entry : `${last}${separator}${entry}`;
    if (measure(joined, size, false) <= width) lines.splice(-1, 1, joined);
    else lines.push(...wrap(entry, width, size, measure));
  }
  return lines;
}

/** Who made it, from what, when, in which coordinates, with what right: up to three lines below the map. */
export function drawFoot(
  data: SheetData,
  view: MapView,
  x: number,
  y: number,
  width: number,
  setting: Setting,
): SceneItem[] {
  const { t, measure } = setting;
  const pair = (key: string, value: string) => t('sheet.pair', { key: t(`sheet.${key}`), value });
  const made = [
    pair('preparedBy', data.preparedBy ?? '—'),
    pair('approvedBy', data.approvedBy ?? '—'),
    pair('cutOff', cutOffDate(data.quarter)),
    pair('drawnOn', data.drawnOn),
    data.mapApprovalNumber ? pair('approvalNumber', data.mapApprovalNumber) : t('sheet.internal'),
    pair('edition', editionText(data, setting)),
    pair('hash', data.dataHash),
    ...(data.auditHead ? [pair('auditHead', data.auditHead)] : []),
  ];
  const from = [
    pair(
      'coordinates',
      t('sheet.coordinateSystem', { meridian: degreesMinutes(view.projection.centralMeridian) }),
    ),
    pair('boundary', boundary(data, setting)),
    ...(data.sources.length > 0
      ? [
          pair(
            'sources',
            data.sources
              .map(({ attribution, vintage }) =>
                vintage && !attribution.includes(vintage) ? `${attribution} ${vintage}` : attribution,
              )
              .filter((one, index, all) => all.indexOf(one) === index)
              .join(t('sheet.comma')),
          ),
        ]
      : []),
    excluded(data, setting),
    data.sample ? t('sheet.sampleFoot') : null,
  ].filter((one) => one !== null);
  const lines = [...packed(made, width, measure), ...packed(from, width, measure)];
  return lines
    .slice(0, 4)
    .map((content, index) => text(content, x, y + 3 + index * lineHeight, size, { colour: ink.soft }));
}
