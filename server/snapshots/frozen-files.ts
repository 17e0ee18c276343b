// The files of one bundle while they grow: every line goes through all of them once, and their digests come out at the end.
import { startTally } from '@/server/core/snapshots/tally-lines';
import type { FreezeGrounds } from './freeze-grounds';
import type { FrozenBatch } from './frozen-batches';
import type { FrozenReport } from './frozen-report';
import type { LabelBook } from './label-book';
import { startLargestGaps } from './largest-gaps';
import { CSV_COLUMNS, csvRow, csvText } from './lines-csv';
import { RENDERED_FILES, type RenderedFile, SEALED_FILES, type SealedFile } from './manifest';
import { type FileDigest, type FilePart, PartedFile } from './parted-file';
import { adjustmentLine, callLine, evidenceLine, flagLine } from './side-lines';
import { readVerifier } from './verifier-file';
import { startFilling } from './workbook/fill-workbook';

type Digests = { sealed: Record<SealedFile, FileDigest>; rendered: Record<RenderedFile, FileDigest> };
const NO_DIGEST: FileDigest = { bytes: 0, rows: 0, sha256: '' };

export function openFrozenFiles(grounds: FreezeGrounds, effectiveAt: Date) {
  const { frozen, workspace } = grounds;
  const files = {
    'lines.ndjson': new PartedFile('lines.ndjson', false),
    'evidence.ndjson': new PartedFile('evidence.ndjson'),
    'flags.ndjson': new PartedFile('flags.ndjson'),
    'calls.ndjson': new PartedFile('calls.ndjson'),
    'adjustments.ndjson': new PartedFile('adjustments.ndjson'),
    'lines.csv': new PartedFile('lines.csv'),
    'report.pdf': new PartedFile('report.pdf'),
    'snapshot.xlsx': new PartedFile('snapshot.xlsx'),
    'verify.mjs': new PartedFile('verify.mjs'),
  };
  const tally = startTally();
  const top = startLargestGaps();
  const rules = new Set<string>();
  const title = `${workspace.name}: forecast ${frozen.periodLabel}`;
  const workbook = startFilling(title, effectiveAt, (bytes) => files['snapshot.xlsx'].add(bytes));
  let rowsInScope = 0;
  files['lines.csv'].add(Buffer.from(csvText([[...CSV_COLUMNS]]), 'utf8'));
  return {
    add({ lines }: FrozenBatch): void {
      for (const line of lines) {
        const { row, names, items, flags } = line;
        files['lines.ndjson'].addLine(line.leaf);
        if (items.length > 0) files['evidence.ndjson'].addLine(evidenceLine(row.opportunityId, items));
        for (const flag of flags) files['flags.ndjson'].addLine(flagLine(row.opportunityId, flag));
        tally.add(line.tallied);
        top.add(line, names);
        rules.add(line.template);
        for (const flag of flags) rules.add(`${flag.rule}@${flag.ruleVersion}`);
        for (const item of items) rules.add(item.rule);
        if (row.isInScope) {
          workbook.deal(line, names);
          rowsInScope += 1;
        }
      }
      files['lines.csv'].add(Buffer.from(csvText(lines.map((line) => csvRow(line, line.names))), 'utf8'));
    },
    addSaid({ calls, adjustments }: FreezeGrounds, labels: LabelBook): void {
      for (const row of calls) files['calls.ndjson'].addLine(callLine(row, labels));
      for (const row of adjustments) files['adjustments.ndjson'].addLine(adjustmentLine(row, labels));
    },
    totals: () => tally.totals(),
    top: () => top.list(),
    rules: () => [...rules].sort(),
    noDigests: (): Digests => ({
      sealed: digestsOf(SEALED_FILES, () => NO_DIGEST),
      rendered: digestsOf(RENDERED_FILES, () => NO_DIGEST),
    }),
    /** Renders what can be rendered only at the end. */
    async finish(report: FrozenReport, labels: FileDigest): Promise<Digests> {
      workbook.finish(report);
      // Heavy, and needed here only.
      const { renderReport } = await import('./report/report-pdf');
      files['report.pdf'].add(await renderReport(report));
      files['verify.mjs'].add(readVerifier());
      const lines = tally.totals().lines;
      const rows: Partial<Record<RenderedFile, number>> = {
        'lines.csv': lines,
        'snapshot.xlsx': rowsInScope,
      };
      return {
        sealed: digestsOf(SEALED_FILES, (name) => files[name].digest()),
        rendered: digestsOf(RENDERED_FILES, (name) =>
          name === 'labels.ndjson' ? labels : { ...files[name].digest(), rows: rows[name] ?? 0 },
        ),
      };
    },
    takeParts: (isLast = false): FilePart[] => Object.values(files).flatMap((file) => file.takeParts(isLast)),
    partsOf(name: string, text: string): FilePart[] {
      const file = new PartedFile(name);
      file.add(Buffer.from(text, 'utf8'));
      return file.takeParts(true);
    },
  };
}

function digestsOf<Name extends string>(
  names: readonly Name[],
  digest: (name: Name) => FileDigest,
): Record<Name, FileDigest> {
  return Object.fromEntries(names.map((name) => [name, digest(name)])) as Record<Name, FileDigest>;
}
