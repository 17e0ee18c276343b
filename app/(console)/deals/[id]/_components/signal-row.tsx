// One signal: what was read, by which extractor and version, from whose words, and the fact it cites.
'use client';
import { clsx } from 'clsx';
import { ruleWords } from '@/server/core/rules/rule-words';
import { formatDay, formatInstant, formatMoney } from '../../../../_lib/format';
import { Badge } from '../../../../_ui/badge';
import { Citations } from './citations';
import { citedLook } from './cited-look';
import { type DealSignal, useDeal } from './deal-context';

export function SignalRow({ signal }: { signal: DealSignal }) {
  const { deal, setting, cited } = useDeal();
  const id = `signal-${signal.id}`;
  const { date, amount, currency, term } = signal.value;
  const value = [
    date ? formatDay(date, setting.today) : null,
    amount ? formatMoney(amount, currency ?? deal.commitments.currency) : null,
    term ?? null,
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <li
      id={id}
      tabIndex={-1}
      className={clsx(
        'flex flex-col gap-0.5 rounded-lg border border-control border-dotted bg-surface px-3 py-2 outline-none',
        citedLook(cited === id),
      )}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-medium">
          {signal.kindLabel}
          {value ? `: ${value}` : ''}
        </span>
        <Badge edge="dotted">{ruleWords(signal.extractor)}</Badge>
      </div>
      <p className="text-ink-2 text-xs">
        {signal.side === 'buyer'
          ? "From the buyer's words"
          : signal.side === 'seller'
            ? "From our side's words"
            : 'Side not known'}
        , strength {signal.strength}, {formatInstant(signal.at, setting.timeZone, { today: setting.today })}
      </p>
      <Citations factIds={[signal.factId]} />
    </li>
  );
}
