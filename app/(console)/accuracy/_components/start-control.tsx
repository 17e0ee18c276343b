// Chooses S0, the moment in each period that its forecast is measured from; a part of the address.
'use client';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import type { AccuracySplit } from '@/server/core/metrics/accuracy-split';
import { readStartAfter, START_AFTER, type StartAfter } from '@/server/core/metrics/start-after';
import { NativeSelect } from '../../../_ui/native-select';
import { accuracyAddress } from './accuracy-address';

export const START_WORDS: Record<StartAfter, string> = {
  0: 'the first weekly call',
  7: 'the first weekly call after day 7',
  30: 'the first weekly call after day 30',
  60: 'the first weekly call after day 60',
};

export function StartControl({ by, after }: { by: AccuracySplit; after: StartAfter }) {
  const router = useRouter();
  const [isMoving, startMove] = useTransition();
  return (
    <span className="flex items-center gap-1.5">
      <span className="whitespace-nowrap text-ink-3 text-xs">Measured from</span>
      <NativeSelect
        aria-label="Measured from"
        aria-busy={isMoving}
        className="min-w-56"
        value={String(after)}
        onChange={(event) =>
          startMove(() => router.push(accuracyAddress(by, readStartAfter(event.target.value))))
        }
        options={START_AFTER.map((days) => ({ value: String(days), label: START_WORDS[days] }))}
      />
    </span>
  );
}
