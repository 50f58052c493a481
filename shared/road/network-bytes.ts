import type { RoadNetwork } from './road-network.ts';

/** `FBR1`: the product's own form of a network, little-endian. */
const magic = 0x31524246;
const headerBytes = 16;

/**
 * A network as bytes: header (magic, junctions, roads, vertices), then from, to, start, lng, lat as 32-bit and class, speed, direction as
 * 8-bit columns.
 */
export function encodeNetwork(network: RoadNetwork): Uint8Array {
  const { from, to, start, lng, lat, roadClass, speed, direction, junctionCount } = network;
  const header = Uint32Array.of(magic, junctionCount, from.length, lng.length);
  const columns = [header, from, to, start, lng, lat, roadClass, speed, direction];
  const bytes = new Uint8Array(columns.reduce((sum, column) => sum + column.byteLength, 0));
  let offset = 0;
  for (const column of columns) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), offset);
    offset += column.byteLength;
  }
  return bytes;
}

/** @throws RangeError when the bytes are no network of this form */
export function decodeNetwork(bytes: Uint8Array): RoadNetwork {
  // A copy, since 32-bit columns must begin at a multiple of four.
  const { buffer } = Uint8Array.from(bytes);
  if (buffer.byteLength < headerBytes) throw new RangeError('network: too short');
  const [found, junctionCount = 0, roads = 0, vertices = 0] = new Uint32Array(buffer, 0, 4);
  if (found !== magic) throw new RangeError(`network: received ${found}, expected ${magic}`);
  const expected = headerBytes + 4 * (3 * roads + 1 + 2 * vertices) + 3 * roads;
  if (buffer.byteLength !== expected)
    throw new RangeError(`network: received ${buffer.byteLength} bytes, expected ${expected}`);
  let offset = headerBytes;
  const take = (byteLength: number) => {
    offset += byteLength;
    return offset - byteLength;
  };
  return {
    junctionCount,
    from: new Uint32Array(buffer, take(4 * roads), roads),
    to: new Uint32Array(buffer, take(4 * roads), roads),
    start: new Uint32Array(buffer, take(4 * (roads + 1)), roads + 1),
    lng: new Int32Array(buffer, take(4 * vertices), vertices),
    lat: new Int32Array(buffer, take(4 * vertices), vertices),
    roadClass: new Uint8Array(buffer, take(roads), roads),
    speed: new Uint8Array(buffer, take(roads), roads),
    direction: new Uint8Array(buffer, take(roads), roads),
  };
}
