// Chooses the period by the address, so that back, links and bookmarks keep it. The screen gives the periods there are.
'use client';
import { parseAsString, useQueryState } from 'nuqs';
import { useTransition } from 'react';
import { NativeSelect, type SelectOption } from '../../_ui/native-select';

export function PeriodControl({ periods, current }: { periods: readonly SelectOption[]; current: string }) {
  const [isMoving, startMove] = useTransition();
  const [period, setPeriod] = useQueryState(
    'period',
    parseAsString.withOptions({ shallow: false, history: 'push', startTransition: startMove }),
  );
  const chosen = period ?? current;
  // An address may name any period: a select would show its first one for what it does not hold.
  const isKnown = periods.some(({ value }) => value === chosen);
  return (
    <NativeSelect
      aria-label="Period"
      aria-busy={isMoving}
      className="sm:w-44"
      options={isKnown ? periods : [{ value: chosen, label: 'No such period' }, ...periods]}
      value={chosen}
      onChange={(event) => void setPeriod(event.target.value)}
    />
  );
}
