// Says that totals are not whole yet while imported deals wait for their first evaluation.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { formatCountOf } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { Notice } from '../../../_ui/notice';

export function EvaluatingNotice() {
  const trpc = useTRPC();
  // The tab's own poll can answer before this part is hydrated; what the server drew knew nothing of it.
  const [isHydrated, setIsHydrated] = useState(false);
  useEffect(() => setIsHydrated(true), []);
  const { data } = useQuery(trpc.changes.head.queryOptions());
  if (!isHydrated || !data || data.unevaluated === 0) return null;
  return (
    <Notice
      kind="warning"
      title={`${formatCountOf(data.unevaluated, 'deal')} of an import still to evaluate`}
    >
      They are in no total yet. The numbers grow by themselves as they are.
    </Notice>
  );
}
