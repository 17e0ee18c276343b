// Messages that were approved or refused in the last 30 days: by whom, how, with which code, and whether they left since.
'use client';
import { useQuery } from '@tanstack/react-query';
import { formatInstant } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { Badge } from '../../../_ui/badge';
import { TextLink } from '../../../_ui/text-link';
import { useReasons } from '../../_components/draft/use-reasons';
import type { ApprovalSetting } from './approval';

export function DecidedMessages({ setting }: { setting: ApprovalSetting }) {
  const trpc = useTRPC();
  const reasons = useReasons();
  const { data = [] } = useQuery(trpc.messages.decided.queryOptions());
  if (data.length === 0) return null;
  return (
    <ul
      aria-label="Decided messages"
      className="divide-y divide-line rounded-lg border border-line bg-surface text-sm"
    >
      {data.map(({ id, opportunityId, dealName, contactName, by, at, isRefused, code, note, isSent }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-2.5">
          <Badge tone={isRefused ? 'bad' : 'good'} glyph={isRefused ? 'cross' : 'check'}>
            {isRefused ? 'Refused' : 'Approved'}
          </Badge>
          <TextLink href={`/deals/${opportunityId}`} className="min-w-0">
            Message to {contactName} · {dealName}
          </TextLink>
          <span className="text-ink-2 text-xs">
            decided by {by}, {formatInstant(at, setting.timeZone, { today: setting.today })}
            {code ? `: ${reasons.words('approval_refusal', code)}` : ''}
            {note ? `. “${note}”` : ''}
            {isRefused ? '' : isSent ? ', sent since' : ', not sent yet'}
          </span>
        </li>
      ))}
    </ul>
  );
}
