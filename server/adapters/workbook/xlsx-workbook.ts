import { posix } from 'node:path';
import type { Entry } from 'yauzl';
import { suspicious, type UnknownKind, unknownKind, unreadable } from './refuse.ts';
import { workbookLimits } from './workbook-limits.ts';
import { attribute, parseXml, type XmlBudget } from './xml-part.ts';
import type { ZipDirectory } from './zip-directory.ts';
import { readPart } from './zip-part.ts';

export interface WorkbookOutline {
  /** In tab order; chart sheets and dialogs are left out. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly entry: Entry }[];
  readonly date1904: boolean;
  readonly sharedStrings: Entry | null;
  readonly styles: Entry | null;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** Finds the workbook part, its sheets and helpers by following the package's relations, never by guessing names. */
export async function readOutline(zip: ZipDirectory, budget: XmlBudget): Promise<WorkbookOutline> {
  const packageRelations = await readRelations(zip, '', budget);
  const workbookPath = [...packageRelations.values()].find(
    (relation) => relation.type === 'officeDocument',
  )?.target;
  const entry = zip.entries.get((workbookPath ?? 'xl/workbook.xml').toLowerCase());
  if (!entry || !/workbook[^/]*\.xml$/i.test(entry.fileName)) throw unknownKind(kindOfPackage(zip));
  const relations = await readRelations(zip, entry.fileName, budget);
  const found: { name: string; hidden: boolean; relation: string }[] = [];
  let date1904 = false;
  await parseXml(readPart(zip, entry), budget, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = /^(?:1|true|on)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      if (found.length >= workbookLimits.sheets) throw suspicious('sheets', { limit: workbookLimits.sheets });
      const hidden = (attributes.state ?? 'visible') !== 'visible';
      found.push({ name: attributes.name ?? '', hidden, relation: attribute(attributes, 'id') ?? '' });
    },
  });
  const sheets = found.flatMap(({ name, hidden, relation }) => {
    const target = relations.get(relation);
    if (target && target.type !== 'worksheet') return [];
    const part = target && zip.entries.get(target.target.toLowerCase());
    if (!part) throw unreadable('part-missing');
    return [{ name, hidden, entry: part }];
  });
  // Two tabs on one part would double what a single part may cost.
  if (new Set(sheets.map((sheet) => sheet.entry)).size < sheets.length) throw suspicious('zip-duplicate');
  const helper = (type: string) => {
    const target = [...relations.values()].find((relation) => relation.type === type)?.target;
    return (target && zip.entries.get(target.toLowerCase())) || null;
  };
  return { sheets, date1904, sharedStrings: helper('sharedStrings'), styles: helper('styles') };
}

async function readRelations(
  zip: ZipDirectory,
  part: string,
  budget: XmlBudget,
): Promise<Map<string, Relation>> {
  const folder = posix.dirname(part);
  const path = part === '' ? '_rels/.rels' : posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const entry = zip.entries.get(path.toLowerCase());
  const relations = new Map<string, Relation>();
  if (!entry) return relations;
  await parseXml(readPart(zip, entry), budget, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return;
      const target = attributes.Target ?? '';
      // Absolute targets start at the package's root, others at the part's folder; neither can leave the zip.
      const resolved = target.startsWith('/')
        ? target.slice(1)
        : posix.join(part === '' ? '' : folder, target);
      relations.set(attributes.Id ?? '', {
        type: posix.basename(attributes.Type ?? ''),
        target: resolved,
      });
    },
  });
  return relations;
}

function kindOfPackage({ entries }: ZipDirectory): UnknownKind {
  if (entries.has('xl/workbook.bin')) return 'xlsb';
  if (entries.has('word/document.xml')) return 'docx';
  if (entries.has('ppt/presentation.xml')) return 'pptx';
  return entries.has('content.xml') && entries.has('mimetype') ? 'ods' : 'zip';
}
