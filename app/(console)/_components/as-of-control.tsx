// Chooses the day as of which a screen is shown, by the address; empty means now.
'use client';
import { parseAsString, useQueryState } from 'nuqs';
import { useTransition } from 'react';
import { Button } from '../../_ui/button';
import { DateField } from '../../_ui/date-field';

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
    <span className="flex items-center gap-1.5">
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
        <Button size="sm" variant="ghost" onClick={() => void setAsOf(null)}>
          Back to today
        </Button>
      ) : null}
    </span>
  );
}
