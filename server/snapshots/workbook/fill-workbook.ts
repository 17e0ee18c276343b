// snapshot.xlsx: a summary for the board pack, the largest gaps, the changes, every deal in scope and the parameters.

import { addAmounts } from '@/server/core/money/amounts';
import { type FrozenReport, REPORTED } from '../frozen-report';
import type { FrozenLine } from '../line-of';
import type { LineNames } from '../lines-csv';
import { adjustmentList, type ListedCell, movementList, quotaList, type ReportList } from '../report-lists';
import {
  asOfWords,
  currencyWords,
  erasedWords,
  reportParameters,
  uncountedWords,
  unrankedWords,
} from '../report-parameters';
import { categoryWords, countWords, instantWords, STATE_LABELS } from '../report-words';
import { totalsByCategory } from '../totals-by-category';
import type { Cell, CellStyle, SheetLayout } from './sheet-xml';
import { startWorkbook } from './workbook-writer';

const SHEETS: SheetLayout[] = [
  { name: 'Summary', widths: [26, 10, 18, 18, 18, 18, 18, 18], frozenRows: 0 },
  { name: 'Top gaps', widths: [40, 30, 24, 14, 14, 18, 12, 10, 10], frozenRows: 1 },
  { name: 'Changes', widths: [40, 44, 18, 18, 18], frozenRows: 1 },
  { name: 'Waterfall', widths: [44, 12, 20], frozenRows: 1 },
  {
    name: 'Deals',
    widths: [40, 30, 24, 20, 14, 14, 18, 10, 18, 12, 10, 14, 18, 10, 10, 10, 38],
    frozenRows: 1,
  },
  { name: 'Calls', widths: [36, 16, 18, 18, 10, 20, 30, 30], frozenRows: 1 },
  { name: 'Adjustments', widths: [36, 16, 18, 40, 20, 30], frozenRows: 1 },
  { name: 'Quotas', widths: [36, 18, 16, 18, 18, 24], frozenRows: 1 },
  { name: 'Parameters', widths: [30, 90], frozenRows: 0 },
];
const DEAL_HEADS = [
  'Deal',
  'Account',
  'Owner',
  'Team',
  'Category',
  'Evidence',
  'Amount',
  'Currency',
  'Converted',
  'Closes on',
  'Outcome',
  'Phase',
  'Stage',
  'Gaps',
  'Flags',
  'Not gated',
  'Deal id',
];

const cell = (value: Cell['value'], style: CellStyle = 'text'): Cell => ({ value, style });
const heads = (names: readonly string[]) => names.map((name) => cell(name, 'head'));

export type WorkbookFiller = {
  deal: (line: Pick<FrozenLine, 'row'>, names: LineNames) => void;
  finish: (report: FrozenReport) => void;
};

/** Deals come first, as they are read; the other sheets are known at the end. */
export function startFilling(title: string, at: Date, onBytes: (bytes: Uint8Array) => void): WorkbookFiller {
  const workbook = startWorkbook(SHEETS, title, at, onBytes);
  const deals = workbook.sheet('Deals');
  deals.row(heads(DEAL_HEADS));
  let inScope = 0;
  let converted = '0';
  return {
    deal({ row }, names) {
      inScope += 1;
      converted = addAmounts(converted, row.converted ?? '0');
      deals.row([
        cell(names.deal),
        cell(names.account),
        cell(names.owner),
        cell(names.team),
        cell(categoryWords(row.category)),
        cell(row.dollarState ? (STATE_LABELS[row.dollarState] ?? row.dollarState) : null),
        cell(row.amount ?? null, 'money'),
        cell(row.currency),
        cell(row.converted ?? null, 'money'),
        cell(row.closesOn ?? null, 'day'),
        cell(row.outcome),
        cell(row.phase),
        cell(row.stage ?? null),
        cell(row.gaps, 'count'),
        cell(row.openFlags, 'count'),
        cell(row.isNotGated ? 'yes' : ''),
        cell(row.opportunityId),
      ]);
    },
    finish(report) {
      deals.row([
        cell(countWords(inScope, 'deal'), 'head'),
        ...Array.from({ length: 7 }, () => cell(null)),
        cell(converted, 'total'),
      ]);
      deals.end();
      fillRest(workbook, report);
      workbook.end();
    },
  };
}

