import {
  formatRate,
  type IndicatorKey,
  type IndicatorValue,
  moreToReach,
  sheetIndicators,
} from '../indicator.ts';
import { quietColour } from '../symbol.ts';
import { heading, headingHeight } from './block-heading.ts';
import { ink } from './ink.ts';
import { type Block, line, rectangle, type Setting, stroke, text } from './pen.ts';
import type { SceneItem } from './scene.ts';

/** Change since last quarter, in percentage points for rates and in units for counts; null when one of the two has no value. */
export function changeSince(value: IndicatorValue): { readonly by: number; readonly points: boolean } | null {
  const { numerator, denominator, previous } = value;
  if (!previous) return null;
  if (denominator === null || previous.denominator === null)
    return { by: numerator - previous.numerator, points: false };
  if (denominator === 0 || previous.denominator === 0) return null;
  const by = 100 * (numerator / denominator - previous.numerator / previous.denominator);
  return { by: Math.round(by * 10) / 10 + 0, points: true };
}

function signed(by: number, points: boolean): string {
  const digits = points ? Math.abs(by).toFixed(1) : String(Math.abs(by));
  return by > 0 ? `+${digits}` : by < 0 ? `−${digits}` : digits;
}

function details(value: IndicatorValue, { t }: Setting): string {
  const parts: string[] = [];
  const { numerator, denominator, target } = value;
  if (denominator !== null) parts.push(t('sheet.ofCount', { numerator, denominator }));
  const more = moreToReach(value);
  if (target !== null)
    parts.push(
      t('sheet.target', {
        target: denominator === null ? String(target) : formatRate(Math.round(target * 1000), 1000),
      }),
    );
  else parts.push(t('sheet.targetRising'));
  if (more !== null) parts.push(more === 0 ? t('sheet.reached') : t('sheet.moreToReach', { n: more }));
  const change = changeSince(value);
  if (change?.by === 0) parts.push(t('sheet.changeNone'));
  else if (change)
    parts.push(
      t(change.points ? 'sheet.changePoints' : 'sheet.changeCount', { by: signed(change.by, change.points) }),
    );
  return parts.join(t('sheet.separator'));
}

/** The division's indicators: value, bar with the target's mark, what is missing, and the change since last quarter. */
export function drawIndicators(
  values: readonly IndicatorValue[],
  x: number,
  y: number,
  width: number,
  setting: Setting,
): Block {
  const { t } = setting;
  const items: SceneItem[] = heading(t('sheet.indicators'), x, y, width);
  let top = y + headingHeight;
  const drawn: readonly IndicatorKey[] = sheetIndicators;
  for (const value of values.filter(({ key }) => drawn.includes(key))) {
    const { numerator, denominator, target } = value;
    const share = denominator ? numerator / denominator : 0;
    const missed = (moreToReach(value) ?? 0) > 0;
    const shown =
      denominator === null ? t('sheet.count', { n: numerator }) : formatRate(numerator, denominator);
    items.push(
      text(t(`sheet.indicator-${value.key}`), x, top + 3.4, 3, { bold: target !== null }),
      text(shown, x + width, top + 3.6, 3.8, { bold: true, anchor: 'end' }),
    );
    top += 4.8;
    if (denominator !== null) {
      items.push(rectangle({ x, y: top, width, height: 1.7 }, { fill: '#eceef0' }));
      if (share > 0)
        items.push(
          rectangle(
            { x, y: top, width: width * share, height: 1.7 },
            { fill: missed ? '#c9605d' : quietColour },
          ),
        );
      if (target !== null)
        items.push(
          line(
            [
              [x + width * target, top - 0.7],
              [x + width * target, top + 2.4],
            ],
            stroke(ink.text, 0.45),
          ),
        );
      top += 2.2;
    }
    items.push(text(details(value, setting), x, top + 2.8, 2.4, { colour: ink.soft }));
    top += 5.6;
  }
  return { items, height: top - y };
}
