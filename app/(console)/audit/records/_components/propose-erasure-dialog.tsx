// Finds a contact or an account by name, address or domain and proposes its erasure; nothing is taken out here.
'use client';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ERASURE_REASONS } from '@/server/core/vocabulary/erasure-reason';
import { useTRPC, useTRPCClient } from '../../../../_lib/trpc';
import { notifyDone } from '../../../../_ui/notify';
import { useMove } from '../../../_components/draft/use-move';
import { BECAUSE_WORDS } from './erasure-words';
import { SubjectDialog } from './subject-dialog';

export function ProposeErasureDialog({ timeZone, onClose }: { timeZone: string; onClose: () => void }) {
  const trpc = useTRPC();
  const { run, isPending } = useMove(useTRPCClient().records.propose.mutate);
  const [q, setQ] = useState('');
  const found = useQuery(trpc.records.find.queryOptions(q.length >= 2 ? { q } : skipToken));
  return (
    <SubjectDialog
      words={{
        title: 'Propose an erasure',
        description:
          'The record is emptied and its names are struck out of notes, drafts, decisions, values beside the log and names in snapshots. It cannot be taken back.',
        action: 'Propose',
        label: 'Contact or account',
        hint: 'By name, mail address or domain',
      }}
      reasons={ERASURE_REASONS.map((reason) => [reason, BECAUSE_WORDS[reason]] as const)}
      isPending={isPending}
      timeZone={timeZone}
      lines={q.length < 2 ? null : found.data}
      onSearch={setQ}
      detailOf={(line) =>
        [line.kind === 'contact' ? 'contact' : 'account, with all its contacts', line.detail]
          .filter((part) => part)
          .join(' · ')
      }
      send={({ kind, id }, because) => run({ kind, subjectId: id, because })}
      onDone={() =>
        notifyDone({
          title: 'Proposed',
          description: 'Nothing is taken out before a second person approves it.',
        })
      }
      onClose={onClose}
    />
  );
}
