/** A stretch of a text that the other text has too, or has not. */
export interface MarkedPart {
  readonly text: string;
  readonly common: boolean;
}

/** Both texts in stretches, by their longest common subsequence: what is not `common` is what tells them apart. */
export function markDifference(a: string, b: string): readonly [MarkedPart[], MarkedPart[]] {
  const [left, right] = [[...a], [...b]];
  const width = right.length + 1;
  // lengths[i * width + j]: longest common subsequence of what follows i and j.
  const lengths = new Uint16Array((left.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const parts: [MarkedPart[], MarkedPart[]] = [[], []];
  const put = (side: 0 | 1, text: string, common: boolean) => {
    const list = parts[side];
    const last = list.at(-1);
    if (last?.common === common) list[list.length - 1] = { text: last.text + text, common };
    else list.push({ text, common });
  };
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (i < left.length && left[i] === right[j]) {
      put(0, left[i] ?? '', true);
      put(1, right[j] ?? '', true);
      i += 1;
      j += 1;
    } else if (j >= right.length || (i < left.length && at(i + 1, j) >= at(i, j + 1))) {
      put(0, left[i] ?? '', false);
      i += 1;
    } else {
      put(1, right[j] ?? '', false);
      j += 1;
    }
  }
  return parts;
}
