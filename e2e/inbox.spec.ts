// The rep's inbox without a mouse: accept, edit, decline, snooze and undo, each by its key.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { askInbox, type InboxCard } from './ask';
import { claim } from './claim';
import { expectAccessible } from './expect-accessible';
import { InboxPage } from './pages/inbox-page';
import { Shell } from './pages/shell';
import { expect, test } from './world';

type Open = { page: Page; shell: Shell; inbox: InboxPage; card: InboxCard };

/** The inbox on a deal that no other test touches, its first draft under the cursor. */
async function onOwnDeal(page: Page, fields: readonly string[]): Promise<Open> {
  const { cards } = await askInbox(page);
  const fitting = cards.filter(({ drafts }) => fields.includes(drafts[0]?.field ?? ''));
  const card = claim(fitting, `deals whose first draft is ${fields.join(' or ')}`);
  const inbox = await new InboxPage(page).open(card.id);
  await expect(inbox.pane(card.name)).toBeVisible();
  const shell = new Shell(page);
  await shell.isAwake('Edit the draft');
  return { page, shell, inbox, card };
}

test('accepts the draft under the cursor by a and takes it back by u', async ({ world }) => {
  const { page, shell, inbox, card } = await onOwnDeal(await world.as('rep'), ['contact_role', 'next_step']);
  const draft = inbox.draft(card.drafts[0]?.id ?? '');
  await expect(draft.card).toHaveAttribute('aria-current', 'true');
  await shell.press('a');
  await expect(page.getByText(`Accepted: ${card.drafts[0]?.fieldLabel}`)).toBeVisible();
  await expect(draft.card).toBeHidden();
  await shell.press('u');
  await expect(inbox.dialog).toBeVisible();
  await shell.press('1', 'Enter');
  await expect(inbox.dialog).toBeHidden();
  await expect(page.getByText('Undone', { exact: true })).toBeVisible();
  await expect(draft.button('Accept')).toBeVisible();
});

test('declines by d with the digit of a reason, and says what that reason sets off', async ({ world }) => {
  const { page, shell, inbox, card } = await onOwnDeal(await world.as('rep'), ['contact_role', 'next_step']);
  const draft = inbox.draft(card.drafts[0]?.id ?? '');
  await shell.press('d');
  await expect(inbox.dialog).toBeVisible();
  await shell.press('1');
  await expect(inbox.dialog.getByRole('radio').first()).toBeChecked();
  await shell.press('Enter');
  await expect(page.getByText(`Declined: ${card.drafts[0]?.fieldLabel}`)).toBeVisible();
  await expect(draft.card).toBeHidden();
});

test('takes another value by e, with what the draft got wrong', async ({ world }) => {
  const { page, shell, inbox, card } = await onOwnDeal(await world.as('repWest'), ['next_step']);
  await shell.press('e');
  await inbox.dialog
    .getByRole('textbox', { name: /^Next step/ })
    .fill('Walk their counsel through the redlines');
  await inbox.dialog.getByRole('radio', { name: 'Wording' }).check();
  await inbox.dialog.getByRole('button', { name: 'Accept this value' }).click();
  await expect(inbox.dialog).toBeHidden();
  await page.goto(`/deals/${card.id}`);
  await expect(page.getByRole('list', { name: 'Commitments' })).toContainText(
    'Walk their counsel through the redlines',
  );
});

test('snoozes a deal by s, counts it, and brings it back', async ({ world }) => {
  const { page, shell, inbox, card } = await onOwnDeal(await world.as('repWest'), [
    'contact_role',
    'next_step',
  ]);
  await shell.press('s');
  await expect(inbox.dialog).toBeVisible();
  await shell.press('Enter');
  await expect(inbox.dialog).toBeHidden();
  await expect(inbox.deal(card.name)).toHaveCount(0);
  await inbox.snoozed.locator('summary').click();
  const put = inbox.snoozed.getByRole('listitem').filter({ hasText: card.name });
  await put.getByRole('button', { name: 'Bring back' }).click();
  await expect(page.getByText(`Back in the inbox: ${card.name}`)).toBeVisible();
  await expect(put).toHaveCount(0);
});

