// The lines of a message beside those of its template, for whoever approves it: which are the template's, which are new, which are missing.
export type DifferenceLine = { text: string; kind: 'same' | 'added' | 'missing' };

/** By the longest run of lines that both have in their order. */
export function messageDifference(template: string, message: string): DifferenceLine[] {
  const from = template.split('\n');
  const to = message.split('\n');
  const lengths = from.map(() => to.map(() => 0));
  const at = (one: number, two: number) => lengths[one]?.[two] ?? 0;
  for (let one = from.length - 1; one >= 0; one--)
    for (let two = to.length - 1; two >= 0; two--) {
      const row = lengths[one];
      if (row)
        row[two] =
          from[one] === to[two] ? at(one + 1, two + 1) + 1 : Math.max(at(one + 1, two), at(one, two + 1));
    }
  const lines: DifferenceLine[] = [];
  let one = 0;
  let two = 0;
  while (one < from.length || two < to.length) {
    const [left, right] = [from[one], to[two]];
    if (left !== undefined && left === right) {
      lines.push({ text: left, kind: 'same' });
      one += 1;
      two += 1;
    } else if (left !== undefined && (right === undefined || at(one + 1, two) >= at(one, two + 1))) {
      lines.push({ text: left, kind: 'missing' });
      one += 1;
    } else {
      lines.push({ text: right ?? '', kind: 'added' });
      two += 1;
    }
  }
  // An empty line that is missing says nothing; one that was added is part of the exact text.
  return lines.filter(({ text, kind }) => text !== '' || kind !== 'missing');
}
