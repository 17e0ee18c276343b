// One flag that explains itself: why, since when, its inputs, what it cites, what clears it, and what people said of it.
'use client';
import dynamic from 'next/dynamic';
import { FLAG_WORDS } from '@/server/core/flags/flag-words';
import { formatInstant } from '../../../../_lib/format';
import { Button } from '../../../../_ui/button';
import { Card } from '../../../../_ui/card';
import { StateMark } from '../../../../_ui/state-mark';
import { sentence } from '../../../_components/draft/draft-values';
import { Citations } from './citations';
import { type DealFlag, useDeal } from './deal-context';
import { useAcknowledge } from './use-acknowledge';

const FlagResponse = dynamic(() => import('./flag-response').then((it) => it.FlagResponse));

const LOOKS = {
  open: { glyph: 'flag', tone: 'warn' },
  acknowledged: { glyph: 'check', tone: 'neutral' },
  disputed: { glyph: 'half', tone: 'neutral' },
  resolved: { glyph: 'check', tone: 'good' },
} as const;

export function FlagCard({ flag }: { flag: DealFlag }) {
  const { deal, setting, open } = useDeal();
  const { timeZone, today } = setting;
  const acknowledge = useAcknowledge(flag.rule);
  const { label } = FLAG_WORDS[flag.rule];
  const isRaised = flag.state !== 'resolved';
  return (
    <Card id={`flag-${flag.rule}`} tabIndex={-1} edge="dotted" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="font-semibold">{label}</h3>
        <StateMark {...LOOKS[flag.state]} word={sentence(flag.state)} className="text-xs" />
      </div>
      <p>{flag.reason}</p>
      <Citations factIds={flag.factIds} />
      {isRaised ? (
        <p className="text-ink-2 text-xs">
          <span className="font-medium">Clears when:</span> {flag.clearsWhen}
        </p>
      ) : null}
      {flag.response ? <FlagResponse response={flag.response} /> : null}
      {isRaised && deal.may.answerFlags ? (
        <div className="flex flex-wrap gap-2">
          {flag.state === 'open' ? (
            <Button
              size="sm"
              loading={acknowledge.isPending}
              onClick={acknowledge.run}
              aria-label={`Acknowledge: ${label}`}
            >
              Acknowledge
            </Button>
          ) : null}
          {flag.state === 'disputed' ? null : (
            <Button
              size="sm"
              onClick={() => open({ kind: 'dispute_flag', rule: flag.rule, label })}
              aria-label={`Dispute: ${label}`}
            >
              Dispute
            </Button>
          )}
        </div>
      ) : null}
      {acknowledge.notice}
      <details className="text-xs">
        <summary className="w-fit rounded-sm text-ink-3">
          Rule version {flag.version}, since {formatInstant(flag.firstSeenAt, timeZone, { today })}
        </summary>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 pt-2 text-ink-2">
          {flag.inputs.map(({ name, value }) => (
            <div key={name} className="contents">
              <dt>{name}</dt>
              <dd className="text-ink tabular-nums">{value}</dd>
            </div>
          ))}
          <div className="contents">
            <dt>last evaluated</dt>
            <dd className="text-ink">{formatInstant(flag.lastEvaluatedAt, timeZone, { today })}</dd>
          </div>
        </dl>
      </details>
    </Card>
  );
}
