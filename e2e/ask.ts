// Asks a procedure as the person whose page it is, for what a test has to know before it starts; never to do what it tests.

import type { Page } from '@playwright/test';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';

type In = inferRouterInputs<AppRouter>;
type Out = inferRouterOutputs<AppRouter>;
export type Deal = Out['deal']['page'];
export type InboxCard = Out['inbox']['list']['cards'][number];

export async function askInbox(page: Page): Promise<Out['inbox']['list']> {
  return query(page, 'inbox.list');
}

export async function askDeal(page: Page, id: string): Promise<Deal> {
  return query(page, 'deal.page', { id });
}

export async function askDeals(page: Page, input: In['deals']['grid']): Promise<Out['deals']['grid']> {
  return query(page, 'deals.grid', input);
}

async function query<Answer>(page: Page, procedure: string, input?: unknown): Promise<Answer> {
  const given = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  const answer = await page.request.get(`/api/trpc/${procedure}${given}`);
  if (!answer.ok()) throw new Error(`${procedure} answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()).result.data;
}
