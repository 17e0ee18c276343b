// Approvals from both ends: a rep asks, the lead whose turn it is sees the exact difference and says yes or no, by key.

import type { Page } from '@playwright/test';
import { askDeal, askDeals, askInbox } from './ask';
import { claim } from './claim';
import { expectAccessible, expectNoOverflow } from './expect-accessible';
import { ApprovalsPage } from './pages/approvals-page';
import { DealPage } from './pages/deal-page';
import { Shell } from './pages/shell';
import { signInOf } from './seats';
import { expect, test } from './world';

const FEW: readonly string[] = ['amount', 'closes_on', 'next_step'];

/** Above it finance decides instead of the manager. */
const isBelowReview = ({ amount }: { amount: string | null }) =>
  Number(amount) > 0 && Number(amount) < 100_000;

/** Asks for a waiver of one open item of a deal that no other test uses. */
async function askWaiver(rep: Page): Promise<{ id: string; name: string; label: string; key: string }> {
  const { rows } = await askDeals(rep, {
    filter: {
      basis: 'accepted',
      period: 'all',
      category: ['best_case', 'commit', 'most_likely', 'pipeline'],
      state: ['gap'],
    },
  });
  // Deals with a draft of a date or an amount are few, and other tests decide those.
  const { cards } = await askInbox(rep);
  const isRare = (id: string) =>
    cards.some((card) => card.id === id && card.drafts.some(({ field }) => FEW.includes(field)));
  const free = rows.filter((row) => isBelowReview(row) && !isRare(row.id));
  const { id } = claim(free, 'deals with gaps, below the review amount');
  const { name, items } = await askDeal(rep, id);
  const item = items.find(
    ({ isBlocking, applies, state }) => isBlocking && applies && ['missing', 'stale'].includes(state),
  );
  const label = item?.label ?? '';
  const deal = await new DealPage(rep).open(id);
  await new Shell(rep).isAwake();
  await rep.getByRole('button', { name: `Ask for a waiver: ${label}` }).click();
  await deal.dialog.getByRole('radio', { name: 'Evidence is on its way' }).check();
  await deal.dialog.getByLabel('Until').fill('2026-05-20');
  await deal.dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(deal.dialog).toBeHidden();
  return { id, name, label, key: item?.key ?? '' };
}

test('shows a request to the lead whose turn it is, with its difference, and approves it by key', async ({
  world,
}) => {
  const rep = await world.as('repWest');
  const asked = await askWaiver(rep);
  const own = await new ApprovalsPage(rep).open();
  await expect(own.request('You asked', asked.name)).toContainText('Waits for');
  await expect(own.request('You asked', asked.name).getByRole('button')).toHaveCount(0);

  const manager = await world.as('managerWest');
  const queue = await new ApprovalsPage(manager).open();
  await new Shell(manager).isAwake();
  const request = queue.request('Waiting for you', asked.name);
  await expect(request).toContainText('Waived');
  await expect(request).toContainText('Evidence is on its way');
  await expectAccessible(manager);
  await manager.setViewportSize({ width: 390, height: 844 });
  await expectNoOverflow(manager);
  await manager.setViewportSize({ width: 1440, height: 900 });
  await request.getByText('Would hold until').click();
  await manager.keyboard.press('a');
  await expect(manager.getByText(`Approved: ${asked.label} on ${asked.name}`)).toBeVisible();
  await expect(queue.section('Decided').getByRole('listitem').filter({ hasText: asked.name })).toContainText(
    'Approved',
  );
  const deal = await new DealPage(rep).open(asked.id);
  await expect(deal.item(asked.key)).toContainText('Waived');
});

test('puts what a manager may not promise to the owner, who does exactly that', async ({ world }) => {
  const rep = await world.as('repWest');
  const { rows } = await askDeals(rep, {
    filter: { basis: 'accepted', period: 'all', category: ['best_case', 'pipeline'], state: ['gap'] },
  });
  const { id, name } = claim(rows, 'open deals with gaps');
  const manager = await world.as('managerWest');
  const deal = await new DealPage(manager).open(id);
  await new Shell(manager).isAwake();
  await manager.getByRole('button', { name: 'Ask to change: Next step' }).click();
  await deal.dialog.getByLabel('Next step').fill('Agree the date with their board');
  await deal.dialog.getByRole('button', { name: 'Go on' }).click();
  const ask = manager.getByRole('dialog', { name: 'Ask the owner' });
  await expect(ask).toContainText('Agree the date with their board');
  await expect(ask).toContainText(signInOf('repWest').name);
  await ask.getByLabel('Note').fill('Their chair told me on Monday.');
  await ask.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(manager.getByText(`Asked ${signInOf('repWest').name}`)).toBeVisible();
  await expect(deal.dialog).toBeHidden();

  const queue = await new ApprovalsPage(rep).open();
  await new Shell(rep).isAwake();
  const request = queue.request('Asked of you', name);
  await expect(request).toContainText('Agree the date with their board');
  await expect(request).toContainText('Their chair told me on Monday.');
  await expectAccessible(rep);
  await rep.setViewportSize({ width: 390, height: 844 });
  await expectNoOverflow(rep);
  await rep.setViewportSize({ width: 1440, height: 900 });
  await request.getByText('Their chair told me').click();
  await rep.keyboard.press('a');
  await expect(rep.getByText(/^Done as asked: Change: Next step/)).toBeVisible();
  await expect(request).toBeHidden();

  const own = await new ApprovalsPage(manager).open();
  await expect(own.request('You asked others', name)).toContainText(`by ${signInOf('repWest').name}`);
  await deal.open(id);
  await expect(deal.commitment('Next step')).toContainText('Agree the date with their board');
});

test('shows another lead a request only while a lead is away, and tells who asked with which code it was refused', async ({
  world,
}) => {
  const rep = await world.as('repWest');
  const asked = await askWaiver(rep);
  const stand = await world.as('managerEast');
  const queue = await new ApprovalsPage(stand).open();
  await expect(queue.page.getByText(asked.name)).toHaveCount(0);

  const manager = await world.as('managerWest');
  const own = await new ApprovalsPage(manager).open();
  await new Shell(manager).isAwake();
  await manager.getByRole('button', { name: 'Hand over my decisions' }).click();
  await own.dialog.getByLabel('To').selectOption({ label: signInOf('managerEast').name });
  await own.dialog.getByLabel('Last day').fill('2026-05-20');
  await own.dialog.getByRole('button', { name: 'Hand over', exact: true }).click();
  await expect(own.section('While somebody is away')).toContainText('for you');

  await queue.open();
  await expect(queue.request('Waiting for you', asked.name)).toBeVisible();
  await manager.getByRole('button', { name: 'Take back' }).click();
  await expect(own.section('While somebody is away')).toContainText('Nobody decides for anybody else.');
  await queue.open();
  await expect(queue.page.getByText(asked.name)).toHaveCount(0);

  await own
    .request('Waiting for you', asked.name)
    .getByRole('button', { name: `Refuse the waiver of ${asked.label}` })
    .click();
  await own.dialog.getByRole('radio', { name: 'The evidence can still be had' }).check();
  await own.dialog.getByLabel('Note').fill('The quote is due on Friday.');
  await own.dialog.getByRole('button', { name: 'Refuse', exact: true }).click();
  await expect(own.dialog).toBeHidden();

  const theirs = await new ApprovalsPage(rep).open();
  const decided = theirs.section('Decided').getByRole('listitem').filter({ hasText: asked.name });
  await expect(decided).toContainText('Refused');
  await expect(decided).toContainText('The evidence can still be had');
  await expect(decided).toContainText('The quote is due on Friday.');
});
