// A move by its name in the log, and whether anything makes it yet.
import { Badge } from '../../../_ui/badge';
import type { MatrixRow } from './rules-answers';

export function MoveName({ row }: { row: MatrixRow }) {
  return (
    <span className="flex items-center gap-2">
      <span title={row.action}>{row.label}</span>
      {row.isPlanned ? (
        <Badge title="The policies speak of it; nothing in this version makes it yet.">not yet made</Badge>
      ) : null}
    </span>
  );
}
