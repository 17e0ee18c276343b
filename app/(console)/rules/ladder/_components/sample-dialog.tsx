// Twenty decided drafts, drawn and not picked: an admin says of each whether the machine was right.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FIRMOGRAPHIC_FIELDS, FIRMOGRAPHIC_LABELS } from '@/server/core/firmographic/firmographic-field';
import { RUNG_3 } from '@/server/core/ladder/judge-climb';
import { DRAFT_FIELD_LABELS, DRAFT_FIELDS, type FieldClass } from '@/server/core/vocabulary/commitment-field';
import { formatCount } from '../../../../_lib/format';
import { useTRPC, useTRPCClient } from '../../../../_lib/trpc';
import { SkeletonText } from '../../../../_ui/skeleton';
import { TextLink } from '../../../../_ui/text-link';
import { DecisionDialog } from '../../../_components/draft/decision-dialog';
import { valueWords } from '../../../_components/draft/draft-values';
import { type Refusal, useMove } from '../../../_components/draft/use-move';

export function SampleDialog({
  agentId,
  fieldClass,
  today,
  timeZone,
  onClose,
}: {
  agentId: string;
  fieldClass: FieldClass;
  today: string;
  timeZone: string;
  onClose: () => void;
}) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { data } = useQuery(trpc.ladder.sample.queryOptions({ agentId, fieldClass }));
  const { run, isPending } = useMove(client.ladder.checkSample.mutate);
  const [said, setSaid] = useState<Readonly<Record<string, boolean>>>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const drafts = data ?? [];
  const isWhole = drafts.length === RUNG_3.sample && drafts.every(({ decisionId }) => decisionId in said);
  async function send() {
    const judgements = drafts.map(({ decisionId }) => ({ decisionId, isRight: said[decisionId] === true }));
    const answer = await run({ agentId, fieldClass, judgements });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (answer) onClose();
  }
  return (
    <DecisionDialog
      title={`A sample of ${RUNG_3.sample} from ${agentId}`}
      description={`Open the deal where you are not sure. ${RUNG_3.right} right ones are needed.`}
      action="Keep what I found"
      isPending={isPending}
      canSend={isWhole}
      refusal={refusal}
      timeZone={timeZone}
      onSend={() => void send()}
      onClose={onClose}
    >
      {data === undefined ? (
        <SkeletonText lines={8} />
      ) : drafts.length < RUNG_3.sample ? (
        <p>
          There are {formatCount(drafts.length)} decided drafts that no sample has looked at; {RUNG_3.sample}{' '}
          are needed. Come back when people have decided more.
        </p>
      ) : (
        <ol className="flex flex-col divide-y divide-line">
          {drafts.map((one) => {
            const firmographic = FIRMOGRAPHIC_FIELDS.find((field) => field === one.field);
            const field = DRAFT_FIELDS.find((known) => known === one.field);
            const label = field
              ? DRAFT_FIELD_LABELS[field]
              : firmographic && FIRMOGRAPHIC_LABELS[firmographic];
            const words = (value: string | null) =>
              (field ? valueWords(field, value, { today, currency: one.currency }) : value) ?? 'empty';
            return (
              <li key={one.decisionId} className="flex flex-wrap items-start justify-between gap-2 py-2">
                <span className="min-w-0 flex-1">
                  <TextLink href={`/deals/${one.opportunityId}`}>{one.dealName}</TextLink>, {label}:{' '}
                  {words(one.from)} → <strong>{words(one.to)}</strong>
                  <span className="block text-ink-3 text-xs">
                    {one.reason} · {one.decidedAs}
                    {one.decidedAs === 'edited' ? ` to ${words(one.value)}` : ''}
                  </span>
                </span>
                <fieldset className="flex gap-3">
                  <legend className="sr-only">Was it right for {one.dealName}?</legend>
                  {[true, false].map((isRight) => (
                    <label key={String(isRight)} className="flex items-center gap-1">
                      <input
                        type="radio"
                        name={one.decisionId}
                        checked={said[one.decisionId] === isRight}
                        onChange={() => setSaid({ ...said, [one.decisionId]: isRight })}
                        className="size-4 accent-accent"
                      />
                      {isRight ? 'Right' : 'Wrong'}
                    </label>
                  ))}
                </fieldset>
              </li>
            );
          })}
        </ol>
      )}
    </DecisionDialog>
  );
}
