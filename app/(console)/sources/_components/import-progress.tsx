// A running import: its step, rows, speed and time left, by the worker's own clock. It goes on when the tab closes.
import { formatBytes, formatCountOf, formatDuration, formatRate } from '../../../_lib/format';
import { Progress } from '../../../_ui/progress';
import type { ImportLine } from './answers';
import { IMPORT_STATE_WORDS } from './import-state';

export function ImportProgress({
  line,
  ahead,
}: {
  line: ImportLine;
  /** Unfinished imports of this workspace that were begun before: one runs at a time. */
  ahead: number;
}) {
  const { step, rows, bytes, totalBytes } = line.progress;
  const elapsed =
    line.startedAt && line.heartbeatAt ? Date.parse(line.heartbeatAt) - Date.parse(line.startedAt) : 0;
  const isMeasured = line.state === 'reading' && totalBytes > 0 && bytes > 0;
  const left = isMeasured && bytes < totalBytes ? (elapsed * (totalBytes - bytes)) / bytes : null;
  const words = [
    rows > 0 ? formatCountOf(rows, 'row') : null,
    totalBytes > 0 ? `${formatBytes(bytes)} of ${formatBytes(totalBytes)}` : null,
    rows > 0 && elapsed > 1_000 ? formatRate((rows * 1_000) / elapsed, 'rows') : null,
    left === null ? null : `about ${formatDuration(left)} left`,
  ].filter((word) => word !== null);
  return (
    <Progress
      label={
        line.state === 'queued'
          ? ahead > 0
            ? 'Waits for another import of this workspace: one runs at a time'
            : IMPORT_STATE_WORDS.queued.label
          : step || IMPORT_STATE_WORDS[line.state].label
      }
      done={bytes}
      total={isMeasured ? totalBytes : null}
      detail={words.length > 0 ? words.join(' · ') : 'The worker takes it as soon as it is free'}
    />
  );
}
