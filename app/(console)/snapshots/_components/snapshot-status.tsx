// Where a snapshot stands: being frozen, prepared, reviewed, returned, superseded or given up; a glyph, a word and a colour.
import { Badge } from '../../../_ui/badge';
import type { SnapshotLine } from './answers';

export function SnapshotStatus({
  line,
}: {
  line: Pick<SnapshotLine, 'state' | 'status' | 'supersededById' | 'problem'>;
}) {
  if (line.state === 'failed')
    return (
      <Badge tone="bad" glyph="cross" title={line.problem ?? undefined}>
        Not frozen
      </Badge>
    );
  if (line.state !== 'completed')
    return (
      <Badge tone="later" glyph="clock">
        Being frozen
      </Badge>
    );
  if (line.supersededById)
    return (
      <Badge tone="neutral" glyph="dashed">
        Superseded
      </Badge>
    );
  if (line.status === 'reviewed')
    return (
      <Badge tone="good" glyph="check">
        Reviewed
      </Badge>
    );
  if (line.status === 'returned')
    return (
      <Badge tone="bad" glyph="bang">
        Returned
      </Badge>
    );
  return (
    <Badge tone="warn" glyph="dashed">
      Prepared, not reviewed
    </Badge>
  );
}
