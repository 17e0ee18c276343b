// Chooses the day as of which a screen is shown, and at a past one the time of it, by the address; empty means now.
'use client';
import { parseAsString, useQueryState } from 'nuqs';
import { useTransition } from 'react';
import { Button } from '../../_ui/button';
import { DateField } from '../../_ui/date-field';
import { Input } from '../../_ui/input';

export function AsOfControl({
  today,
}: {
  /** The workspace's own day: the latest that can be asked for. */ today: string;
}) {
  const [isMoving, startMove] = useTransition();
  const [asOf, setAsOf] = useQueryState(
    'asOf',
    parseAsString.withOptions({ shallow: false, history: 'push', startTransition: startMove }),
  );
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <span className="whitespace-nowrap text-ink-3 text-xs">As of</span>
      <DateField
        aria-label="As of"
        aria-busy={isMoving}
        className="w-36"
        max={today}
        // An address may say a time as well.
        value={asOf?.slice(0, 10) ?? today}
        onChange={(event) => void setAsOf(event.target.value === today ? null : event.target.value || null)}
      />
      {asOf && asOf !== today ? (
        <Input
          // Left, not typed: each moment that is asked for is put together from the records.
          key={asOf}
          aria-label="Time of that day; empty: its end"
          title="Empty: the end of the day"
          type="time"
          className="w-28"
          defaultValue={asOf.slice(11)}
          onBlur={({ target: { value } }) => {
            const moment = value ? `${asOf.slice(0, 10)}T${value}` : asOf.slice(0, 10);
            if (moment !== asOf) void setAsOf(moment);
          }}
        />
      ) : null}
      {asOf && asOf !== today ? (
        <Button size="sm" variant="ghost" onClick={() => void setAsOf(null)}>
          Back to today
        </Button>
      ) : null}
    </span>
  );
}
