// When something was done. In a workspace whose clock stands still that is by the wall's clock, and it says so.
import { dayOfInstant, formatInstant } from '../../_lib/format';

const BY_THE_WALL =
  'By the wall’s clock: the clock of this simulated workspace stands still; this was done after its day';

/** @param today the workspace's day, YYYY-MM-DD; what was done after it cannot have been done by its clock. */
export function PastInstant({
  at,
  timeZone,
  today,
  isShort = false,
}: {
  at: string;
  timeZone: string;
  today: string;
  /** In a column of a wide table: whose clock it was stands in the title alone. */
  isShort?: boolean;
}) {
  const isByTheWall = (dayOfInstant(at, timeZone) ?? today) > today;
  return (
    <time dateTime={at} title={isByTheWall && isShort ? BY_THE_WALL : undefined}>
      {formatInstant(at, timeZone, { today })}
      {isByTheWall && !isShort ? <span title={BY_THE_WALL}> by the wall’s clock</span> : null}
    </time>
  );
}
