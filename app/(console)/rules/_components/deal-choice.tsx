// Finds the deal a question is about by a part of its name.
'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTRPC } from '../../../_lib/trpc';
import { Button } from '../../../_ui/button';
import { Field } from '../../../_ui/field';
import { Input } from '../../../_ui/input';

export function DealChoice({ dealId, onDeal }: { dealId: string; onDeal: (id: string) => void }) {
  const trpc = useTRPC();
  const [words, setWords] = useState('');
  const search = useDeferredValue(words.trim());
  const { data } = useQuery(
    trpc.deals.grid.queryOptions(
      { filter: { period: 'all', basis: 'accepted', ...(search ? { q: search } : {}) } },
      { placeholderData: keepPreviousData },
    ),
  );
  const deals = data?.rows.slice(0, 6) ?? [];
  return (
    <div className="flex flex-col gap-2">
      <Field
        label="Deal"
        hint={dealId ? 'Chosen; search to choose another' : 'Search by a part of its name'}
        required
      >
        {(control) => <Input {...control} value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
      <ul
        aria-label="Deals found"
        className="flex flex-col divide-y divide-line rounded-lg border border-line bg-surface"
      >
        {deals.map((deal) => (
          <li key={deal.id} className="p-1">
            <Button
              variant={deal.id === dealId ? 'primary' : 'ghost'}
              size="sm"
              aria-pressed={deal.id === dealId}
              className="w-full justify-start truncate"
              onClick={() => onDeal(deal.id)}
            >
              {deal.name}
            </Button>
          </li>
        ))}
        {data && deals.length === 0 ? (
          <li className="p-2 text-ink-3 text-xs">No deal of that name.</li>
        ) : null}
      </ul>
    </div>
  );
}
