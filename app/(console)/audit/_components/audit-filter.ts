// The log's filter in the address; what an address holds that is no filter is left out, never an error.

import { isDay } from '@/server/core/calendar/epoch-day';
import { readMachineName, writeMachineName } from '@/server/core/vocabulary/machine-name';

export type AuditAddress = {
  kind?: string;
  outcome?: string;
  /** A deal's id. */
  deal?: string;
  /** 'me', a machine such as 'worker:freeze', or a seat where the reader is the auditor. */
  actor?: string;
  /** A policy's id. */
  policy?: string;
  /** Days, both among them. */
  since?: string;
  until?: string;
  /** The position of the entry shown in the panel. */
  entry?: number;
};

export const AUDIT_OUTCOMES = [
  { value: 'applied', label: 'Applied' },
  { value: 'refused', label: 'Refused' },
  { value: 'needs_approval', label: 'Waits for approval' },
  { value: 'recorded', label: 'Recorded' },
] as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const KIND = /^[a-z_]+(\.[a-z_]+)*$/;
const POLICY = /^[a-z0-9_.-]+$/;
const POSITION = /^\d{1,15}$/;

export function readAuditFilter(address: Record<string, string | string[] | undefined>): AuditAddress {
  const text = (name: string, pattern: RegExp): string | undefined => {
    const value = address[name];
    return typeof value === 'string' && value.length <= 60 && pattern.test(value) ? value : undefined;
  };
  const named = text('actor', /./);
  const machine = named === undefined ? null : readMachineName(named);
  const actor = machine ? writeMachineName(machine) : (text('actor', UUID) ?? text('actor', /^me$/));
  const entry = text('entry', POSITION);
  const outcome = AUDIT_OUTCOMES.find((one) => one.value === address.outcome)?.value;
  const day = (name: string) => {
    const value = text(name, /^\d{4}-\d{2}-\d{2}$/);
    return value !== undefined && isDay(value) ? value : undefined;
  };
  const held = {
    kind: text('kind', KIND),
    outcome,
    deal: text('deal', UUID),
    actor,
    policy: text('policy', POLICY),
    since: day('since'),
    until: day('until'),
  };
  return {
    ...Object.fromEntries(Object.entries(held).filter(([, value]) => value !== undefined)),
    ...(entry === undefined ? {} : { entry: Number(entry) }),
  };
}

export function auditAddress(filter: AuditAddress): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    if (value !== undefined && value !== '') query.set(name, String(value));
  const text = query.toString();
  return text ? `/audit?${text}` : '/audit';
}

/** The list's question: one spelling for server and browser. */
export function auditInput({ kind, outcome, deal, actor, policy, since, until }: AuditAddress) {
  return [
    {
      ...(kind ? { kind } : {}),
      ...(outcome ? { outcome } : {}),
      ...(deal ? { opportunityId: deal } : {}),
      ...(actor ? { actorId: actor } : {}),
      ...(policy ? { policy } : {}),
      ...(since ? { since } : {}),
      ...(until ? { until } : {}),
    },
    { getNextPageParam: (page: { nextBefore: number | null }) => page.nextBefore ?? undefined },
  ] as const;
}
