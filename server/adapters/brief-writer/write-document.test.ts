import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { composeBrief } from '../../../shared/brief/compose-brief.ts';
import { briefFacts } from '../../../test/builders/brief-facts.ts';
import { translator } from '../../../test/builders/sheet-data.ts';
import { measureText } from '../sheet-printer/font.ts';
import { officeBriefWriter } from './office-brief-writer.ts';

const setting = { t: translator('zh-CN'), measure: measureText, language: 'zh-CN' as const };
const meta = { title: '简报', author: '党建办', drawnOn: '2026-10-08', language: 'zh-CN' as const };
const content = composeBrief(briefFacts(), setting);

it('writes a Word document with the sentence, 3 tables of text to be edited and 2 pictures', async () => {
  const files = unzipSync(await officeBriefWriter.write(content, 'docx', setting, meta));
  const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const said = document.replace(/<[^>]+>/g, '');
  expect(said).toContain(content.summary);
  for (const section of content.sections)
    if (section.kind === 'table')
      for (const cell of section.rows.flat()) expect(said).toContain(cell.replace('<', '&lt;'));
  // The three figures stand in a table as well.
  expect(document.match(/<w:tbl>/g)).toHaveLength(4);
  expect(Object.keys(files).filter((name) => name.endsWith('.png'))).toHaveLength(2);
});

it('writes 2 pages of PDF', async () => {
  const bytes = await officeBriefWriter.write(content, 'pdf', setting, meta);
  expect(new TextDecoder('latin1').decode(bytes).match(/\/Type \/Page\b/g)).toHaveLength(2);
});
