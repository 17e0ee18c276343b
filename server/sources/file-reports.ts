// What each file of an import came to: those that were read, and those that were seen and not used, with what that means.
import type { ImportLedger } from './import-ledger';
import type { FileReport } from './import-report';
import type { OpenInput } from './input/input-file';
import { type Plans, sha256Of } from './plan-tables';
import { linesNote } from './recognise/find-header';
import type { TableEnd } from './records/read-table';

export function fileReport(
  plan: Plans['plans'][number],
  end: TableEnd | undefined,
  ledger: ImportLedger,
): FileReport {
  return {
    name: plan.label,
    object: plan.api,
    use: 'used',
    consequence: null,
    bytes: plan.file.bytes,
    sha256: end?.sha256 ?? '',
    read: end?.rows ?? 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    refused: ledger.refused.get(plan.label) ?? 0,
  };
}

/** A sentence for each file whose last lines are about the export itself; of one that is read several ways, once. */
export function footerNotes(plans: Plans['plans'], ends: readonly (TableEnd | undefined)[]): string[] {
  const names = plans.map(({ file }) => file.name);
  return plans.flatMap(({ file }, index) => {
    const footer = ends[index]?.footer ?? [];
    if (footer.length === 0 || names.indexOf(file.name) !== index) return [];
    return [linesNote(file.name, footer, 'under the rows')];
  });
}

export async function unusedReports({ unused, unknown }: Plans, input: OpenInput): Promise<FileReport[]> {
  const none = { use: 'seen_not_used' as const, read: 0, added: 0, changed: 0, unchanged: 0, refused: 0 };
  const strangers = await Promise.all(
    unknown.map(async ({ file }) => ({
      ...none,
      name: file.name,
      object: null,
      bytes: file.bytes,
      sha256: await sha256Of(file),
      consequence: 'Its columns are not known, so nothing of it is used. Map it if it matters.',
    })),
  );
  return [
    ...unused.map(({ name, object, bytes, sha256, consequence }) => ({
      ...none,
      name,
      object,
      bytes,
      sha256,
      consequence,
    })),
    ...strangers,
    ...input.ignored.map(({ name, bytes, reason }) => ({
      ...none,
      name,
      object: null,
      bytes,
      sha256: '',
      consequence: reason,
    })),
  ];
}
