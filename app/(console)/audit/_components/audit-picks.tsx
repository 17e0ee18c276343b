// Filters of the log by one deal and by one rule: both are chosen by typing, and what is chosen stands as a chip.
'use client';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../../_lib/trpc';
import type { AuditAddress } from './audit-filter';
import { PickFilter } from './pick-filter';

/** Shorter texts are in too many names. */
const SHORTEST = 2;

export function AuditPicks({ go }: { go: (change: AuditAddress) => void }) {
  return (
    <>
      <DealPick onPick={(deal) => go({ deal })} />
      <RulePick onPick={(policy) => go({ policy })} />
    </>
  );
}

function DealPick({ onPick }: { onPick: (id: string) => void }) {
  const trpc = useTRPC();
  const [text, setText] = useState('');
  const isAsked = text.length >= SHORTEST;
  const { data, isFetching } = useQuery(
    trpc.audit.deals.queryOptions(isAsked ? { text } : skipToken, { placeholderData: keepPreviousData }),
  );
  const found = data?.map(({ id, name, account }) => ({ id, label: name, hint: account })) ?? null;
  return (
    <PickFilter
      name="Deal"
      search="Name, account or id of a deal"
      found={isAsked ? found : null}
      isLooking={isAsked && isFetching}
      onText={setText}
      onPick={onPick}
    />
  );
}

function RulePick({ onPick }: { onPick: (id: string) => void }) {
  const trpc = useTRPC();
  const [text, setText] = useState('');
  const { data } = useQuery(trpc.audit.rules.queryOptions());
  const asked = text.toLowerCase();
  const found = data
    ?.filter(({ id, sentence }) => `${id} ${sentence}`.toLowerCase().includes(asked))
    .map(({ id, sentence }) => ({ id, label: sentence, hint: id }));
  return (
    <PickFilter
      name="Rule"
      search="Words or id of a rule"
      found={found ?? null}
      onText={setText}
      onPick={onPick}
    />
  );
}
