// Messages that were approved, refused or left without an answer in the last 30 days: by whom, with which code, and whether they left since.
'use client';
import { useQuery } from '@tanstack/react-query';
import { messageRefusalFamily } from '@/server/core/reasons/message-refusal-family';
import { formatDay, formatInstant } from '../../../_lib/format';
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
      {data.map(
        ({ id, opportunityId, dealName, contactName, by, at, isRefused, code, note, isSent, ranOutOn }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-2.5">
            {by === null ? (
              <Badge tone="neutral" glyph="clock">
                Ran out
              </Badge>
            ) : (
              <Badge tone={isRefused ? 'bad' : 'good'} glyph={isRefused ? 'cross' : 'check'}>
                {isRefused ? 'Refused' : 'Approved'}
              </Badge>
            )}
            <TextLink href={`/deals/${opportunityId}`} className="min-w-0">
              Message to {contactName} · {dealName}
            </TextLink>
            <span className="text-ink-2 text-xs">
              {by === null ? 'asked' : `decided by ${by},`}{' '}
              {formatInstant(at, setting.timeZone, { today: setting.today })}
              {code ? `: ${reasons.words(messageRefusalFamily(code), code, at)}` : ''}
              {note ? `. “${note}”` : ''}
              {isRefused
                ? ''
                : isSent
                  ? ', sent since'
                  : ranOutOn
                    ? `, ran out on ${formatDay(ranOutOn, setting.today)}${by === null ? ' without an answer' : ' before it was sent'}`
                    : ', not sent yet'}
            </span>
          </li>
        ),
      )}
    </ul>
  );
}
