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
  return (
    <NativeSelect
      aria-label="Period"
      aria-busy={isMoving}
      className="sm:w-44"
      options={periods}
      value={period ?? current}
      onChange={(event) => void setPeriod(event.target.value)}
    />
  );
}
