/** Characters file systems refuse, control characters among them, in a name that people gave. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const unfit = /[\u0000-\u001f\u007f/\\:*?"<>|]/g;

/**
 * The header that names a download. RFC 6266: a Chinese name travels percent-encoded (RFC 5987), with a plain ASCII one beside it
 * for programs that read only that.
 */
export function contentDisposition(fileName: string, kind: 'attachment' | 'inline' = 'attachment'): string {
  const name = fileName.replace(unfit, '_');
  const plain = name.replace(/[^\x20-\x7e]+/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
