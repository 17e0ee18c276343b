// The files of one bundle while they grow: every line goes through all of them once, and their digests come out at the end.
import { startTally } from '@/server/core/snapshots/tally-lines';
import type { FreezeGrounds } from './freeze-grounds';
import type { FrozenBatch } from './frozen-batches';
import type { FrozenReport } from './frozen-report';
import type { LabelBook } from './label-book';
import { RENDERED_FILES, type RenderedFile, SEALED_FILES, type SealedFile } from './manifest';
import { type FileDigest, type FilePart, PartedFile } from './parted-file';
import { openRenderedFiles, reportTitle } from './rendered-files';
import { marketWords } from './report-parameters';
import { adjustmentLine, callLine } from './side-lines';
import { readVerifier } from './verifier-file';

type Digests = { sealed: Record<SealedFile, FileDigest>; rendered: Record<RenderedFile, FileDigest> };
const NO_DIGEST: FileDigest = { bytes: 0, rows: 0, sha256: '' };

export function openFrozenFiles(grounds: FreezeGrounds, effectiveAt: Date) {
  const { frozen, workspace, market, today } = grounds;
  const files = {
    'lines.ndjson': new PartedFile('lines.ndjson', false),
    'evidence.ndjson': new PartedFile('evidence.ndjson'),
    'flags.ndjson': new PartedFile('flags.ndjson'),
    'calls.ndjson': new PartedFile('calls.ndjson'),
    'adjustments.ndjson': new PartedFile('adjustments.ndjson'),
    'verify.mjs': new PartedFile('verify.mjs'),
  };
  const tally = startTally();
  const rules = new Set<string>();
  const said: string[] = [];
  const adjusted: string[] = [];
  const named = openRenderedFiles(
    reportTitle(workspace.name, frozen.periodLabel),
    effectiveAt,
    market && marketWords(market.basis, today),
  );
  return {
    add({ lines, evidence, flags }: FrozenBatch): void {
      for (const line of lines) {
        files['lines.ndjson'].addLine(line.leaf);
        tally.add(line.tallied);
        rules.add(line.template);
      }
      files['evidence.ndjson'].addLines(evidence.text, evidence.rows);
      files['flags.ndjson'].addLines(flags.text, flags.rows);
      for (const rule of [...evidence.rules, ...flags.rules]) rules.add(rule);
      named.add(lines);
    },
    addSaid({ calls, adjustments }: FreezeGrounds, labels: LabelBook): void {
      for (const row of calls) {
        const line = callLine(row, labels);
        files['calls.ndjson'].addLine(line);
        said.push(line);
      }
      for (const row of adjustments) {
        const line = adjustmentLine(row, labels);
        files['adjustments.ndjson'].addLine(line);
        adjusted.push(line);
      }
    },
    /** Of calls.ndjson. */
    callText: () => said.join('\n'),
    /** Of adjustments.ndjson. */
    adjustmentText: () => adjusted.join('\n'),
    totals: () => tally.totals(),
    top: () => named.top(),
    unranked: () => named.unranked(),
    rules: () => [...rules].sort(),
    noDigests: (): Digests => ({
      sealed: digestsOf(SEALED_FILES, () => NO_DIGEST),
      rendered: digestsOf(RENDERED_FILES, () => NO_DIGEST),
    }),
    /** Renders what can be rendered only at the end. */
    async finish(report: FrozenReport, labels: () => Promise<FileDigest>): Promise<Digests> {
      const rendered = await named.finish(report);
      files['verify.mjs'].add(readVerifier());
      const digests = {
        ...rendered,
        'labels.ndjson': await labels(),
        'verify.mjs': files['verify.mjs'].digest(),
      };
      return {
        sealed: digestsOf(SEALED_FILES, (name) => files[name].digest()),
        rendered: digestsOf(RENDERED_FILES, (name) => digests[name]),
      };
    },
    takeParts: (isLast = false): FilePart[] => [
      ...Object.values(files).flatMap((file) => file.takeParts(isLast)),
      ...named.takeParts(isLast),
    ],
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
