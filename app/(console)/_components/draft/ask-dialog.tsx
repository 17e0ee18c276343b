// Puts the refused move to whoever can make it: exactly what, to whom by name, and a note that they read.
'use client';
import { useState } from 'react';
import { presentValue } from '@/server/core/drafts/present-value';
import { readAskedChange } from '@/server/core/requests/asked-change';
import { DRAFT_FIELD_LABELS } from '@/server/core/vocabulary/commitment-field';
import { useTRPCClient } from '../../../_lib/trpc';
import { Glyph } from '../../../_ui/glyph';
import { notifyDone } from '../../../_ui/notify';
import { DecisionDialog } from './decision-dialog';
import { valueWords } from './draft-values';
import { NoteField } from './note-field';
import { ASK_LABELS } from './remedy-button';
import { shortList } from './short-list';
import type { OpenAsk } from './use-asking';
import { type Refusal, useMove } from './use-move';

export function AskDialog({
  asking,
  remedy,
  moveId,
  refusal,
  timeZone,
  onAsked,
  onClose,
}: OpenAsk & { refusal: Refusal; timeZone: string }) {
  const make = useMove(useTRPCClient().requests.make.mutate);
  const [note, setNote] = useState('');
  const [again, setAgain] = useState<Refusal | null>(null);
  const names = shortList(asking.ways.find((way) => way.remedy === remedy)?.names ?? []);
  const asked = asking.takesInput ? membersOf(refusal.sent) : undefined;
  const change = readAskedChange(asked);
  const { promised } = asking;
  const words = (value: string | null) =>
    (change && valueWords(change.field, value, { today: '', currency: promised?.currency ?? '' })) ??
    'Nothing';

  async function send() {
    const answer = await make.run({
      refusedMoveId: moveId,
      remedy,
      asked,
      note: note.trim() || undefined,
      page: `${location.pathname}${location.search}`.slice(0, 500),
    });
    if (!answer) return;
    if (answer.status === 'refused') return setAgain(answer);
    const said = answer.result.isNew ? `Asked ${names}` : `You asked ${names} for this already`;
    notifyDone({ title: said, description: 'You see the answer in Approvals.' });
    onAsked(said);
  }
  return (
    <DecisionDialog
      title={ASK_LABELS[remedy] ?? 'Ask'}
      description={`They answer as themselves: the rules are asked again, and whoever answers first decides.`}
      action="Ask"
      isPending={make.isPending}
      refusal={again}
      timeZone={timeZone}
      onSend={() => void send()}
      onClose={onClose}
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
        <dt className="text-ink-2">What</dt>
        <dd>
          {asking.label}
          {asking.dealName ? ` · ${asking.dealName}` : ''}
        </dd>
        {change ? (
          <>
            <dt className="text-ink-2">{DRAFT_FIELD_LABELS[change.field]}</dt>
            <dd className="flex flex-wrap items-center gap-x-2 tabular-nums">
              {promised ? (
                <>
                  <span>{words(presentValue(promised, change.field))}</span>
                  <Glyph name="right" size={12} className="text-ink-3" />
                  <span className="sr-only">becomes</span>
                </>
              ) : null}
              <span className="font-medium">{words(change.value)}</span>
            </dd>
          </>
        ) : null}
        <dt className="text-ink-2">Goes to</dt>
        <dd>{names}</dd>
      </dl>
      <NoteField value={note} onValue={setNote} hint="They read it beside the request." />
    </DecisionDialog>
  );
}

/** What was sent as its members; undefined for anything else. */
function membersOf(sent: unknown): Record<string, unknown> | undefined {
  return typeof sent === 'object' && sent !== null ? { ...sent } : undefined;
}
