// Prints what an import did, for people at a terminal.

import { say } from '@/server/cli/say';
import { countedWords } from '@/server/core/reasons/counted-words';
import type { ImportReport } from '@/server/sources/import-report';
import { printDryRun } from './print-dry-run';

const count = (value: number) => String(value);

export function printReport(report: ImportReport): void {
  if (report.files.length > 0) printFiles(report);
  if (report.dryRun) printDryRun(report.dryRun);
  if (report.totals.length > 0) {
    say('\nDeals in these files, by currency, category and outcome:');
    for (const { currency, category, outcome, deals, withoutAmount, amount } of report.totals) {
      const blank = withoutAmount > 0 ? `, ${count(withoutAmount)} without amount` : '';
      say(
        `  ${currency}  ${category.padEnd(11)} ${outcome.padEnd(5)} ${amount.padStart(18)}  ${countedWords(deals, 'deal')}${blank}`,
      );
    }
  }
  for (const note of report.notes) say(`  Note: ${note}`);
  const unused = report.files.filter((file) => file.use === 'seen_not_used');
  if (unused.length > 0) say('\nSeen, not used:');
  for (const { name, object, consequence } of unused)
    say(`  ${name}${object ? ` (${object})` : ''}: ${consequence}`);
}

function printFiles(report: ImportReport): void {
  const used = report.files.filter((file) => file.use === 'used');
  const width = Math.max(4, ...used.map((file) => file.name.length));
  const head = ['read', 'new', 'changed', 'unchanged', 'refused'].map((word) => word.padStart(10)).join('');
  say(`\n  ${'file'.padEnd(width)}${head}`);
  for (const { name, read, added, changed, unchanged, refused } of used) {
    const cells = [read, added, changed, unchanged, refused]
      .map((value) => count(value).padStart(10))
      .join('');
    say(`  ${name.padEnd(width)}${cells}`);
  }
}
