// A move by its name in the log.
import type { MatrixRow } from './rules-answers';

export function MoveName({ row }: { row: MatrixRow }) {
  return <span title={row.action}>{row.label}</span>;
}
