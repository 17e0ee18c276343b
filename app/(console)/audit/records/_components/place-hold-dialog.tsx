// Finds a deal or an account by name and places a hold on it.
'use client';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { HOLD_REASONS } from '@/server/core/vocabulary/hold-reason';
import { useTRPC, useTRPCClient } from '../../../../_lib/trpc';
import { notifyDone } from '../../../../_ui/notify';
import { useMove } from '../../../_components/draft/use-move';
import { HOLD_WORDS } from './retention-words';
import { SubjectDialog } from './subject-dialog';

export function PlaceHoldDialog({ timeZone, onClose }: { timeZone: string; onClose: () => void }) {
  const trpc = useTRPC();
  const { run, isPending } = useMove(useTRPCClient().records.hold.mutate);
  const [q, setQ] = useState('');
  const found = useQuery(trpc.records.findHoldable.queryOptions(q.length >= 2 ? { q } : skipToken));
  return (
    <SubjectDialog
      words={{
        title: 'Place a hold',
        description:
          'No retention takes out its records until somebody else releases it. An erasure that a person asked for is not stopped by it.',
        action: 'Place it',
        label: 'Deal or account',
        hint: 'By a part of its name',
      }}
      reasons={HOLD_REASONS.map((reason) => [reason, HOLD_WORDS[reason]] as const)}
      isPending={isPending}
      timeZone={timeZone}
      lines={q.length < 2 ? null : found.data}
      onSearch={setQ}
      detailOf={(line) => (line.kind === 'deal' ? 'deal' : 'account, with all its deals and contacts')}
      send={({ kind, id }, because) => run({ kind, subjectId: id, because })}
      onDone={({ name }) => notifyDone({ title: 'On hold', description: name })}
      onClose={onClose}
    />
  );
}
