// Earlier calls of a node and period, each with the roll-up of its moment; a withdrawn one stays in sight.
'use client';
import { REASON_WORDS } from '@/server/core/reasons/reason-words';
import { formatInstant, formatMoney } from '../../../../_lib/format';
import { useTRPCClient } from '../../../../_lib/trpc';
import { Badge } from '../../../../_ui/badge';
import { Button } from '../../../../_ui/button';
import { useMove } from '../../../_components/draft/use-move';
import type { CallPanelAnswer, PanelCategory } from './call-answers';

const WORDS: Record<string, string> = REASON_WORDS.call;

export function CallHistory({
  panel,
  category,
  today,
  timeZone,
}: {
  panel: CallPanelAnswer;
  category: PanelCategory;
  today: string;
  timeZone: string;
}) {
  const client = useTRPCClient();
  const withdraw = useMove(client.calls.withdraw.mutate);
  if (category.history.length === 0) return null;
  return (
    <details className="mt-3">
      <summary className="cursor-pointer text-ink-2 text-sm">Calls made</summary>
      <ul className="mt-2 flex flex-col gap-1 text-sm">
        {category.history.map((said) => (
          <li key={said.id} className="flex flex-wrap items-baseline gap-x-3 tabular-nums">
            <span className={said.withdrawn ? 'line-through' : 'font-medium'}>
              {formatMoney(said.amount, panel.currency)}
            </span>
            <span className="text-ink-2">
              {formatInstant(said.at, timeZone, { today })}, {said.by ?? 'imported'} ·{' '}
              {WORDS[said.reasonCode] ?? said.reasonCode} · roll-up{' '}
              {said.rollUp === null ? 'not known' : formatMoney(said.rollUp, panel.currency)}
            </span>
            {said.isLate ? (
              <Badge tone="warn" glyph="clock">
                Late
              </Badge>
            ) : null}
            {said.withdrawn ? <Badge>Withdrawn</Badge> : null}
            {said.canWithdraw ? (
              <Button
                size="sm"
                variant="ghost"
                onClick={() => withdraw.run({ callId: said.id, reasonCode: 'wrong_value' })}
              >
                Withdraw
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
