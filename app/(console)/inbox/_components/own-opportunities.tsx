// One's own draft opportunities: what each says, where it stands between here and the CRM, and the way to take it back.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCountOf, formatDay, formatMoney } from '../../../_lib/format';
import { useTRPC, useTRPCClient } from '../../../_lib/trpc';
import { Button } from '../../../_ui/button';
import { GeneratedMark } from '../../../_ui/generated-mark';
import { Section } from '../../../_ui/section';
import { UndoDialog } from '../../_components/draft/undo-dialog';
import { useMove } from '../../_components/draft/use-move';
import type { OpportunityLine } from '../../_components/opportunity/opportunity-line';
import { OpportunityState } from '../../_components/opportunity/opportunity-state';

export function OwnOpportunities({ today, timeZone }: { today: string; timeZone: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.opportunities.list.queryOptions({ isOwn: true }));
  const [leaving, setLeaving] = useState<OpportunityLine | null>(null);
  if (!data || data.length === 0) return null;
  return (
    <Section
      title="Draft opportunities"
      hint="in no total: no deals until an import shows that the CRM has them"
    >
      <ul
        aria-label="Draft opportunities"
        className="divide-y divide-line rounded-lg border border-line border-dotted bg-surface text-sm"
      >
        {data.map((line) => (
          <li key={line.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3">
            <div className="flex min-w-0 flex-col gap-0.5">
              <p className="flex flex-wrap items-center gap-x-2">
                <span className="break-words font-medium">{line.name}</span>
                {line.rule ? <GeneratedMark by={line.rule} /> : null}
              </p>
              <p className="text-ink-2 text-xs">
                {[
                  line.isNewAccount ? `${line.accountName} (new account)` : line.accountName,
                  formatMoney(line.amount, line.currency),
                  `closes ${formatDay(line.closesOn, today)}`,
                ].join(' · ')}
              </p>
              <p className="break-words text-ink-2 text-xs">
                {line.reason} Next: {line.nextStep}
                {line.factCount > 0 ? ` · cites ${formatCountOf(line.factCount, 'record')}` : null}
              </p>
            </div>
            <div className="flex items-center gap-3">
              <OpportunityState line={line} today={today} timeZone={timeZone} />
              {line.state === 'waiting' || line.state === 'exported' ? (
                <Button
                  size="sm"
                  variant="ghost"
                  aria-label={`Withdraw: ${line.name}`}
                  onClick={() => setLeaving(line)}
                >
                  Withdraw
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {leaving ? (
        <WithdrawDialog line={leaving} timeZone={timeZone} onClose={() => setLeaving(null)} />
      ) : null}
    </Section>
  );
}

function WithdrawDialog({
  line,
  timeZone,
  onClose,
}: {
  line: OpportunityLine;
  timeZone: string;
  onClose: () => void;
}) {
  const client = useTRPCClient();
  const move = useMove(client.opportunities.withdraw.mutate);
  return (
    <UndoDialog
      title={`Withdraw: ${line.name}`}
      description={
        line.state === 'exported'
          ? 'It was handed out: where it was loaded already, delete it in the CRM too.'
          : undefined
      }
      action="Withdraw"
      undo={(why) => move.run({ draftId: line.id, ...why })}
      isPending={move.isPending}
      timeZone={timeZone}
      onRefresh={onClose}
      onClose={onClose}
    />
  );
}
