// Erasures and retentions that wait for a second person, for those who may decide them; each leads to where it is decided.
'use client';
import { useQuery } from '@tanstack/react-query';
import { formatCountOf } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { LinkButton } from '../../../_ui/link-button';
import { Notice } from '../../../_ui/notice';

export function WaitingRecords() {
  const trpc = useTRPC();
  const { data: erasures } = useQuery(trpc.records.erasures.queryOptions());
  const { data: retention } = useQuery(trpc.records.retention.queryOptions());
  const yours = erasures?.filter(({ state, isOwn }) => state === 'proposed' && !isOwn).length ?? 0;
  return (
    <>
      {yours > 0 ? (
        <Notice
          kind="warning"
          title={`${formatCountOf(yours, 'erasure waits', 'erasures wait')} for a second person`}
          actions={<LinkButton href="/audit/records">Look and decide</LinkButton>}
        />
      ) : null}
      {retention?.proposed && !retention.proposed.isOwn ? (
        <Notice
          kind="warning"
          title="A shorter retention waits for a second person"
          actions={<LinkButton href="/audit/records/retention">Look and decide</LinkButton>}
        />
      ) : null}
    </>
  );
}
