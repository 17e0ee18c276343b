// What the reader was refused and asked others for, and what came of it; what still waits can be withdrawn.
'use client';
import { useState } from 'react';
import { formatDay } from '../../../_lib/format';
import { useTRPCClient } from '../../../_lib/trpc';
import { Badge } from '../../../_ui/badge';
import { Button } from '../../../_ui/button';
import type { GlyphName } from '../../../_ui/glyph';
import { notifyDone } from '../../../_ui/notify';
import { Section } from '../../../_ui/section';
import { TextLink } from '../../../_ui/text-link';
import type { Tone } from '../../../_ui/tone';
import { RefusalNotice } from '../../_components/draft/refusal-notice';
import { shortList } from '../../_components/draft/short-list';
import { type Refusal, useMove } from '../../_components/draft/use-move';
import { useReasons } from '../../_components/draft/use-reasons';
import { PastInstant } from '../../_components/past-instant';
import type { ApprovalSetting } from './approval';
import { type AskedRequest, changeWords, requestTitle } from './asked-request';

const LOOKS: Record<AskedRequest['state'], { tone: Tone; glyph: GlyphName; words: string }> = {
  open: { tone: 'open', glyph: 'clock', words: 'Waits' },
  done: { tone: 'good', glyph: 'check', words: 'Done' },
  declined: { tone: 'bad', glyph: 'cross', words: 'Declined' },
  withdrawn: { tone: 'neutral', glyph: 'cross', words: 'Withdrawn' },
  expired: { tone: 'neutral', glyph: 'clock', words: 'Ran out' },
};

export function AskedByYou({
  requests,
  setting,
}: {
  requests: readonly AskedRequest[];
  setting: ApprovalSetting;
}) {
  const withdraw = useMove(useTRPCClient().requests.withdraw.mutate);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (requests.length === 0) return null;

  async function withdrawRequest(request: AskedRequest) {
    const answer = await withdraw.run({ requestId: request.id });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    setRefusal(null);
    notifyDone({ title: `Withdrawn: ${requestTitle(request)}` });
  }
  return (
    <Section title="You asked others" hint="What your seat does not allow; of the last 30 days">
      {refusal ? (
        <RefusalNotice refusal={refusal} timeZone={setting.timeZone} onClose={() => setRefusal(null)} />
      ) : null}
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface text-sm">
        {requests.map((request) => (
          <li key={request.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-2.5">
            <Badge tone={LOOKS[request.state].tone} glyph={LOOKS[request.state].glyph}>
              {LOOKS[request.state].words}
            </Badge>
            <TextLink href={request.page} className="min-w-0">
              {requestTitle(request)}
              {request.change ? ` → ${changeWords(request, request.change.to, setting.today)}` : ''}
            </TextLink>
            <Standing request={request} setting={setting} />
            {request.state === 'open' ? (
              <Button
                size="sm"
                variant="ghost"
                className="ml-auto"
                onClick={() => void withdrawRequest(request)}
                aria-label={`Withdraw: ${requestTitle(request)}`}
              >
                Withdraw
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Standing({ request, setting }: { request: AskedRequest; setting: ApprovalSetting }) {
  const reasons = useReasons();
  const { state, askedOf, expiresOn, closedBy, closedAt, closedCode, closedNote } = request;
  const until = formatDay(expiresOn, setting.today);
  if (state === 'open')
    return (
      <span className="text-ink-2 text-xs">
        Waits for {askedOf.length > 0 ? shortList(askedOf) : 'nobody at present'}, until {until}
      </span>
    );
  if (state === 'expired') return <span className="text-ink-2 text-xs">Nobody answered until {until}</span>;
  return (
    <span className="text-ink-2 text-xs">
      by {closedBy}
      {closedAt ? (
        <>
          , <PastInstant at={closedAt} timeZone={setting.timeZone} today={setting.today} />
        </>
      ) : null}
      {closedCode && closedAt ? `: ${reasons.words('approval_refusal', closedCode, closedAt)}` : ''}
      {closedNote ? `. “${closedNote}”` : ''}
    </span>
  );
}
