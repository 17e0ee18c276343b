// Decisions from both ends: a rep decides a draft and the leader's number moves, two people at once, and refusals that
// say what would let them pass.

import { CATEGORY_LABELS, type Category } from '@/server/core/vocabulary/category';
import { askDeal, askDeals, askInbox } from './ask';
import { claim } from './claim';
import { DealPage } from './pages/deal-page';
import { ForecastPage } from './pages/forecast-page';
import { InboxPage } from './pages/inbox-page';
import { Shell } from './pages/shell';
import { expect, test } from './world';

const cents = (money: string) => Math.round(Number(money.replace(/[^\d.−-]/g, '').replace('−', '-')) * 100);

/** Above it finance decides instead of the manager. */
const isBelowReview = ({ amount }: { amount: string | null }) =>
  Number(amount) > 0 && Number(amount) < 100_000;

test('moves the leader’s number when a rep accepts an amount, shows the bridge, and moves it back when undone', async ({
  world,
}) => {
  const rep = await world.as('repWest');
  const { cards } = await askInbox(rep);
  const card = claim(
    cards.filter(({ drafts }) => drafts.some(({ field }) => field === 'amount')),
    'deals with a drafted amount',
  );
  const draft = card.drafts.find(({ field }) => field === 'amount');
  const { ownerSeatId } = await askDeal(rep, card.id);
  const category = CATEGORY_LABELS[card.category as Category];
  const moved = cents(draft?.toValue ?? '') - cents(draft?.fromValue ?? '');
  expect(moved).not.toBe(0);

  const leader = await world.as('leader');
  const forecast = await new ForecastPage(leader).open(`?period=all&owner=${ownerSeatId}`);
  const number = async () => cents(await forecast.fullNumber(category));
  const before = await number();

  const inbox = await new InboxPage(rep).open(card.id);
  const shown = inbox.draft(draft?.id ?? '');
  await shown.button('Accept').click();
  await expect(rep.getByText('Accepted: Amount')).toBeVisible();
  await expect.poll(number).toBe(before + moved);
  await expect(forecast.bridge).toContainText(category);
  await leader.getByText('As in the source').click();
  await expect.poll(number).toBe(before);
  await leader.getByText('With accepted').click();
  await expect.poll(number).toBe(before + moved);

  await rep.getByRole('button', { name: 'Undo' }).first().click();
  await shown.giveReason('Wrong value', 'Undo');
  await expect.poll(number).toBe(before);
});

test('lets one of two people win who decide at once, and shows the other both values', async ({ world }) => {
  const first = await world.as('rep');
  const second = await world.as('rep');
  const { cards } = await askInbox(first);
  const card = claim(
    cards.filter(({ drafts }) => drafts.some(({ field }) => field === 'next_step')),
    'deals with a drafted next step',
  );
  const id = card.drafts.find(({ field }) => field === 'next_step')?.id ?? '';
  const late = (await new InboxPage(second).open(card.id)).draft(id);
  await new Shell(second).isAwake();
  await late.button('Edit').click();
  await late.dialog.getByRole('textbox', { name: /^Next step/ }).fill('Agree the rollout with their team');
  await late.dialog.getByRole('radio').first().check();

  const early = (await new InboxPage(first).open(card.id)).draft(id);
  await early.button('Accept').click();
  await expect(first.getByText('Accepted: Next step')).toBeVisible();

  await late.dialog.getByRole('button', { name: 'Accept this value' }).click();
  const refusal = late.dialog.getByRole('alert').filter({ hasText: 'Theirs' });
  await expect(refusal).toContainText('Agree the rollout with their team');
  await expect(refusal).toContainText('Meeting with');
  await refusal.getByRole('button', { name: 'Show what holds now' }).click();
  await expect(late.dialog).toBeHidden();
});

test('asks why a close date moves out before it accepts it', async ({ world }) => {
  const rep = await world.as('repWest');
  const { cards } = await askInbox(rep);
  const card = claim(
    cards.filter(({ drafts }) =>
      drafts.some(
        ({ field, fromValue, toValue }) => field === 'closes_on' && (fromValue ?? '') < (toValue ?? ''),
      ),
    ),
    'deals with a later drafted close date',
  );
  const deal = await new DealPage(rep).open(card.id);
  await new Shell(rep).isAwake();
  await rep.getByRole('button', { name: 'Change: Close date' }).click();
  const send = deal.dialog.getByRole('button', { name: 'Change', exact: true });
  await deal.dialog.locator('input').first().fill('2026-09-30');
  await expect(send).toBeDisabled();
  await deal.dialog.getByLabel('Why does it change?').selectOption({ label: 'Security review' });
  await send.click();
  await expect(deal.dialog).toBeHidden();
  await expect(deal.commitment('Close date')).toContainText('Accepted, not yet in CRM');
  await expect(deal.commitment('Close date')).toContainText('30 Sep');
});

