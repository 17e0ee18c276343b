// Keeps a visible tab current: asks how long the log is, and asks again for what is shown when it grew or deals were evaluated.
'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTRPC } from './trpc';

const EVERY_MS = 3_000;

export function LiveUpdates() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const { data } = useQuery(
    trpc.changes.head.queryOptions(undefined, {
      refetchInterval: EVERY_MS,
      staleTime: 0,
      refetchIntervalInBackground: false,
    }),
  );
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (!data) return;
    const head = trpc.changes.head.queryKey();
    const state = `${data.size} ${data.unevaluated}`;
    if (seen.current !== null && state !== seen.current) {
      void client.invalidateQueries({ predicate: (query) => String(query.queryKey[0]) !== String(head[0]) });
    }
    seen.current = state;
  }, [client, data, trpc]);
  return null;
}
