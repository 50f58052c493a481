import { generateKeyPairSync, sign } from 'node:crypto';

const tlv = (tag: number, ...parts: Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
};
const sequence = (...parts: Buffer[]) => tlv(0x30, ...parts);
const object = (hex: string) => tlv(0x06, Buffer.from(hex, 'hex'));
const text = (tag: number, value: string) => tlv(tag, Buffer.from(value));

/**
 * A self-signed certificate (X.509 v3, ECDSA P-256) for host names and one IPv4 address, with its key; in PEM. Made anew by each
 * test that needs one, so that no key lies in the repository.
 */
export function makeCertificate(
  names: readonly string[],
  address: readonly number[],
): {
  cert: string;
  key: string;
} {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(object('2a8648ce3d040302'));
  const name = sequence(tlv(0x31, sequence(object('550403'), text(0x0c, names[0] ?? 'test'))));
  const alternatives = sequence(...names.map((each) => text(0x82, each)), tlv(0x87, Buffer.from(address)));
  const body = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.from([1])),
    algorithm,
    name,
    sequence(text(0x17, '200101000000Z'), text(0x17, '490101000000Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(sequence(object('551d11'), tlv(0x04, alternatives)))),
  );
  const signature = tlv(0x03, Buffer.from([0]), sign('sha256', body, privateKey));
  const lines =
    sequence(body, algorithm, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}
