// How old what a snapshot's totals rest on was when it was frozen, and whether it tied out: the oldest and the worst of its sources.
import { daysBetween } from '@/server/core/calendar/day-arithmetic';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { isOlderThanADay } from '@/server/core/snapshots/source-standing';
import { sourcesInShort } from '@/server/core/snapshots/sources-in-short';
import { formatCount, formatDay } from '../../../_lib/format';
import { Badge } from '../../../_ui/badge';
import { TieMark } from '../../_components/tie-mark';
import type { SnapshotLine } from './answers';

export function FrozenSources({
  line,
  today,
  timeZone,
}: {
  line: SnapshotLine;
  today: string;
  timeZone: string;
}) {
  if (line.effectiveAt === null || line.state !== 'completed') return null;
  // Frozen before the list could say it.
  if (line.sources === null) return <span className="text-ink-2">See its page</span>;
  const short = sourcesInShort(line.sources);
  if (short === null) return <span className="text-ink-2">Nothing imported</span>;
  const frozenOn = dayIn(line.effectiveAt, timeZone);
  return (
    <>
      <span className="block text-ink-2">
        {short.count > 1 ? `Oldest of ${short.count} as of ` : 'As of '}
        {formatDay(short.oldest, today)}
      </span>
      <span className="mt-0.5 flex gap-1.5">
        {isOlderThanADay(short.oldest, frozenOn) ? (
          <Badge tone="warn">{formatCount(daysBetween(short.oldest, frozenOn))} days old</Badge>
        ) : null}
        <TieMark standing={short.tie} />
      </span>
    </>
  );
}
