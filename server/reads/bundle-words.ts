// What a sound bundle or line proof says of itself, in words for the page; `describe` of the verifier is for a terminal.
// A stranger may have written any of it, so nothing here trusts a value to be what it should be.
import { plainAmount } from '@/server/core/checklist/plain-amount';
import { plainDay } from '@/server/core/checklist/plain-day';
import { CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import type { verifyBytes } from '@/server/snapshots/verify/verify.mjs';

type Sound = Extract<ReturnType<typeof verifyBytes>, { ok: true }>;

const RATES: Record<string, string> = {
  closing: 'Converted at the market rates of each close date.',
  spot: 'Converted at spot rates.',
};
const LABELS: Record<string, string> = CATEGORY_LABELS;

export function bundleWords(result: Sound): string[] {
  const { manifest, checkpoint } = result;
  const { lines, inScope, cells } = manifest.totals;
  const commit = cells
    .filter(({ category }: { category: unknown }) => category === 'commit')
    .map(
      ({ state, total }: { state: unknown; total: unknown }) =>
        `${state ?? 'none'} ${amount(total, manifest.currency)}`,
    );
  return [
    `Snapshot of ${manifest.period.label} of ${manifest.workspace.name}, as known on ${moment(manifest.knownAt)}.`,
    result.kind === 'line'
      ? lineWords(result)
      : `${count(lines, 'line')}, ${grouped(inScope)} in the period; the totals were added up again. Commit: ${commit.join(', ') || 'none'}.`,
    ...(manifest.rateBasis === undefined ? [] : [RATES[manifest.rateBasis] ?? '']),
    ...(manifest.reconstructed === true
      ? [
          `Reconstructed: the state of ${moment(manifest.effectiveAt)}, from what was known when it was frozen.`,
        ]
      : []),
    `Entry ${grouped(result.completedSeq)} of a log of ${grouped(checkpoint.size)}, signed by the key ${checkpoint.fingerprint}.`,
    `Root of the lines: ${manifest.root}.`,
    ...(manifest.successorOf === undefined
      ? []
      : [
          'Names were erased after the freeze: labels and rendered files were made anew; lines and root are the same.',
        ]),
  ];
}

function lineWords({ called, line }: Sound): string {
  const name = called.deal === undefined ? line.deal : `“${called.deal}”`;
  return `Deal ${name}: ${LABELS[line.category] ?? line.category}, ${line.state}, ${amount(line.amount, line.currency)}, closes ${day(line.closesOn)}.`;
}

const grouped = (value: unknown): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
const count = (value: unknown, noun: string): string => `${grouped(value)} ${noun}${value === 1 ? '' : 's'}`;
const amount = (value: unknown, currency: unknown): string =>
  value === null || value === undefined
    ? 'no amount'
    : plainAmount(String(value).replace(/(\.\d)$/, '$10'), String(currency));
const day = (value: unknown): string =>
  /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(String(value))
    ? plainDay(String(value))
    : String(value ?? 'on no date');

/** In universal time: the reader of a bundle may sit anywhere. */
function moment(value: unknown): string {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})\S*Z$/.exec(String(value)) ?? [];
  return date && time ? `${day(date)}, ${time} UTC` : String(value);
}
