// What is frozen by itself and when next; an admin opens the rules from here.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatInstant } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { Button } from '../../../_ui/button';
import { SCHEDULE_WORDS } from './schedule-words';
import { SnapshotRulesDialog } from './snapshot-rules-dialog';

export function ScheduleLine({ today, timeZone }: { today: string; timeZone: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.snapshots.schedule.queryOptions(undefined, { retry: false }));
  const [isOpen, setIsOpen] = useState(false);
  if (!data) return null;
  return (
    <section
      aria-label="Scheduled freezes"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-lg border border-line p-3 text-sm"
    >
      {data.next.length === 0 ? (
        <p className="text-ink-2">
          Nothing is frozen by itself.
          {data.canSet
            ? null
            : ' A revops admin switches on freezes at the weekly call, a month’s or a quarter’s end.'}
        </p>
      ) : (
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {data.next.map(({ kind, dueAt, periodLabel }) => (
            <li key={kind}>
              <span className="text-ink-3">{SCHEDULE_WORDS[kind]}, next </span>
              <span className="tabular-nums">{formatInstant(dueAt, timeZone, { today })}</span>
              <span className="text-ink-3"> of {periodLabel}</span>
            </li>
          ))}
        </ul>
      )}
      {data.canSet ? (
        <Button size="sm" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
          Schedule and review rules
        </Button>
      ) : null}
      {isOpen ? (
        <SnapshotRulesDialog schedule={data} timeZone={timeZone} onClose={() => setIsOpen(false)} />
      ) : null}
    </section>
  );
}
