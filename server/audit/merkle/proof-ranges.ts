// Which runs of leaves a proof is made of (RFC 6962 sections 2.1.1 and 2.1.2), and which perfect subtrees make up a run.

/** Leaves from `from` (inclusive) to `to` (exclusive). */
export type Run = { from: number; to: number };
/** The perfect subtree over leaves index·2^level to (index + 1)·2^level; level 0 is a leaf. */
export type Node = { level: number; index: number };

/** The largest power of two below `size`, which is 2 or more. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** PATH(index, D[size]): from the leaf up. Throws where the place is not in the log. */
export function inclusionRuns(index: number, size: number): Run[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`Entry ${index} is not in a log of ${size}.`);
  const runs: Run[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    const isLeft = index < middle;
    runs.unshift(isLeft ? { from: middle, to } : { from, to: middle });
    if (isLeft) to = middle;
    else from = middle;
  }
  return runs;
}

/** PROOF(size1, D[size2]). Throws where size1 is 0 or beyond size2. */
export function consistencyRuns(size1: number, size2: number): Run[] {
  if (!(size1 >= 1 && size1 <= size2))
    throw new RangeError(`A log of ${size1} does not grow into one of ${size2}.`);
  const runs: Run[] = [];
  let from = 0;
  let to = size2;
  while (to !== size1) {
    const middle = from + splitOf(to - from);
    const isLeft = size1 <= middle;
    runs.unshift(isLeft ? { from: middle, to } : { from, to: middle });
    if (isLeft) to = middle;
    else from = middle;
  }
  // A smaller log that is one perfect tree is known to whoever checks.
  return from === 0 ? runs : [{ from, to }, ...runs];
}

/** A run's perfect subtrees, left to right. The run begins where a subtree of its size may begin. */
export function nodesOf({ from, to }: Run): Node[] {
  const nodes: Node[] = [];
  for (let at = from; at < to; ) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) level++;
    nodes.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}
