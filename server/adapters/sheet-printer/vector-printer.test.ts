import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { drawSheet } from '../../../shared/map-sheet/draw-sheet.ts';
import { sheetData, translator } from '../../../test/builders/sheet-data.ts';
import { measureText } from './font.ts';
import type { PrintMeta } from './sheet-printer.ts';
import { vectorPrinter } from './vector-printer.ts';

// Tests are compiled apart from the server's type declaration for fontkit.
const { create } = createRequire(import.meta.url)('fontkit');
const t = translator('zh-CN');
const sheet = drawSheet(sheetData({ count: 60 }), { size: 'A3', language: 'zh-CN' }, t, measureText);
const meta: PrintMeta = {
  title: sheet.bookmark,
  author: '乌兰木伦镇',
  drawnOn: '2026-10-08',
  language: 'zh-CN',
};

/** All streams of a PDF, inflated. */
function streamsOf(pdf: Uint8Array): string[] {
  const bytes = Buffer.from(pdf);
  const found: string[] = [];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 1)) {
    if (bytes.subarray(at - 3, at).toString() === 'end') continue;
    const end = bytes.indexOf('endstream', at);
    try {
      found.push(inflateSync(bytes.subarray(at + 7, end)).toString('latin1'));
    } catch {
      found.push('');
    }
  }
  return found;
}

describe('PDF', () => {
  it('is the same, byte for byte, when printed twice, also after other sheets', async () => {
    const first = await vectorPrinter.print([sheet], 'pdf', meta);
    const other = drawSheet(
      sheetData({ count: 9, seed: 3 }),
      { size: 'A4', language: 'en' },
      translator('en'),
      measureText,
    );
    await vectorPrinter.print([other], 'pdf', meta);
    const second = await vectorPrinter.print([sheet], 'pdf', meta);
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
  });

  it('has 2 pages of 1190.55 × 841.89 points, a bookmark, and both faces embedded as subsets', async () => {
    const pdf = Buffer.from(await vectorPrinter.print([sheet], 'pdf', meta)).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2);
    expect(pdf).toContain('/MediaBox [0 0 1190.551181 841.889764]');
    expect(pdf).toContain('/Outlines');
    expect(pdf.match(/\/FontFile2/g)).toHaveLength(2);
    expect(pdf.length).toBeLessThan(400_000);
  });

  it('lets 乌兰木伦 be copied out of it', async () => {
    const maps = streamsOf(await vectorPrinter.print([sheet], 'pdf', meta)).filter((text) =>
      text.includes('beginbfrange'),
    );
    expect(maps).toHaveLength(2);
    for (const character of '乌兰木伦') {
      const hex = (character.codePointAt(0) ?? 0).toString(16);
      expect(
        maps.some((map) => map.includes(`<${hex}>`)),
        character,
      ).toBe(true);
    }
  });
});

describe('SVG', () => {
  it('is well-formed, in millimetres, with its texts as texts', async () => {
    const svg = new TextDecoder().decode(await vectorPrinter.print([sheet], 'svg', meta));
    const texts: string[] = [];
    const parser = new SaxesParser();
    parser.on('text', (text) => texts.push(text));
    parser.write(svg).close();
    expect(svg).toContain('width="420mm" height="297mm"');
    expect(texts).toContain('鄂尔多斯市伊金霍洛旗乌兰木伦镇　非公有制经济组织和社会组织党建分布图');
  });

  it('carries a font that has every character of the title and is smaller than 150 kB', async () => {
    const svg = new TextDecoder().decode(await vectorPrinter.print([sheet], 'svg', meta));
    const faces = [...svg.matchAll(/base64,([^)]+)\)/g)].map((match) =>
      Buffer.from(match[1] ?? '', 'base64'),
    );
    expect(faces).toHaveLength(2);
    const bold = create(new Uint8Array(faces[1] ?? Buffer.alloc(0)));
    for (const character of '鄂尔多斯市乌兰木伦镇党建分布图') {
      const glyph = bold.glyphForCodePoint(character.codePointAt(0) ?? 0);
      expect(glyph.id, character).toBeGreaterThan(0);
      expect(glyph.path.commands.length, character).toBeGreaterThan(4);
    }
    for (const face of faces) expect(face.length).toBeLessThan(150_000);
  });

  it('prints the index page when asked for page 1 and refuses page 2', async () => {
    const svg = new TextDecoder().decode(await vectorPrinter.print([sheet], 'svg', meta, { page: 1 }));
    expect(svg).toContain('单位索引');
    await expect(vectorPrinter.print([sheet], 'svg', meta, { page: 2 })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('PNG', () => {
  it('has 827 × 585 pixels at 50 dpi', async () => {
    const png = Buffer.from(await vectorPrinter.print([sheet], 'png', meta, { dotsPerInch: 50 }));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([827, 585]);
  });
});
