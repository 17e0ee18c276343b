// The files that hold names: lines.csv, snapshot.xlsx and report.pdf; made at the freeze, and anew after an erasure by the same code.
import { channel } from 'node:diagnostics_channel';
import type { FrozenReport, ReportedDeal } from './frozen-report';
import { startLargestGaps } from './largest-gaps';
import type { FrozenLine } from './line-of';
import { csvHead, csvRow, csvText, type LineNames } from './lines-csv';
import { type FileDigest, type FilePart, PartedFile } from './parted-file';
import { startFilling } from './workbook/fill-workbook';

export const NAMED_FILES = ['lines.csv', 'report.pdf', 'snapshot.xlsx'] as const;
export type NamedFile = (typeof NAMED_FILES)[number];
export type NamedLine = Pick<FrozenLine, 'row'> & { names: LineNames };

/** Says after each piece of work how long it took; who measures subscribes. */
export const RENDERING = 'plumbline:rendering';
export type Rendered = { milliseconds: number };
const rendering = channel(RENDERING);
const told = (since: number) => {
  if (rendering.hasSubscribers)
    rendering.publish({ milliseconds: performance.now() - since } satisfies Rendered);
};

export type RenderedFiles = {
  add: (lines: readonly NamedLine[]) => void;
  top: () => ReportedDeal[];
  /** Deals that `top` cannot rank. */
  unranked: () => number;
  finish: (report: FrozenReport) => Promise<Record<NamedFile, FileDigest>>;
  takeParts: (isLast?: boolean) => FilePart[];
};

/**
 * The same lines, names and report give the same bytes.
 * @param rates the market's that lines are converted with, in words; null: the plan's.
 */
export function openRenderedFiles(title: string, effectiveAt: Date, rates: string | null): RenderedFiles {
  const csv = new PartedFile('lines.csv');
  const pdf = new PartedFile('report.pdf');
  const xlsx = new PartedFile('snapshot.xlsx');
  const top = startLargestGaps();
  const workbook = startFilling(title, effectiveAt, (bytes) => xlsx.add(bytes));
  let rows = 0;
  let rowsInScope = 0;
  csv.add(Buffer.from(csvText([csvHead(rates)]), 'utf8'));
  return {
    add(lines) {
      const began = performance.now();
      for (const line of lines) {
        rows += 1;
        top.add(line, line.names);
        if (!line.row.isInScope) continue;
        workbook.deal(line, line.names);
        rowsInScope += 1;
      }
      csv.add(Buffer.from(csvText(lines.map((line) => csvRow(line, line.names, rates))), 'utf8'));
      told(began);
    },
    top: () => top.list(),
    unranked: () => top.unranked(),
    async finish(report) {
      const began = performance.now();
      workbook.finish(report);
      // Heavy, and needed here only.
      const { renderReport } = await import('./report/report-pdf');
      pdf.add(await renderReport(report));
      told(began);
      return {
        'lines.csv': { ...csv.digest(), rows },
        'report.pdf': pdf.digest(),
        'snapshot.xlsx': { ...xlsx.digest(), rows: rowsInScope },
      };
    },
    takeParts: (isLast = false) => [csv, pdf, xlsx].flatMap((file) => file.takeParts(isLast)),
  };
}

export function reportTitle(workspace: string, periodLabel: string): string {
  return `${workspace}: forecast ${periodLabel}`;
}
