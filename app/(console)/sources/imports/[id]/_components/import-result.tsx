// What an import did: its counts, which reconcile, its files, its totals and the rows it refused.
import { formatCount, formatDuration } from '../../../../../_lib/format';
import { LinkButton } from '../../../../../_ui/link-button';
import { Notice } from '../../../../../_ui/notice';
import { Stat } from '../../../../../_ui/stat';
import { StatRow } from '../../../../../_ui/stat-row';
import type { ImportPage } from '../../../_components/answers';
import { pageNote } from '../../../_components/page-reason';
import { FileTable } from './file-table';
import { RefusedRows } from './refused-rows';
import { TieOutSection } from './tie-out-section';
import { TotalsTable } from './totals-table';

export function ImportResult({
  page,
  today,
  timeZone,
  canTie,
}: {
  page: ImportPage;
  today: string;
  timeZone: string;
  canTie: boolean;
}) {
  const { line } = page;
  const { counts } = line;
  const ends = [line.finishedAt, line.heartbeatAt].flatMap((at) => (at ? [Date.parse(at)] : []));
  const milliseconds = line.startedAt ? Math.max(...ends, 0) - Date.parse(line.startedAt) : 0;
  return (
    <>
      <Notice
        kind="done"
        title={milliseconds < 1_000 ? 'Published' : `Published after ${formatDuration(milliseconds)}`}
        actions={
          <>
            <LinkButton href="/forecast">Open the forecast</LinkButton>
            <LinkButton href="/sources#matrix" variant="ghost">
              What the sources can show
            </LinkButton>
          </>
        }
      />
      <StatRow label="Rows of this import">
        <Stat label="Rows read" value={formatCount(counts.read)} />
        <Stat label="New" value={formatCount(counts.new)} />
        <Stat label="Changed" value={formatCount(counts.changed)} />
        <Stat label="Unchanged" value={formatCount(counts.unchanged)} />
        <Stat
          label="Refused"
          value={formatCount(counts.refused)}
          href={counts.refused > 0 ? '#refused' : undefined}
        />
      </StatRow>
      {page.notes && page.notes.length > 0 ? (
        <Notice title="What was set right or left out">
          <ul className="list-disc pl-4">
            {page.notes.map((note) => (
              <li key={note}>{pageNote(note)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <FileTable files={page.files} />
      <TieOutSection page={page} today={today} timeZone={timeZone} canTie={canTie} />
      {page.totals ? <TotalsTable totals={page.totals} /> : null}
      {counts.refused > 0 ? <RefusedRows page={page} /> : null}
    </>
  );
}