test('refuses a commit without its evidence, and each remedy starts from the refusal', async ({ world }) => {
  const rep = await world.as('repWest');
  const { rows } = await askDeals(rep, {
    filter: { basis: 'accepted', period: 'all', category: ['best_case', 'pipeline'], state: ['gap'] },
  });
  const deal = await new DealPage(rep).open(claim(rows, 'open deals with gaps').id);
  await new Shell(rep).isAwake();
  await rep.getByRole('button', { name: 'Change: Forecast category' }).click();
  await deal.dialog.getByRole('combobox').first().selectOption('commit');
  await deal.dialog.getByLabel('Why does it change?').selectOption({ label: 'Buyer committed' });
  await deal.dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(deal.refusal.first()).toContainText('Commit needs every blocking item met or waived');
  await deal.refusal.first().getByRole('button', { name: 'Attach evidence' }).click();
  await expect(rep.getByRole('dialog', { name: 'Attach evidence' })).toBeVisible();
});

test('counts an attached link only when a second person has confirmed what they saw', async ({ world }) => {
  const rep = await world.as('repWest');
  const { rows } = await askDeals(rep, {
    filter: { basis: 'accepted', period: 'all', category: ['best_case', 'pipeline', 'commit'] },
  });
  const { id } = claim(rows.filter(isBelowReview), 'open deals below the review amount');
  const deal = await new DealPage(rep).open(id);
  await new Shell(rep).isAwake();
  await rep.getByRole('button', { name: 'Attach evidence' }).first().click();
  const attach = deal.dialog.getByRole('button', { name: 'Attach', exact: true });
  await deal.dialog.getByLabel('What it is').selectOption({ index: 1 });
  await deal.dialog.getByLabel('Its day').fill('2026-05-11');
  for (const unsafe of ['javascript:alert(1)', 'data:text/html,hello', 'file:///etc/hosts', 'no address']) {
    await deal.dialog.getByLabel('Link').fill(unsafe);
    await expect(attach, unsafe).toBeDisabled();
  }
  await deal.dialog.getByLabel('Link').fill('https://records.tessaline.example/minutes/4711');
  await attach.click();
  await expect(deal.dialog).toBeHidden();
  const waiting = 'proves nothing until a second person confirms it';
  await expect(rep.getByText(waiting)).toBeVisible();
  await expect(rep.getByRole('button', { name: /^Confirm:/ })).toHaveCount(0);

  const manager = await world.as('managerWest');
  const seen = await new DealPage(manager).open(id);
  await new Shell(manager).isAwake();
  await manager.getByRole('button', { name: /^Confirm:/ }).click();
  await seen.dialog.getByLabel('What it is').selectOption({ index: 1 });
  await seen.dialog.getByLabel('Its day').fill('2026-05-11');
  await seen.dialog.getByLabel('Counterparty').fill('Their head of finance');
  await seen.dialog.getByRole('button', { name: 'Confirm what I saw' }).click();
  await expect(seen.dialog).toBeHidden();
  await expect(manager.getByText(/^Confirmed by /)).toBeVisible();
  await expect(rep.getByText(waiting)).toBeHidden();
});

test('waives an item only when a second person approves it', async ({ world }) => {
  const rep = await world.as('repWest');
  const { rows } = await askDeals(rep, {
    filter: {
      basis: 'accepted',
      period: 'all',
      category: ['best_case', 'commit', 'most_likely'],
      state: ['gap'],
    },
  });
  const { id } = claim(rows.filter(isBelowReview), 'promised deals with gaps, below the review amount');
  const known = await askDeal(rep, id);
  const item = known.items.find(
    ({ isBlocking, applies, state }) => isBlocking && applies && ['missing', 'stale'].includes(state),
  );
  const deal = await new DealPage(rep).open(id);
  await new Shell(rep).isAwake();
  await rep.getByRole('button', { name: `Ask for a waiver: ${item?.label}` }).click();
  await deal.dialog.getByRole('radio', { name: 'Evidence is on its way' }).check();
  await deal.dialog.getByLabel('Until').fill('2026-05-20');
  await deal.dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(deal.dialog).toBeHidden();
  await expect(deal.item(item?.key ?? '')).toContainText('a second person has to approve it');
  await expect(rep.getByRole('button', { name: /^Approve the waiver/ })).toHaveCount(0);

  const manager = await world.as('managerWest');
  const seen = await new DealPage(manager).open(id);
  await new Shell(manager).isAwake();
  await manager.getByRole('button', { name: `Approve the waiver of ${item?.label}` }).click();
  await seen.dialog.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(seen.dialog).toBeHidden();
  await expect(seen.item(item?.key ?? '')).toContainText('Waived');
  await expect(deal.item(item?.key ?? '')).toContainText('Waived');
});
