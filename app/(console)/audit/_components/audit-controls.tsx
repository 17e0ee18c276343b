// Kind, outcome, whose, when, which deal and which rule: each is a part of the address, so back and links keep it.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { machineWords, readMachineName, writeMachineName } from '@/server/core/vocabulary/machine-name';
import { useTRPC } from '../../../_lib/trpc';
import { DateField } from '../../../_ui/date-field';
import { NativeSelect } from '../../../_ui/native-select';
import { AUDIT_OUTCOMES, type AuditAddress, auditAddress } from './audit-filter';
import { AuditPicks } from './audit-picks';

const BOUNDS = [
  ['since', 'From'],
  ['until', 'Until'],
] as const;

export function AuditControls({ filter, isAuditor }: { filter: AuditAddress; isAuditor: boolean }) {
  const trpc = useTRPC();
  const router = useRouter();
  const { data: kinds } = useQuery(trpc.audit.kinds.queryOptions());
  const { data: people } = useQuery(trpc.audit.people.queryOptions(undefined, { enabled: isAuditor }));
  const { data: machines } = useQuery(trpc.audit.machines.queryOptions());
  const actors = [
    { value: 'me', label: 'Mine' },
    ...(machines ?? []).map((name) => ({ value: writeMachineName(name), label: machineWords(name) })),
    ...(people ?? []).map(({ seatId, name }) => ({ value: seatId, label: name })),
  ];
  const asked = filter.actor;
  const machine = asked === undefined ? null : readMachineName(asked);
  const go = (change: AuditAddress) =>
    router.push(auditAddress({ ...filter, entry: undefined, ...change }), { scroll: false });
  return (
    <>
      <NativeSelect
        aria-label="Kind"
        className="sm:w-56"
        options={[
          { value: '', label: 'Every kind' },
          ...(kinds ?? []).map(({ kind, label }) => ({ value: kind, label })),
        ]}
        value={filter.kind ?? ''}
        onChange={(event) => go({ kind: event.target.value || undefined })}
      />
      <NativeSelect
        aria-label="Outcome"
        className="sm:w-44"
        options={[{ value: '', label: 'Every outcome' }, ...AUDIT_OUTCOMES]}
        value={filter.outcome ?? ''}
        onChange={(event) => go({ outcome: event.target.value || undefined })}
      />
      <NativeSelect
        aria-label="Whose"
        className="sm:w-36"
        options={[
          { value: '', label: 'Everybody’s' },
          ...actors,
          ...(asked && !actors.some(({ value }) => value === asked)
            ? [{ value: asked, label: machine ? machineWords(machine) : 'One person’s' }]
            : []),
        ]}
        value={filter.actor ?? ''}
        onChange={(event) => go({ actor: event.target.value || undefined })}
      />
      {BOUNDS.map(([name, label]) => (
        <div key={name} className="flex items-center gap-1.5">
          <span aria-hidden="true" className="text-ink-3 text-xs">
            {label}
          </span>
          <DateField
            aria-label={label}
            className="sm:w-36"
            value={filter[name] ?? ''}
            onChange={(event) => go({ [name]: event.target.value || undefined })}
          />
        </div>
      ))}
      <AuditPicks go={go} />
    </>
  );
}
