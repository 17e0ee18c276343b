// Records a look by somebody other than the owner once the page was visible for a second; a prefetch is no look.
'use client';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { v4 as uuidv4 } from 'uuid';
import { useTRPC } from '../../../../_lib/trpc';

const LOOK_MS = 1_000;

export function useDealLook(opportunityId: string, isRecorded: boolean): void {
  const trpc = useTRPC();
  const { mutate } = useMutation(trpc.evidence.view.mutationOptions({ retry: 2 }));
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (!isRecorded || seen.current === opportunityId) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState !== 'visible' || seen.current === opportunityId) return;
      timer = setTimeout(() => {
        seen.current = opportunityId;
        mutate({ key: uuidv4(), input: { opportunityId } });
      }, LOOK_MS);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [opportunityId, isRecorded, mutate]);
}
