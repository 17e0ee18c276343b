// What an import could not read as it stood: reasons of refused rows, most first, and what was set right or left out.
import { formatCountOf } from '../../../../../_lib/format';
import { Section } from '../../../../../_ui/section';
import type { DryRun } from '../../../_components/answers';
import { pageNote, pageReason } from '../../../_components/page-reason';

export function NotMapped({ dryRun, notes }: { dryRun: DryRun; notes: readonly string[] }) {
  if (dryRun.refusals.length + notes.length === 0) return null;
  return (
    <Section title="What could not be mapped, and what was set right">
      <ul className="list-disc pl-4 text-sm">
        {dryRun.refusals.map(({ file, column, reason, rows }) => (
          <li key={`${file} ${column} ${reason}`}>
            {formatCountOf(rows, 'row')} of {file}
            {column ? `, ${column}` : ''}: {pageReason(reason)}
          </li>
        ))}
        {notes.map((note) => (
          <li key={note}>{pageNote(note)}</li>
        ))}
      </ul>
    </Section>
  );
}
