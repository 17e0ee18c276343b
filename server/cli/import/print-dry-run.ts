// Prints what an import would change, for people at a terminal; nothing of it was written.
import { say } from '@/server/cli/say';
import { subtractAmounts } from '@/server/core/money/amounts';
import type { DealChange, DryRun, TotalRow } from '@/server/sources/dry-run/dry-run';

export function printDryRun(dryRun: DryRun): void {
  const { added, changed, unchanged, vanished, untouched } = dryRun.deals;
  say(
    `\nDry run, nothing was written. ${dryRun.wouldChange ? 'It would change:' : 'It would change nothing.'}`,
  );
  say(
    `  Deals: ${added} new, ${changed} changed, ${unchanged} unchanged, ${vanished} vanished, ${untouched} not in the files and left as they are`,
  );
  if (!dryRun.isNewest)
    say(
      `  A later as-of was imported before: this is inserted into the past and compared with what was known at its own as-of. ${presentWords(dryRun)}`,
    );
  if (dryRun.fields.length > 0)
    say(`  Fields: ${dryRun.fields.map(({ field, deals }) => `${field} of ${deals}`).join(', ')}`);
  for (const by of ['category', 'stage'] as const) printTotals(by, dryRun);
  if (dryRun.biggest.length > 0) say('\nThe biggest changes:');
  for (const change of dryRun.biggest) say(`  ${describe(change)}`);
  if (dryRun.refusals.length > 0) say('\nRefused, by reason:');
  for (const { file, column, reason, rows } of dryRun.refusals)
    say(`  ${rows} × ${file}${column ? `, ${column}` : ''}: ${reason}`);
}

function presentWords({ reachesPresent: deals }: DryRun): string {
  if (deals === 0) return 'The present stays as it is.';
  return `The present stays as it is, but for ${deals === 1 ? '1 deal that no later import shows' : `${deals} deals that no later imports show`}.`;
}

function printTotals(by: TotalRow['by'], { totals, isNewest }: DryRun): void {
  const rows = totals.filter((row) => row.by === by);
  if (rows.length === 0) return;
  if (by === 'category')
    say(
      '\n  Sums of amounts, with the number of deals behind them; a deal whose amount is blank adds nothing.',
    );
  say(
    `\n  ${by.padEnd(28)}${(isNewest ? 'last import' : 'known then').padStart(22)}${'these files'.padStart(22)}${'change'.padStart(20)}`,
  );
  for (const { currency, key, held, given } of rows) {
    const side = ({ amount, deals, withoutAmount }: TotalRow['held']) =>
      `${amount} (${deals}${withoutAmount > 0 ? `, ${withoutAmount} blank` : ''})`.padStart(22);
    const change = subtractAmounts(given.amount, held.amount);
    say(`  ${`${currency} ${key}`.padEnd(28)}${side(held)}${side(given)}${change.padStart(20)}`);
  }
}

function describe({ kind, name, currency, changes, effect }: DealChange): string {
  if (kind !== 'changed') return `${effect} ${currency}  ${name}: ${kind}`;
  const parts = changes.map(({ field, from, to }) => `${field} ${from ?? 'none'} → ${to ?? 'none'}`);
  return `${effect} ${currency}  ${name}: ${parts.join(', ')}`;
}
