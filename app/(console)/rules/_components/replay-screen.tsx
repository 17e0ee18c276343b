// Asks for a replay, lists those that were asked for, and shows one with what it found; it goes on if the tab closes.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import type { Role } from '@/server/core/vocabulary/role';
import { formatInstant } from '../../../_lib/format';
import { useTRPC, useTRPCClient } from '../../../_lib/trpc';
import { Button } from '../../../_ui/button';
import { EmptyState } from '../../../_ui/empty-state';
import { Field } from '../../../_ui/field';
import { NativeSelect } from '../../../_ui/native-select';
import { SkeletonTable } from '../../../_ui/skeleton-table';
import { TextLink } from '../../../_ui/text-link';
import { RefusalNotice } from '../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../_components/draft/use-move';
import { ReplayView } from './replay-view';

const KINDS = {
  policies: 'Policies',
  templates: 'Checklists',
  flags: 'Flags',
  reason_codes: 'Reason codes',
  message_templates: 'Message templates',
} as const;
const STATES = { queued: 'waits', running: 'running', done: 'done', failed: 'failed' } as const;

export function ReplayScreen({
  role,
  today,
  timeZone,
  currency,
}: {
  role: Role;
  today: string;
  timeZone: string;
  currency: string;
}) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const router = useRouter();
  const address = useSearchParams();
  const open = address.get('replay');
  const { data: replays } = useQuery(trpc.rules.replays.queryOptions());
  const { data: policies } = useQuery(trpc.rules.versions.queryOptions());
  const { data: templates } = useQuery(
    trpc.rules.set.queryOptions({ kind: 'templates', version: 'in_force' }),
  );
  const { data: messages } = useQuery(
    trpc.rules.set.queryOptions({ kind: 'message_templates', version: 'in_force' }),
  );
  const { data: flags } = useQuery(trpc.rules.set.queryOptions({ kind: 'flags', version: 'in_force' }));
  const start = useMove(client.rules.startReplay.mutate);
  const [what, setWhat] = useState(address.get('of') ?? '');
  const [months, setMonths] = useState('3');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (!replays) return <SkeletonTable label="Loading the replays" rows={6} columns={4} />;
  const choices = [
    ...(policies?.versions ?? []).map(({ version, state }) => ({
      kind: 'policies' as const,
      version,
      state,
    })),
    ...(templates?.versions ?? []).map(({ version, state }) => ({
      kind: 'templates' as const,
      version,
      state,
    })),
    ...(flags?.versions ?? []).map(({ version, state }) => ({ kind: 'flags' as const, version, state })),
    ...(messages?.versions ?? []).map(({ version, state }) => ({
      kind: 'message_templates' as const,
      version,
      state,
    })),
  ].filter(({ state }) => state !== 'discarded');
  const chosen = choices.find(({ kind, version }) => `${kind}:${version}` === what);
  const mayStart = role === 'revops_admin' || role === 'finance';

  async function run() {
    if (!chosen) return;
    setRefusal(null);
    const answer = await start.run({ kind: chosen.kind, version: chosen.version, months: Number(months) });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (answer) router.replace(`/rules/replay?replay=${answer.result.replayId}`, { scroll: false });
  }
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[18rem_minmax(0,1fr)]">
      <div className="flex flex-col gap-5">
        {mayStart ? (
          <form
            aria-label="Start a replay"
            className="flex flex-col gap-3"
            onSubmit={(event) => {
              event.preventDefault();
              void run();
            }}
          >
            {refusal ? (
              <RefusalNotice refusal={refusal} timeZone={timeZone} onClose={() => setRefusal(null)} />
            ) : null}
            <Field label="Version" required>
              {(control) => (
                <NativeSelect
                  {...control}
                  value={what}
                  placeholder={choices.length === 0 ? 'No version was drafted yet' : 'Choose a version'}
                  onChange={(event) => setWhat(event.target.value)}
                  options={choices.map(({ kind, version, state }) => ({
                    value: `${kind}:${version}`,
                    label: `${KINDS[kind]}, version ${version} (${state})`,
                  }))}
                />
              )}
            </Field>
            <Field label="Over the last" required>
              {(control) => (
                <NativeSelect
                  {...control}
                  value={months}
                  onChange={(event) => setMonths(event.target.value)}
                  options={['1', '3', '6', '12', '24'].map((value) => ({
                    value,
                    label: value === '1' ? '1 month' : `${value} months`,
                  }))}
                />
              )}
            </Field>
            <Button type="submit" variant="primary" disabled={!chosen} loading={start.isPending}>
              Replay
            </Button>
          </form>
        ) : (
          <p className="text-ink-2 text-sm">
            A revops admin or finance runs a version over what is recorded.
          </p>
        )}
        <nav aria-label="Replays">
          <ul className="flex flex-col divide-y divide-line rounded-lg border border-line bg-surface empty:hidden">
            {replays.map((line) => (
              <li key={line.id} className="flex flex-col px-3 py-2 text-sm">
                <TextLink
                  href={`/rules/replay?replay=${line.id}`}
                  scroll={false}
                  aria-current={line.id === open ? 'true' : undefined}
                >
                  {KINDS[line.kind]}, version {line.version}
                </TextLink>
                <span className="text-ink-3 text-xs">
                  {STATES[line.state]} · {line.months === 1 ? '1 month' : `${line.months} months`} ·{' '}
                  {line.requestedBy}, {formatInstant(line.requestedAt, timeZone, { today })}
                </span>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {open ? (
        <ReplayView key={open} id={open} today={today} timeZone={timeZone} currency={currency} />
      ) : (
        <EmptyState title="No replay is open" glyph="clock">
          A replay asks a version what recorded moves were asked, or reads past commits or messages by it, and
          tells every answer that would be another. It changes nothing.
        </EmptyState>
      )}
    </div>
  );
}
