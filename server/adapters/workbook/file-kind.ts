import { type UnknownKind, unknownKind } from './refuse.ts';

const signatures: readonly (readonly [UnknownKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
];
const oleSignature = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Tells an XLSX (any zip) from a CSV (any text) by the first bytes, never by the file's name. Everything else fails with
 * `file-kind-unknown` saying what it is; the name only tells WPS's `.et` from `.xls`, which share one container.
 */
export function detectFileKind(bytes: Uint8Array, fileName: string): 'xlsx' | 'csv' {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return 'xlsx';
  if (startsWith(bytes, oleSignature)) throw unknownKind(oleKind(bytes, fileName));
  for (const [kind, signature] of signatures) if (startsWith(bytes, signature)) throw unknownKind(kind);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  // Many systems export an HTML table or Excel 2003 XML and call it .xls.
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|table|meta|body)/i.test(head))
    throw unknownKind('html');
  if (/^(?:\xef\xbb\xbf)?\s*<\?xml/i.test(head)) throw unknownKind('xml');
  return 'csv';
}

/** An OLE container: a password-protected XLSX names its streams EncryptionInfo and EncryptedPackage; an old .xls holds Workbook or Book. */
function oleKind(bytes: Uint8Array, fileName: string): UnknownKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const holds = (stream: string) => buffer.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return 'encrypted';
  if (/\.ett?$/i.test(fileName)) return 'et';
  return holds('Workbook') || holds('Book') || /\.xlt?$/i.test(fileName) ? 'xls' : 'ole';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
