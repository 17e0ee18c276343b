// One request of somebody who was refused, as the list answers it, and its change in words.
import type { inferRouterOutputs } from '@trpc/server';
import { DRAFT_FIELD_LABELS } from '@/server/core/vocabulary/commitment-field';
import type { AppRouter } from '@/server/trpc/root';
import { valueWords } from '../../_components/draft/draft-values';

export type AskedRequest = inferRouterOutputs<AppRouter>['requests']['list']['ofYou'][number];

/** 'Close date on Northwind' for a change that is known, else what the refused move does. */
export function requestTitle({ change, label, dealName }: AskedRequest): string {
  const what = change ? `Change: ${DRAFT_FIELD_LABELS[change.field]}` : label;
  return dealName ? `${what} · ${dealName}` : what;
}

export function changeWords({ change }: AskedRequest, value: string | null, today: string): string {
  if (!change) return value ?? 'Nothing';
  return valueWords(change.field, value, { today, currency: change.currency }) ?? 'Nothing';
}
