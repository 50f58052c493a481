import { expect, it } from 'vitest';
import { measureText } from '../../server/adapters/sheet-printer/font.ts';
import { buildOrganisation } from '../../test/builders/organisation.ts';
import { translator } from '../../test/builders/sheet-data.ts';
import { isDisplaced, layOutPanel, type NumberedSymbol } from './map-panel.ts';
import type { Point } from './projection.ts';

const box = { x: 0, y: 0, width: 150, height: 120 };
const setting = { t: translator('zh-CN'), measure: measureText, language: 'zh-CN' as const };
const nothing = { boxes: [], circles: [], marks: [] };

function symbolAt(index: number, truth: Point, employees = 8): NumberedSymbol {
  return {
    plotted: {
      organisation: buildOrganisation({ id: `organisation-${index}`, employees }),
      symbolClass: employees >= 50 ? 'unorganised-above-scale' : 'unorganised-below-scale',
      ground: [0, 0],
    },
    number: 100 + index,
    truth,
    beyond: null,
  };
}

it('moves no symbol while all numbers find room', () => {
  const symbols = Array.from({ length: 20 }, (_, index) =>
    symbolAt(index, [10 + (index % 5) * 25, 15 + Math.floor(index / 5) * 25]),
  );
  const panel = layOutPanel(symbols, box, nothing, setting);
  expect(panel.symbols.some(isDisplaced)).toBe(false);
  expect(panel.stats).toEqual({ beside: 20, withLeader: 0, failed: 0 });
});

it('parts a 7 × 7 block of symbols 4 mm apart, in which numbers find no way out, and places all 49', () => {
  const symbols = Array.from({ length: 49 }, (_, index) =>
    symbolAt(index, [60 + (index % 7) * 4, 40 + Math.floor(index / 7) * 4]),
  );
  expect(layOutPanel(symbols, box, nothing, setting).stats.failed).toBe(0);
});

it('places all 60 numbers of one building, with the above-scale one on the spot', () => {
  const symbols = Array.from({ length: 60 }, (_, index) => symbolAt(index, [75, 60], index === 33 ? 300 : 8));
  const panel = layOutPanel(symbols, box, nothing, setting);
  expect(panel.stats.failed).toBe(0);
  expect(panel.symbols[33]?.at).toEqual([75, 60]);
});
