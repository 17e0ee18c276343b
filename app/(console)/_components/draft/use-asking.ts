// What a refusal lets its reader ask of others: the buttons' starts, the dialog that is open, and what was said once it was asked.
'use client';
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import { ASKED_REMEDIES, type AskedRemedy } from '@/server/core/requests/asked-of';
import type { AppRouter } from '@/server/trpc/root';
import { useTRPC } from '../../../_lib/trpc';
import type { RemedyStarts } from './remedies-of';
import type { Refusal } from './use-move';

export type Asking = NonNullable<inferRouterOutputs<AppRouter>['requests']['asking']>;
export type OpenAsk = {
  asking: Asking;
  remedy: AskedRemedy;
  moveId: string;
  onAsked: (said: string) => void;
  onClose: () => void;
};

type Held = { moveId: string | null; chosen?: AskedRemedy | 'none'; said?: string };

/** @param how `asksAtOnce` opens the dialog for the first who can be asked */
export function useAsking(
  { moveId, remedies }: Refusal,
  { asksAtOnce, onAsked }: { asksAtOnce: boolean; onAsked?: () => void },
) {
  const trpc = useTRPC();
  const isAskable = moveId !== null && ASKED_REMEDIES.some((each) => remedies.includes(each));
  const { data } = useQuery(
    trpc.requests.asking.queryOptions({ moveId: moveId ?? '' }, { enabled: isAskable }),
  );
  // What was pressed for one refusal says nothing of the next.
  const [held, setHeld] = useState<Held>({ moveId });
  const { chosen = null, said = null } = held.moveId === moveId ? held : {};
  const setChosen = (next: AskedRemedy | 'none') => setHeld({ moveId, chosen: next });
  const asked = (words: string) => {
    setHeld({ moveId, said: words });
    onAsked?.();
  };
  const ways = said === null ? (data?.ways ?? []) : [];
  const remedy = chosen ?? (asksAtOnce ? (ways[0]?.remedy ?? null) : null);
  const starts: RemedyStarts = Object.fromEntries(
    ways.map((way) => [way.remedy, () => setChosen(way.remedy)]),
  );
  const open: OpenAsk | null =
    data && moveId !== null && remedy !== null && remedy !== 'none' && said === null
      ? { asking: data, remedy, moveId, onAsked: asked, onClose: () => setChosen('none') }
      : null;
  return { starts, open, said };
}
