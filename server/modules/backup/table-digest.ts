import { createHash } from 'node:crypto';

/** Of one table's rows, as `COPY` writes them in their order. */
export interface TableDigest {
  readonly rows: number;
  readonly sha256: string;
}

/** Passes rows through and counts them on the way: `COPY` ends each row, and nothing else, with a line feed. */
export class DigestingReader {
  readonly #hash = createHash('sha256');
  #rows = 0;

  async *pass(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
    for await (const bytes of source) {
      this.#hash.update(bytes);
      for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) this.#rows += 1;
      yield bytes;
    }
  }

  /** Ask once, when all has passed. */
  digest(): TableDigest {
    return { rows: this.#rows, sha256: this.#hash.digest('hex') };
  }
}

export async function digestOf(source: AsyncIterable<Buffer>): Promise<TableDigest> {
  const reader = new DigestingReader();
  for await (const _ of reader.pass(source));
  return reader.digest();
}
