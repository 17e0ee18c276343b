// One pair that may be one: both names with what stands behind them, why it is proposed, and the answers an admin may give.
'use client';
import { useState } from 'react';
import { formatCountOf, formatInstant } from '../../../../_lib/format';
import { useTRPCClient } from '../../../../_lib/trpc';
import { Badge } from '../../../../_ui/badge';
import { Button } from '../../../../_ui/button';
import { Glyph } from '../../../../_ui/glyph';
import { notifyDone } from '../../../../_ui/notify';
import { TextLink } from '../../../../_ui/text-link';
import { RefusalNotice } from '../../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../../_components/draft/use-move';
import type { MergeLine } from './merge-answers';

const KINDS = { account: 'Account', contact: 'Contact', product: 'Product' } as const;
type End = MergeLine['from'];

export function MergeRow({
  line,
  today,
  timeZone,
  isAdmin,
}: {
  line: MergeLine;
  today: string;
  timeZone: string;
  isAdmin: boolean;
}) {
  const client = useTRPCClient();
  const accept = useMove(client.merges.accept.mutate);
  const refuse = useMove(client.merges.refuse.mutate);
  const undo = useMove(client.merges.undo.mutate);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isTurned, setIsTurned] = useState(false);
  const { of, state } = line;
  const [from, into] = isTurned ? [line.into, line.from] : [line.from, line.into];
  const key =
    of === 'product'
      ? { of, from: line.from.key, into: line.into.key }
      : { of, from: line.from.key, into: line.into.key };

  /** After accepting it the other way round, the pair stands the other way round. */
  async function takeBack(wasTurned = false) {
    const outcome = await undo.run(wasTurned ? { ...key, from: key.into, into: key.from } : key);
    setRefusal(outcome?.status === 'refused' ? outcome : null);
    if (outcome && outcome.status !== 'refused')
      notifyDone({ title: 'Taken back: the proposal is open again' });
  }
  async function answer(move: typeof accept, title: string) {
    const isAccepting = move === accept;
    const outcome = await move.run(isAccepting ? { ...key, isTurned } : key);
    setRefusal(outcome?.status === 'refused' ? outcome : null);
    if (outcome && outcome.status !== 'refused')
      notifyDone({ title, onUndo: () => void takeBack(isAccepting && isTurned) });
  }
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <div className="flex flex-col items-start gap-x-3 gap-y-2 sm:flex-row">
        <Badge tone="neutral">{KINDS[of]}</Badge>
        <div className="grid w-full min-w-0 flex-1 grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-start gap-3">
          <Name of={of} end={from} />
          <span className="pt-0.5 text-ink-3">
            <span aria-hidden="true">→</span>
            <span className="sr-only">
              {state === 'confirmed' ? 'was merged into' : 'would be merged into'}
            </span>
          </span>
          <Name of={of} end={into} isKept />
        </div>
        {isAdmin ? (
          <span className="flex flex-wrap gap-2">
            {state === 'proposed' ? (
              <>
                <Button
                  size="sm"
                  variant="primary"
                  loading={accept.isPending}
                  onClick={() => void answer(accept, `Merged: "${into.name}" is what is left`)}
                >
                  Merge
                </Button>
                <Button size="sm" onClick={() => setIsTurned(!isTurned)}>
                  Turn round
                </Button>
                <Button
                  size="sm"
                  loading={refuse.isPending}
                  onClick={() => void answer(refuse, 'Kept apart: they are not proposed again')}
                >
                  Keep apart
                </Button>
              </>
            ) : (
              <Button size="sm" variant="ghost" loading={undo.isPending} onClick={() => void takeBack()}>
                Undo
              </Button>
            )}
          </span>
        ) : null}
      </div>
      <p className="text-ink-2 text-xs">
        {line.reason}{' '}
        {line.importId ? (
          <TextLink href={`/sources/imports/${line.importId}`} className="underline">
            Proposed by this import
          </TextLink>
        ) : null}
        {line.decidedAt
          ? ` ${state === 'confirmed' ? 'Merged' : 'Kept apart'} by ${line.decidedBy ?? 'a person'}, ${formatInstant(line.decidedAt, timeZone, { today })}.`
          : ''}
      </p>
      {refusal ? (
        <RefusalNotice refusal={refusal} timeZone={timeZone} starts={{}} onClose={() => setRefusal(null)} />
      ) : null}
    </li>
  );
}

function Name({ of, end, isKept = false }: { of: MergeLine['of']; end: End; isKept?: boolean }) {
  const count = end.count === null ? null : formatCountOf(end.count, of === 'account' ? 'deal' : 'line');
  const isLinked = of === 'account' && end.count !== null && end.count > 0;
  const words = [isLinked ? null : count, end.account, end.externalId].filter((word) => word !== null);
  return (
    <span className="flex min-w-0 flex-col">
      <span className={isKept ? 'flex items-baseline gap-1.5 break-words font-medium' : 'break-words'}>
        {isKept ? <Glyph name="check" size={14} className="shrink-0 self-start mt-0.5" /> : null}
        {end.name}
      </span>
      <span className="break-words text-ink-2 text-xs">
        {isLinked ? (
          <>
            <TextLink
              href={`/forecast?period=all&q=${encodeURIComponent(end.name)}#deals`}
              className="underline"
            >
              {count}
            </TextLink>
            {' · '}
          </>
        ) : null}
        {words.join(' · ')}
      </span>
    </span>
  );
}
