// A deal as its readers walk it: from a claim to the records behind it, and never further than their seat allows.

import { ruleWords } from '@/server/core/rules/rule-words';
import { askDeal, askDeals } from './ask';
import { expectAccessible } from './expect-accessible';
import { DealPage } from './pages/deal-page';
import { Shell } from './pages/shell';
import { signInOf } from './seats';
import { expect, test } from './world';

const ALL = { basis: 'accepted', period: 'all' } as const;

test('leads from an item to the fact it cites, and from the fact into its source', async ({ world }) => {
  const page = await world.as('leader');
  const { rows } = await askDeals(page, { filter: { ...ALL, category: ['commit'], state: ['evidenced'] } });
  const deal = await new DealPage(page).open(rows[0]?.id ?? '');
  const citation = deal.blocking.getByRole('list', { name: 'Cites' }).getByRole('link').first();
  const label = (await citation.textContent()) ?? '';
  await citation.click();
  const cited = page.locator('li:focus');
  await expect(cited).toContainText(label);
  await expect(cited).toBeInViewport();
  const source = cited.getByRole('link', { name: 'Open in source' });
  await expect(source).toHaveAttribute('href', /^https:\/\//);
  await expect(source).toHaveAttribute('rel', /noopener/);
  await expect(source).toHaveAttribute('target', '_blank');
});

test('keeps facts, signals and commitments apart', async ({ world }) => {
  const page = await world.as('leader');
  const { rows } = await askDeals(page, { filter: { ...ALL, category: ['commit'] } });
  await new DealPage(page).open(rows[0]?.id ?? '');
  for (const layer of ['Facts', 'Signals', 'Commitments'])
    await expect(page.getByRole('heading', { level: 2, name: layer })).toBeVisible();
});

test('says of each blocking item why it has its state, by which rule, and what would meet it', async ({
  world,
}) => {
  const page = await world.as('rep');
  const { rows } = await askDeals(page, { filter: { ...ALL, category: ['commit', 'best_case'] } });
  const known = await askDeal(page, rows[0]?.id ?? '');
  const deal = await new DealPage(page).open(known.id);
  for (const item of known.items.filter(({ isBlocking, applies }) => isBlocking && applies)) {
    const shown = deal.item(item.key);
    await expect(shown).toContainText(item.label);
    await expect(shown).toContainText(item.reason);
    await expect(shown).toContainText(ruleWords(item.rule));
    if (item.remedy) await expect(shown).toContainText(item.remedy);
  }
  // A summary of the year, made of the same records: each sentence leads to those it counts.
  await page.getByLabel('Time to summarise').selectOption({ label: 'the last year' });
  await page.getByRole('button', { name: 'Summarise' }).click();
  const summary = page.getByRole('region', { name: 'Summary of activity' });
  await expect(summary.getByText('generated', { exact: true })).toBeVisible();
  await expect(summary.getByRole('listitem').first()).toContainText(/^(Since|Nothing was recorded)/);
  await expectAccessible(page);
});

test('shows a rep their own deals and answers for another’s as for one that does not exist', async ({
  world,
}) => {
  const rep = await world.as('rep');
  const leader = await world.as('leader');
  const own = await askDeals(rep, { filter: ALL });
  const all = await askDeals(leader, { filter: ALL });
  const owns = new Set(own.rows.map(({ id }) => id));
  expect(own.rows.every(({ ownerName }) => ownerName === signInOf('rep').name)).toBe(true);
  const another = all.rows.find(({ id, ownerName }) => !owns.has(id) && ownerName !== signInOf('rep').name);
  const answers = [];
  for (const id of [another?.id ?? '', '01890000-0000-7000-8000-000000000000', 'no-id-at-all']) {
    const answer = await rep.goto(`/deals/${id}`);
    await expect(rep.getByRole('heading', { name: 'There is nothing to show here' })).toBeVisible();
    answers.push({ status: answer?.status(), words: await rep.getByRole('main').textContent() });
  }
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  await expect(rep.getByText(another?.name ?? '?')).toHaveCount(0);
});

test('lets a rep find none of another’s deals by search', async ({ world }) => {
  const rep = await world.as('rep');
  const leader = await world.as('leader');
  const all = await askDeals(leader, { filter: ALL });
  const another = all.rows.find(({ ownerName }) => ownerName !== signInOf('rep').name);
  const found = await askDeals(rep, { filter: { ...ALL, q: another?.name ?? '' } });
  expect(found.rows.filter(({ id }) => id === another?.id)).toEqual([]);
});

test('shows the owner who looked at a deal and when', async ({ world }) => {
  const rep = await world.as('repWest');
  const manager = await world.as('managerWest');
  const { rows } = await askDeals(rep, { filter: { ...ALL, category: ['commit', 'best_case', 'pipeline'] } });
  const looked = rows.at(-1);
  const recorded = manager.waitForResponse(
    (answer) => answer.url().includes('evidence.view') && answer.request().method() === 'POST',
  );
  await new DealPage(manager).open(looked?.id ?? '');
  expect((await recorded).ok()).toBe(true);
  await rep.goto('/me');
  const look = rep.getByRole('row').filter({ hasText: looked?.name ?? '?' });
  await expect(look.filter({ hasText: signInOf('managerWest').name }).first()).toBeVisible();
});

test('offers no decision to those who only read', async ({ world }) => {
  for (const seat of ['finance', 'auditor', 'leader'] as const) {
    const page = await world.as(seat);
    const { rows } = await askDeals(page, { filter: { ...ALL, only: 'with_drafts' } });
    await new DealPage(page).open(rows[0]?.id ?? '');
    await new Shell(page).isAwake();
    await expect(page.getByRole('heading', { level: 2, name: 'Drafts' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^(Accept|Decline)/ })).toHaveCount(0);
  }
});
