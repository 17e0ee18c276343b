// Why a close date moves out, as the records propose it: one press takes the code and its note, which stay changeable.
'use client';
import { clsx } from 'clsx';
import type { PushCode } from '@/server/core/gates/propose-push-codes';
import { PUSH_STANDING_WORDS } from '@/server/core/reasons/push-standing';
import { Badge } from '../../../../../_ui/badge';
import { GeneratedMark } from '../../../../../_ui/generated-mark';
import { useReasons } from '../../../../_components/draft/use-reasons';
import { Citations } from '../citations';

export function PushProposals({
  proposals,
  chosen,
  onChoose,
}: {
  proposals: readonly PushCode[];
  chosen: PushCode | null;
  onChoose: (proposal: PushCode) => void;
}) {
  const reasons = useReasons();
  if (proposals.length === 0)
    return (
      <p className="text-ink-2 text-xs">
        No record since the date was last set says why it would move. A reason without one is shown as
        “stated, no record”.
      </p>
    );
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="flex items-center gap-2 pb-1 font-medium text-ink-2 text-xs">
        What the records say <GeneratedMark by="propose_push_code@1" />
      </legend>
      {proposals.map((proposal) => (
        <div
          key={proposal.code}
          className={clsx(
            'flex flex-col gap-1 rounded-md border border-dotted px-3 py-2 text-sm',
            chosen?.code === proposal.code ? 'border-accent bg-selected' : 'border-control',
          )}
        >
          <label className="flex items-start gap-2">
            <input
              type="radio"
              name="push-proposal"
              checked={chosen?.code === proposal.code}
              onChange={() => onChoose(proposal)}
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            <span className="min-w-0 flex-1">{reasons.words('push_new_information', proposal.code)}</span>
            <Badge tone={proposal.standing === 'on_record' ? 'good' : 'neutral'}>
              {PUSH_STANDING_WORDS[proposal.standing]}
            </Badge>
          </label>
          <Citations factIds={proposal.factIds} signalIds={proposal.signalIds} />
        </div>
      ))}
    </fieldset>
  );
}
