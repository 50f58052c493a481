/** One segment: marker, length, body. */
export function segment(marker: number, body: readonly number[] | Uint8Array): number[] {
  return [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff, ...body];
}

const quantisation = segment(0xdb, [0, ...Array<number>(64).fill(1)]);
/** One code of one bit, for the value 0: a block of one grey is two bits. */
const huffman = (table: number) => segment(0xc4, [table, 1, ...Array<number>(15).fill(0), 0]);
const frame = (width: number, height: number) =>
  segment(0xc0, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0]);
const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0b00111111];

/** A grey picture of one block by hand (ITU-T T.81), with segments of the caller's after the beginning. */
export function buildJpeg({
  width = 8,
  height = 8,
  extra = [],
}: {
  width?: number;
  height?: number;
  extra?: readonly number[];
} = {}): Uint8Array {
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...extra,
    ...quantisation,
    ...frame(width, height),
    ...huffman(0x00),
    ...huffman(0x10),
    ...scan,
    ...[0xff, 0xd9],
  ]);
}

const text = (words: string) => [...new TextEncoder().encode(words)];

/** APP0 of JFIF, APP1 of Exif with a position and a name in it, a comment. */
export const telling = [
  ...segment(0xe0, [...text('JFIF\0'), 1, 2, 0, 0, 1, 0, 1, 0, 0]),
  ...segment(0xe1, text('Exif\0\0GPSLatitude 39.608 GPSLongitude 109.781 Artist Zhang San')),
  ...segment(0xfe, text('taken by Zhang San')),
];
