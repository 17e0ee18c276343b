// Earlier calls of a node and period, each with the roll-up of its moment; a withdrawn one stays in sight.
'use client';
import { useState } from 'react';
import { instantOfId } from '@/server/core/reasons/instant-of-id';
import { dayOfInstant, formatDay, formatInstant, formatMoney } from '../../../../_lib/format';
import { useTRPCClient } from '../../../../_lib/trpc';
import { Badge } from '../../../../_ui/badge';
import { Button } from '../../../../_ui/button';
import { UndoDialog } from '../../../_components/draft/undo-dialog';
import { useMove } from '../../../_components/draft/use-move';
import { useReasons } from '../../../_components/draft/use-reasons';
import type { CallPanelAnswer, PanelCategory } from './call-answers';

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
  const reasons = useReasons();
  const withdraw = useMove(client.calls.withdraw.mutate);
  const [withdrawingId, setWithdrawingId] = useState<string | null>(null);
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
              {said.by === null
                ? `${formatDay(dayOfInstant(said.at, timeZone), today)}, imported`
                : `${formatInstant(said.at, timeZone, { today })}, ${said.by} · ${reasons.words('call', said.reasonCode, instantOfId(said.id))}`}{' '}
              · roll-up {said.rollUp === null ? 'not known' : formatMoney(said.rollUp, panel.currency)}
            </span>
            {said.isLate ? (
              <Badge tone="warn" glyph="clock">
                Late
              </Badge>
            ) : null}
            {said.withdrawn ? (
              <span className="text-ink-2">
                <Badge>Withdrawn</Badge> {reasons.words('rollback', said.withdrawn, instantOfId(said.id))}
              </span>
            ) : null}
            {said.canWithdraw ? (
              <Button
                size="sm"
                variant="ghost"
                aria-haspopup="dialog"
                onClick={() => setWithdrawingId(said.id)}
              >
                Withdraw
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {withdrawingId === null ? null : (
        <UndoDialog
          title="Withdraw this call"
          action="Withdraw"
          description="It stays in sight, struck through, with the reason."
          undo={(why) => withdraw.run({ callId: withdrawingId, ...why })}
          isPending={withdraw.isPending}
          timeZone={timeZone}
          onRefresh={() => setWithdrawingId(null)}
          onClose={() => setWithdrawingId(null)}
        />
      )}
    </details>
  );
}
