// A summary of the deal's activity for whoever asks: sentences that a rule makes of the records and that cite them; it is not kept.
'use client';
import { useState } from 'react';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { SUMMARY_RULE } from '@/server/core/summary/summary-point';
import { summarySentence } from '@/server/core/summary/summary-words';
import { formatCount } from '../../../../_lib/format';
import { useTRPCClient } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { GeneratedMark } from '../../../../_ui/generated-mark';
import { NativeSelect } from '../../../../_ui/native-select';
import { Section } from '../../../../_ui/section';
import { RefusalNotice } from '../../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../../_components/draft/use-move';
import { Citations } from './citations';
import { useDeal } from './deal-context';

const SPANS = [
  { value: '7', label: 'the last 7 days' },
  { value: '30', label: 'the last 30 days' },
  { value: '90', label: 'the last 90 days' },
  { value: '365', label: 'the last year' },
];
/** More than these are folded away below their sentence. */
const SHOWN = 4;

export function DealSummary() {
  const { deal, setting } = useDeal();
  const client = useTRPCClient();
  const move = useMove(client.deal.summarise.mutate);
  const [days, setDays] = useState('30');
  const [points, setPoints] = useState<SummaryPoints | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (!deal.may.summarise) return null;
  const ask = async () => {
    const since = addDays(setting.today, 1 - Number(days));
    const answer = await move.run({ opportunityId: deal.id, since });
    if (!answer) return;
    setRefusal(answer.status === 'refused' ? answer : null);
    setPoints(answer.status === 'refused' ? null : answer.result.points);
  };
  return (
    <Section
      title="Summary of activity"
      hint="made of the records’ kinds, sides, roles and days; shown to you and not kept"
      actions={
        <>
          <span className="w-40">
            <NativeSelect
              aria-label="Time to summarise"
              options={SPANS}
              value={days}
              onChange={(event) => setDays(event.target.value)}
            />
          </span>
          <Button onClick={ask} loading={move.isPending}>
            Summarise
          </Button>
        </>
      }
    >
      <div role="status">
        {refusal ? (
          <RefusalNotice refusal={refusal} timeZone={setting.timeZone} onClose={() => setRefusal(null)} />
        ) : null}
        {points ? (
          <div className="rounded-lg border border-line border-dotted bg-surface">
            <p className="flex items-center gap-2 px-4 pt-3 text-ink-2 text-xs">
              <GeneratedMark by={SUMMARY_RULE} /> by {SUMMARY_RULE}
            </p>
            <ul aria-label="Summary" className="flex flex-col divide-y divide-line px-4 py-1 text-sm">
              {points.map((point) => (
                <li key={summarySentence(point)} className="flex flex-col gap-0.5 py-2">
                  <span>{summarySentence(point)}</span>
                  <Cited factIds={point.factIds} />
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </Section>
  );
}

type SummaryPoints = Parameters<typeof summarySentence>[0][];

function Cited({ factIds }: { factIds: readonly string[] }) {
  if (factIds.length <= SHOWN) return <Citations factIds={factIds} />;
  return (
    <details className="text-xs">
      <summary className="inline-flex min-h-6 cursor-pointer items-center rounded-sm text-ink-2">
        Cites {formatCount(factIds.length)} records
      </summary>
      <Citations factIds={factIds} />
    </details>
  );
}