test('walks drafts and gaps by j and k, deals by brackets, and opens the deal by Enter', async ({
  world,
}) => {
  const page = await world.as('repWest');
  const inbox = await new InboxPage(page).open();
  const { cards } = await askInbox(page);
  const shell = new Shell(page);
  await shell.isAwake('Next deal');
  await expect(inbox.pane(cards[0]?.name ?? '?')).toBeVisible();
  await shell.press(']');
  await expect(inbox.deals.locator('[aria-current=true]')).not.toContainText(cards[0]?.name ?? '?');
  await shell.press('[');
  await expect(inbox.deals.locator('[aria-current=true]')).toContainText(cards[0]?.name ?? '?');
  await shell.press('j');
  await expect(page.locator('[data-target]:focus, [id^=draft-]:focus')).toHaveCount(1);
  await shell.press('Enter');
  await expect(page).toHaveURL(/\/deals\//);
});

test('takes a press on a draft that the cursor is not on', async ({ world }) => {
  const page = await world.as('repWest');
  const { cards } = await askInbox(page);
  const card = claim(
    cards.filter(({ drafts }) => drafts.length > 1),
    'deals with two drafts',
  );
  const inbox = await new InboxPage(page).open(card.id);
  await new Shell(page).isAwake();
  const last = inbox.draft(card.drafts.at(-1)?.id ?? '');
  await expect(last.card).not.toHaveAttribute('aria-current', 'true');
  await last.button('Decline').click();
  await expect(inbox.dialog).toBeVisible();
});

test('shows ten deals and folds the rest', async ({ world }) => {
  const page = await world.as('repWest');
  const { cards } = await askInbox(page);
  const inbox = await new InboxPage(page).open();
  await expect(inbox.deals.getByRole('listitem')).toHaveCount(Math.min(10, cards.length));
  if (cards.length > 10) await expect(page.getByRole('button', { name: /^\d+ more$/ })).toBeVisible();
});

test('drafts an opportunity by o, which an admin hands out to be created and its owner takes back', async ({
  world,
}) => {
  const page = await world.as('rep');
  const inbox = await new InboxPage(page).open();
  const shell = new Shell(page);
  await shell.isAwake('Draft an opportunity');
  await shell.press('o');
  await expect(inbox.dialog).toContainText('in no total');
  await expect(inbox.dialog.getByLabel('Account')).toBeFocused();
  await shell.press('Enter');
  await expect(inbox.dialog.getByText('Choose an account, or name a new one.')).toBeVisible();
  await expectAccessible(page);
  const name = 'Second line of Alder';
  for (const [label, value] of [
    ['Account', 'Alder Works'],
    ['Name', name],
    ['Amount', '25000'],
    ['Close date', '2030-09-30'],
    ['Next step', 'Call the plant manager'],
    ['Reason', 'They asked for a second line.'],
  ] as const)
    await inbox.dialog.getByLabel(label, { exact: true }).fill(value);
  await expect(inbox.dialog.getByText('A new account, by this name')).toBeVisible();
  await shell.press('Enter');
  await expect(inbox.dialog).toBeHidden();
  const own = page.getByRole('list', { name: 'Draft opportunities' });
  await expect(own.getByRole('listitem').filter({ hasText: name })).toContainText('To load');

  const admin = await world.as('admin');
  await admin.goto('/sources/changes');
  await new Shell(admin).isAwake();
  const listed = admin.getByRole('region', { name: 'New opportunities', exact: true });
  await expect(listed.getByRole('row').filter({ hasText: name })).toContainText('To load');
  const loading = admin.waitForEvent('download');
  await admin.getByRole('button', { name: 'Data Loader insert CSV' }).click();
  const text = await readFile(await (await loading).path(), 'utf8');
  expect(text.split('\r\n')[0]).toMatch(/^Name,AccountId,/);
  expect(text).toContain(`${name},,Alder Works,25000`);
  await expect(listed.getByRole('row').filter({ hasText: name })).toContainText('Exported');
  await expectAccessible(admin);

  await page.reload();
  await shell.isAwake('Draft an opportunity');
  await page.getByRole('button', { name: `Withdraw: ${name}` }).click();
  await shell.press('1', 'Enter');
  await expect(inbox.dialog).toBeHidden();
  await expect(own.getByRole('listitem').filter({ hasText: name })).toContainText('Withdrawn');
});
