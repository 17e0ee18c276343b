// One line of the bench's table: what was promised, what was measured, and whether it was kept.
export type BenchRow = {
  what: string;
  budget: string;
  measured: string;
  /** Null where nothing was promised or nothing could be measured. */
  isKept: boolean | null;
};

/** A value that must not exceed its limit. */
export function atMost(what: string, budget: string, value: number, limit: number, told: string): BenchRow {
  return { what, budget, measured: told, isKept: value <= limit };
}

export function atLeast(what: string, budget: string, value: number, limit: number, told: string): BenchRow {
  return { what, budget, measured: told, isKept: value >= limit };
}

export function notMeasured(what: string, budget: string, why: string): BenchRow {
  return { what, budget, measured: `not measured: ${why}`, isKept: null };
}

/** A Markdown table with padded columns. */
export function tableOf(rows: readonly BenchRow[]): string {
  const cells = [
    ['what', 'budget', 'measured', ''],
    ...rows.map(({ what, budget, measured, isKept }) => [
      what,
      budget,
      measured,
      isKept === null ? '–' : isKept ? 'ok' : 'over',
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0), 3));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
