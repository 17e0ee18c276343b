// Quota, what is closed of it, and how far the open pipeline covers the rest; empty with its reason where it cannot be told.
'use client';
import type { inferRouterOutputs } from '@trpc/server';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { filterAddress } from '@/server/core/filter/filter-address';
import type { AppRouter } from '@/server/trpc/root';
import { formatAmount, formatList, formatMoney, formatMoneyCompact } from '../../../_lib/format';
import { TextLink } from '../../../_ui/text-link';
import { rateWords } from '../../_components/rate-words';

type Board = Pick<
  inferRouterOutputs<AppRouter>['forecast']['board'],
  'currency' | 'quota' | 'rateTables' | 'rateDays'
>;

export function QuotaLine({ board, scope }: { board: Board; scope: DealFilter }) {
  const { quota, currency, rateTables } = board;
  const rates = rateWords(scope.rates, board.rateDays);
  const { coverage } = quota;
  const money = (amount: string) => (
    <span className="tabular-nums" title={formatMoney(amount, currency)}>
      {formatMoneyCompact(amount, currency)}
    </span>
  );
  const deals = (filter: Partial<DealFilter>) =>
    // At plan rates, as the numbers that lead there.
    `${filterAddress('/forecast', { ...scope, rates: undefined, ...filter })}#deals`;
  return (
    <ul aria-label="Quota and coverage" className="flex flex-wrap gap-x-5 gap-y-1 text-ink-2 text-sm">
      <li>
        Quota{rates ? ', at plan rates' : ''}{' '}
        <TextLink href="/sources/quotas" className="underline" title={formatList(quota.nodes)}>
          {quota.amount === null ? 'none' : money(quota.amount)}
        </TextLink>
      </li>
      {quota.amount === null ? null : (
        <li>
          closed of it{' '}
          <TextLink href={deals({ category: ['closed'] })} className="underline">
            {money(quota.closed)}
          </TextLink>
          {coverage.left === null || coverage.left === '0' ? null : <>, left {money(coverage.left)}</>}
        </li>
      )}
      <li>
        Pipeline coverage{' '}
        {coverage.coverage === null ? (
          <>
            <span aria-hidden="true">–</span> <span className="text-ink-3">{coverage.whyNull}</span>
          </>
        ) : (
          <TextLink
            href={deals({ category: ['pipeline', 'best_case', 'most_likely', 'commit'] })}
            className="tabular-nums underline"
            title={`Open ${formatMoney(quota.open, currency)} ÷ left ${formatMoney(coverage.left, currency)}`}
          >
            {formatAmount(coverage.coverage, { fractionDigits: 1 })}×
          </TextLink>
        )}
      </li>
      {rateTables.length > 0 ? (
        <li>
          Other currencies converted {rates || 'with'}
          {rates ? ': ' : ' '}
          <TextLink href="/sources/rates" className="underline">
            {formatList(rateTables)}
          </TextLink>
        </li>
      ) : null}
    </ul>
  );
}
