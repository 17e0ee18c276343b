// The PDF and the workbook of a snapshot say what its sealed manifest says: totals, evidence, counts and what proves them.
import { addAmounts } from '@/server/core/money/amounts';
import type { SnapshotTotals } from '@/server/core/snapshots/snapshot-totals';
import { CATEGORIES, CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { DOLLAR_STATES } from '@/server/core/vocabulary/item';
import { readReport } from './read-report';
import { type Cell, readWorkbook } from './read-workbook';
import { expect } from './world';

export type SealedSnapshot = {
  snapshot: string;
  root: string;
  log: { root: string; size: number };
  totals: SnapshotTotals;
};

/** By category: deals, total, and its dollars by evidence, as an amount of text each. */
function splitOf({ cells }: SnapshotTotals) {
  return CATEGORIES.flatMap((category) => {
    const mine = cells.filter((cell) => cell.category === category);
    if (mine.length === 0) return [];
    const sum = (some: typeof mine) => some.reduce((total, cell) => addAmounts(total, cell.total), '0');
    return [
      {
        label: CATEGORY_LABELS[category],
        deals: mine.reduce((count, cell) => count + cell.deals, 0),
        amounts: [
          sum(mine),
          ...DOLLAR_STATES.map((state) => sum(mine.filter((cell) => cell.state === state))),
        ],
      },
    ];
  });
}

const money = (amount: string) =>
  Number(amount).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const counted = (count: number) => count.toLocaleString('en-US');

export async function expectFilesAgree(
  files: { pdf: Uint8Array; workbook: Uint8Array },
  { snapshot, root, log, totals }: SealedSnapshot,
): Promise<void> {
  const report = await readReport(files.pdf);
  const sheets = readWorkbook(files.workbook);
  const rowsOf = (sheet: string): Cell[][] => sheets.get(sheet) ?? [];
  const summary = rowsOf('Summary');
  const split = splitOf(totals);
  expect(split.length).toBeGreaterThan(3);
  for (const { label, deals, amounts } of split) {
    expect(report).toContain(`${label} ${counted(deals)} ${amounts.map(money).join(' ')}`);
    const row = summary.find((cells) => cells[0] === label && cells.length > 4);
    expect(row?.slice(1, 7), label).toEqual([deals, ...amounts.map(Number)]);
  }
  const size = `${counted(totals.lines)} lines, ${counted(totals.inScope)} in scope`;
  const proofs = [snapshot, root, log.root, size];
  for (const proof of proofs) expect(report).toContain(proof);
  expect(rowsOf('Parameters').flat()).toEqual(expect.arrayContaining(proofs));
  const [heads = [], ...lines] = rowsOf('Deals');
  const id = heads.indexOf('Deal id');
  const deals = lines.filter((cells) => /^[0-9a-f-]{36}$/.test(String(cells[id])));
  expect(deals).toHaveLength(totals.inScope);
  const converted = heads.indexOf('Converted');
  const sum = deals.reduce((total, cells) => addAmounts(total, String(cells[converted] ?? 0)), '0');
  expect(Number(sum)).toBeCloseTo(
    split.reduce((total, { amounts }) => total + Number(amounts[0]), 0),
    2,
  );
  expect(rowsOf('Top gaps').length).toBeGreaterThan(1);
}
