// What may be done with the log as a whole: read it again, lodge its head, take a range out; and how it stands.
'use client';
import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import type { Role } from '@/server/core/vocabulary/role';
import { formatDay } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { LinkButton } from '../../../_ui/link-button';
import { TextLink } from '../../../_ui/text-link';
import { LogCheck } from './log-check';
import { mayRollBack } from './may-roll-back';

// For auditors only.
const ExportDialog = dynamic(() => import('./export-dialog').then((it) => it.ExportDialog));

const MAY_CHECK: readonly Role[] = ['auditor', 'finance', 'revops_admin'];

export function LogTools({
  role,
  size,
  today,
  timeZone,
}: {
  role: Role;
  size: number;
  today: string;
  timeZone: string;
}) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.audit.checkpoints.queryOptions());
  const mayCheck = MAY_CHECK.includes(role);
  return (
    <section
      aria-label="The log as a whole"
      className="flex flex-col gap-3 rounded-lg border border-line p-3"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-sm">
        <LodgedLine last={data ? data.last : undefined} />
        <div className="flex flex-wrap items-center gap-2">
          {mayCheck ? (
            <TextLink href="/audit/records" className="underline">
              Erasures, retention and data map
            </TextLink>
          ) : null}
          {mayRollBack(role) ? <LinkButton href="/audit/rollback">Roll back</LinkButton> : null}
          {role === 'auditor' ? <ExportDialog size={size} timeZone={timeZone} /> : null}
          <LogCheck.Button mayCheck={mayCheck} timeZone={timeZone} />
        </div>
      </div>
      <LogCheck.Result today={today} timeZone={timeZone} />
    </section>
  );
}

function LodgedLine({
  last,
}: {
  last: { place: string; on: string; by: string; isOld: boolean } | null | undefined;
}) {
  if (last === undefined) return <p className="text-ink-3">Looking for the last checkpoint</p>;
  const isLate = last === null || last.isOld;
  return (
    <p className={isLate ? 'text-warn-ink' : 'text-ink-2'}>
      {last === null
        ? 'No checkpoint has been lodged outside yet. '
        : `Last lodged ${formatDay(last.on)}, ${last.place}, by ${last.by}${last.isOld ? ': more than 31 days ago' : ''}. `}
      <TextLink href="/audit/checkpoints" className="underline">
        Checkpoints
      </TextLink>
    </p>
  );
}
