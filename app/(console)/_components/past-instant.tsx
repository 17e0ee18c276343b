// When something was done. In a workspace whose clock stands still that is by the wall's clock, and it says so.
import { dayOfInstant, formatInstant } from '../../_lib/format';

/** @param today the workspace's day, YYYY-MM-DD; what was done after it cannot have been done by its clock. */
export function PastInstant({ at, timeZone, today }: { at: string; timeZone: string; today: string }) {
  const isByTheWall = (dayOfInstant(at, timeZone) ?? today) > today;
  return (
    <time dateTime={at}>
      {formatInstant(at, timeZone, { today })}
      {isByTheWall ? (
        <span title="The clock of this simulated workspace stands still; this was done after its day">
          {' '}
          by the wall’s clock
        </span>
      ) : null}
    </time>
  );
}
