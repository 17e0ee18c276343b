// The words for a view's rates, out of the board's own answer: which days the rates in its totals are of.
'use client';
import { useQuery } from '@tanstack/react-query';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { useTRPC } from '../../../_lib/trpc';
import { rateWords } from '../../_components/rate-words';
import { scopeOf } from './scope-of';

export function useRateWords(filter: DealFilter): string {
  const trpc = useTRPC();
  const { data: board } = useQuery(trpc.forecast.board.queryOptions(scopeOf(filter)));
  return rateWords(filter.rates, board?.rateDays);
}
