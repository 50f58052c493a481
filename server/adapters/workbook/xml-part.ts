import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { AppError } from '../../../shared/app-error.ts';
import { suspicious, unreadable } from './refuse.ts';
import { workbookLimits } from './workbook-limits.ts';

/** Elements left for one workbook, shared by its parts. */
export interface XmlBudget {
  elements: number;
}

export type Attributes = Readonly<Record<string, string>>;

/** Names come without their namespace prefix (`x:row` → `row`). */
export interface XmlHandlers {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Feeds text pieces to the handlers. A doctype, too many or too deep elements and endless texts are refused; entities are never expanded. */
export async function parseXml(
  pieces: AsyncIterable<string>,
  budget: XmlBudget,
  handlers: XmlHandlers,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const watch = { depth: 0, attributes: 0, charactersSinceTag: 0 };
  parser.on('error', () => {
    throw unreadable('xml-damaged');
  });
  parser.on('doctype', () => {
    throw suspicious('xml-doctype');
  });
  parser.on('attribute', () => {
    if (++watch.attributes > workbookLimits.xmlAttributes) throw suspicious('xml-attributes');
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    watch.attributes = 0;
    watch.charactersSinceTag = 0;
    if (--budget.elements < 0) throw suspicious('xml-elements', { limit: workbookLimits.xmlElements });
    if (++watch.depth > workbookLimits.xmlDepth) throw suspicious('xml-depth');
    handlers.open?.(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    watch.depth--;
    watch.charactersSinceTag = 0;
    handlers.close?.(localName(tag.name));
  });
  const onText = (text: string) => handlers.text?.(text);
  parser.on('text', onText);
  parser.on('cdata', onText);
  let begun = false;
  for await (const piece of pieces) {
    watch.charactersSinceTag += piece.length;
    // A byte order mark is not markup; the decoder has removed it, a second one is noise.
    parser.write(begun ? piece : piece.trimStart());
    begun ||= piece.trim() !== '';
    if (watch.charactersSinceTag > workbookLimits.xmlTextBytes) throw suspicious('xml-text');
  }
  closeParser(parser);
}

function closeParser(parser: SaxesParser): void {
  try {
    parser.close();
  } catch (error) {
    throw error instanceof AppError ? error : unreadable('xml-damaged');
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute whatever its namespace prefix: `id` finds `r:id`. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const direct = attributes[name];
  if (direct !== undefined) return direct;
  const key = Object.keys(attributes).find((candidate) => localName(candidate) === name);
  return key === undefined ? undefined : attributes[key];
}
