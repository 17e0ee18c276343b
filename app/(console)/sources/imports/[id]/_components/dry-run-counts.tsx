// How many deals an import would add, change, leave and lose, and which fields of the changed ones differ.
import { formatCount, formatCountOf, formatList } from '../../../../../_lib/format';
import { Stat } from '../../../../../_ui/stat';
import { StatRow } from '../../../../../_ui/stat-row';
import type { DryRun } from '../../../_components/answers';
import { dealFieldLabel } from './deal-field-label';

export function DryRunCounts({ dryRun, refused }: { dryRun: DryRun; refused: number }) {
  const { added, changed, unchanged, vanished, untouched } = dryRun.deals;
  const fields = dryRun.fields.map(
    ({ field, deals }) => `${dealFieldLabel(field).toLowerCase()} of ${formatCount(deals)}`,
  );
  return (
    <div className="flex flex-col gap-2">
      <StatRow label="Deals that it would touch">
        <Stat label="New deals" value={formatCount(added)} />
        <Stat label="Changed" value={formatCount(changed)} />
        <Stat label="Unchanged" value={formatCount(unchanged)} />
        <Stat
          label="Vanished"
          value={formatCount(vanished)}
          title="In this source before, and not in these files"
        />
        <Stat label="Rows refused" value={formatCount(refused)} href={refused > 0 ? '#refused' : undefined} />
      </StatRow>
      {fields.length > 0 ? <p className="text-ink-2 text-sm">What changes: {formatList(fields)}.</p> : null}
      {untouched > 0 ? (
        <p className="text-ink-2 text-sm">
          {formatCountOf(untouched, 'deal', 'deals')} of this source {untouched === 1 ? 'is' : 'are'} not in
          the files and would stay as {untouched === 1 ? 'it is' : 'they are'}.
        </p>
      ) : null}
    </div>
  );
}
