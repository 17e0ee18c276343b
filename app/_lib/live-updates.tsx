// Keeps a visible tab current: asks how long the log is, and asks again for what is shown when it grew or deals were evaluated.
'use client';
import { type Query, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTRPC } from './trpc';

const EVERY_MS = 3_000;
/** The longest that an answer may have been under way: it can be older by that than it looks. */
const UNDER_WAY_MS = 5_000;

export function LiveUpdates() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const { data, dataUpdatedAt } = useQuery(
    trpc.changes.head.queryOptions(undefined, {
      refetchInterval: EVERY_MS,
      staleTime: 0,
      refetchIntervalInBackground: false,
    }),
  );
  const seen = useRef<string | null>(null);
  /** What was asked again in the present state, so that clocks that differ cost one question and no more. */
  const askedAgain = useRef(new Set<string>());
  useEffect(() => {
    if (!data) return;
    const head = String(trpc.changes.head.queryKey()[0]);
    const isShown = (query: Query) => String(query.queryKey[0]) !== head;
    const state = `${data.size} ${data.unevaluated}`;
    if (state !== seen.current) askedAgain.current = new Set();
    const hasMoved = seen.current !== null && state !== seen.current;
    seen.current = state;
    if (hasMoved) return void client.invalidateQueries({ predicate: isShown });
    // What was read while the log moved came after the head did: nobody would notice that it is of before.
    const movedAt = data.movedAt === null ? 0 : Date.parse(data.movedAt);
    void client.invalidateQueries({
      predicate: (query) => {
        const { dataUpdatedAt: readAt, fetchStatus } = query.state;
        if (!isShown(query) || fetchStatus !== 'idle' || askedAgain.current.has(query.queryHash))
          return false;
        if (readAt === 0 || readAt - UNDER_WAY_MS > movedAt) return false;
        askedAgain.current.add(query.queryHash);
        return true;
      },
    });
  }, [client, data, dataUpdatedAt, trpc]);
  return null;
}
