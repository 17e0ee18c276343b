// Says in the inbox that others ask for something, and leads to where it is answered.
'use client';
import { useQuery } from '@tanstack/react-query';
import { formatCountOf } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { LinkButton } from '../../../_ui/link-button';
import { Notice } from '../../../_ui/notice';

export function AskedOfYouNotice() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.requests.list.queryOptions());
  const asked = data?.ofYou ?? [];
  if (asked.length === 0) return null;
  return (
    <Notice
      title={`${formatCountOf(asked.length, 'request waits', 'requests wait')} for your answer: somebody’s seat does not allow what yours does.`}
      actions={
        <LinkButton href="/approvals" size="sm">
          Answer under Approvals
        </LinkButton>
      }
    />
  );
}