function fillRest(workbook: ReturnType<typeof startWorkbook>, report: FrozenReport): void {
  const write = (name: string, rows: readonly (readonly Cell[])[]) => {
    const sheet = workbook.sheet(name);
    for (const row of rows) sheet.row(row);
    sheet.end();
  };
  write('Summary', summaryRows(report));
  write('Top gaps', [
    heads(['Deal', 'Account', 'Owner', 'Category', 'Evidence', 'Converted', 'Closes on', 'Gaps', 'Flags']),
    ...report.top.map((deal) => [
      cell(deal.deal),
      cell(deal.account),
      cell(deal.owner),
      cell(categoryWords(deal.category)),
      cell(deal.state ? (STATE_LABELS[deal.state] ?? deal.state) : null),
      cell(deal.converted, 'money'),
      cell(deal.closesOn, 'day'),
      cell(deal.gaps, 'count'),
      cell(deal.openFlags, 'count'),
    ]),
    ...unrankedWords(report).map((text) => [cell(text, 'muted')]),
  ]);
  write('Changes', [
    heads([
      'Deal',
      `Since the last snapshot of the period (largest ${REPORTED})`,
      'Before',
      'Now',
      'Difference',
    ]),
    ...report.changes.map((change) => [
      cell(change.deal),
      cell(change.what),
      cell(change.before, 'money'),
      cell(change.after, 'money'),
      cell(change.difference, 'money'),
    ]),
  ]);
  write('Calls', [
    heads(['Of', 'Forecast', 'Call', 'Roll-up then', 'Currency', 'Made', 'Reason', 'Standing']),
    ...report.calls.map((call) => [
      cell(call.node),
      cell(categoryWords(call.category)),
      cell(call.amount, 'money'),
      cell(call.rollUp, 'money'),
      cell(call.currency),
      cell(instantWords(call.at)),
      cell(call.reason),
      cell(call.standing),
    ]),
  ]);
  const listed = (name: string, { heads: names, rows, empty }: ReportList, summed?: string) =>
    write(name, [
      heads(names),
      ...rows.map((row) => row.map(listedCell)),
      [cell(rows.length === 0 ? empty : (summed ?? `${rows.length} rows`), 'muted')],
    ]);
  listed(
    'Waterfall',
    movementList(report),
    'Last snapshot plus every cause is this snapshot; nothing is left over.',
  );
  listed('Adjustments', adjustmentList(report));
  listed('Quotas', quotaList(report));
  write('Parameters', [
    [cell('Parameters', 'title')],
    ...reportParameters(report).map(([label, value]) => [cell(label, 'muted'), cell(value)]),
  ]);
}

function listedCell(listed: ListedCell): Cell {
  if ('count' in listed) return cell(listed.count, 'count');
  return 'money' in listed ? cell(listed.money, 'money') : cell(listed.text);
}

function summaryRows(report: FrozenReport): Cell[][] {
  const { totals, previous, grounds } = report;
  const { frozen, workspace } = grounds;
  const rows = totalsByCategory(totals, previous?.totals ?? null);
  const erased = erasedWords(report);
  const uncounted = uncountedWords(rows, workspace.currency);
  const named = (label: string, count: number, total: string) => [
    cell(label),
    cell(count, 'count'),
    cell(total, 'money'),
  ];
  return [
    [cell(`${workspace.name}: forecast ${frozen.periodLabel}`, 'title')],
    [cell(`${asOfWords(report)} · ${currencyWords(report)} · prepared, not reviewed when frozen`, 'muted')],
    ...(erased === null ? [] : [[cell(erased, 'muted')]]),
    [],
    heads(['Category', 'Deals', 'Total', 'Evidenced', 'Waived', 'Gap', 'Contradicted', 'Change since last']),
    ...rows.map((row) => [
      cell(categoryWords(row.category)),
      cell(row.deals, 'count'),
      cell(row.total, 'total'),
      cell(row.byState.evidenced, 'money'),
      cell(row.byState.waived, 'money'),
      cell(row.byState.gap, 'money'),
      cell(row.byState.contradicted, 'money'),
      cell(row.change, 'money'),
    ]),
    ...(uncounted === null ? [] : [[cell(uncounted, 'muted')]]),
    [],
    heads(['Unresolved', 'Count', 'Total']),
    named('Open blocking gaps', totals.blockingGaps.count, totals.blockingGaps.total),
    named('Commit waived', totals.waivedCommit.count, totals.waivedCommit.total),
    named('Commit not gated', totals.notGatedCommit.count, totals.notGatedCommit.total),
    [cell('Open flags'), cell(totals.openFlags, 'count')],
    [],
    heads(['Bridge', '', 'CRM total', 'Accepted here', 'Shown']),
    ...totals.bridge
      .filter((line) => line.source !== '0' || line.shown !== '0')
      .toReversed()
      .map((line) => [
        cell(categoryWords(line.category)),
        cell(null),
        cell(line.source, 'money'),
        cell(line.accepted, 'money'),
        cell(line.shown, 'total'),
      ]),
    [],
    [cell('Root', 'muted'), cell(report.root, 'muted')],
    [cell('Log', 'muted'), cell(`${report.log.size} · ${report.log.root}`, 'muted')],
  ];
}
