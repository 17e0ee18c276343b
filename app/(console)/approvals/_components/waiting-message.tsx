// One message that leaves its template and waits for a manager: the exact text beside the template's, who asks and why.
'use client';
import type { inferRouterOutputs } from '@trpc/server';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { TOPIC_WORDS } from '@/server/core/messages/find-topics';
import type { DifferenceLine } from '@/server/core/messages/message-difference';
import { ITEM_LABELS } from '@/server/core/vocabulary/item';
import type { AppRouter } from '@/server/trpc/root';
import { formatDay, formatInstant, formatList } from '../../../_lib/format';
import { Badge } from '../../../_ui/badge';
import { Button } from '../../../_ui/button';
import { Glyph } from '../../../_ui/glyph';
import { TextLink } from '../../../_ui/text-link';
import type { ApprovalSetting } from './approval';

export type WaitingMessageRow = inferRouterOutputs<AppRouter>['messages']['waiting'][number];

export function WaitingMessage({
  message,
  setting,
  isPending,
  onApprove,
  onRefuse,
  refusal,
}: {
  message: WaitingMessageRow;
  setting: ApprovalSetting;
  isPending: boolean;
  onApprove: () => void;
  onRefuse: () => void;
  /** What the door said of the last try. */
  refusal: ReactNode;
}) {
  const {
    dealName,
    contactName,
    templateLabel,
    topics,
    leaves,
    note,
    waitsFor,
    turn,
    until,
    wouldHoldUntil,
  } = message;
  const mayDecide = turn === 'yours' || turn === 'allowed';
  const at = formatInstant(message.askedAt, setting.timeZone, { today: setting.today });
  const about = `the message to ${contactName} on ${dealName}`;
  return (
    <li className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-4 text-sm">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="min-w-0 font-semibold">
          <TextLink href={`/deals/${message.opportunityId}`}>
            “{templateLabel}” to {contactName} on {dealName}
          </TextLink>
        </h3>
        <span className="text-ink-3 text-xs">
          {[
            message.accountName,
            message.ownerName ?? 'No owner',
            message.itemKey ? `for “${ITEM_LABELS[message.itemKey]}”` : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <p>
        <Glyph name="person" size={12} className="mr-1.5 text-ink-2" />
        {message.askedBy} asks, {at}: “{note}”
      </p>
      <p className="text-ink-2">
        {leaves ?? 'It keeps within its template by now.'}
        {topics.length > 0
          ? ` Because of ${formatList(topics.map((topic) => TOPIC_WORDS[topic]))}, a person reads it before it is sent as well.`
          : ''}
      </p>
      <div className="rounded-lg bg-sunken px-3 py-2.5">
        <p className="mb-1 text-ink-3 text-xs">
          The exact text; + is not in the template, − is the template’s and missing.
        </p>
        <div className="font-medium">
          <Lines lines={message.subject} />
        </div>
        <Lines lines={message.body} />
      </div>
      <p className="text-xs">
        <TextLink href="/rules?cell=message.approve:manager">The policies that rule the decision</TextLink>
      </p>
      {refusal}
      <p className="text-ink-2 text-xs">
        {turn === 'yours' ? (
          <Badge tone="open" glyph="person" className="mr-2">
            Waits for you
          </Badge>
        ) : null}
        Waits for {formatList(waitsFor.names, 'or')}
        {waitsFor.escalatesOn && waitsFor.next
          ? `; ${waitsFor.next} joins on ${formatDay(waitsFor.escalatesOn, setting.today)}`
          : ''}
        .{until ? ` It runs out after ${formatDay(until, setting.today)}.` : ''} Approved today, it may be
        sent until {formatDay(wouldHoldUntil, setting.today)}.
      </p>
      {mayDecide ? (
        <div className="flex flex-wrap gap-2">
          <Button
            variant="primary"
            size="sm"
            loading={isPending}
            onClick={onApprove}
            aria-label={`Approve ${about}`}
          >
            Approve
          </Button>
          <Button size="sm" onClick={onRefuse} aria-label={`Refuse ${about}`}>
            Refuse
          </Button>
        </div>
      ) : null}
    </li>
  );
}

const MARKS = { same: '', added: '+', missing: '−' } as const;
const SAID = { same: '', added: 'Not in the template: ', missing: 'Missing from the template: ' } as const;

function Lines({ lines }: { lines: readonly DifferenceLine[] }) {
  return (
    <ul>
      {lines.map(({ text, kind }, place) => (
        // A text may hold the same line twice: only its place tells them apart.
        <li key={`${place} ${text}`} className="grid grid-cols-[1rem_minmax(0,1fr)]">
          <span aria-hidden className="text-ink-3">
            {MARKS[kind]}
          </span>
          <span
            className={clsx(
              'min-h-4 break-words',
              kind === 'added' && 'bg-warn-soft text-warn-ink',
              kind === 'missing' && 'text-ink-3 line-through',
            )}
          >
            <span className="sr-only">{SAID[kind]}</span>
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
