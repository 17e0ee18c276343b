// A message to a customer from its template on: an admin edits it, a rep leaves it and is refused, a manager approves that very
// text, and a person reads what is delicate before it goes out by their own hands.

import { askDeal, askDeals, askInbox } from './ask';
import { claim } from './claim';
import { expectAccessible, expectNoOverflow } from './expect-accessible';
import { ApprovalsPage } from './pages/approvals-page';
import { DealPage } from './pages/deal-page';
import { InboxPage } from './pages/inbox-page';
import { Shell } from './pages/shell';
import { expect, test } from './world';

const OFFER = 'We could take 10% off for a signature this month.';

// One after the other: a text that was begun under other templates is not taken.
test.describe.configure({ mode: 'default' });

const BUDGET = 'Ask whether the budget is confirmed';

test('lets an admin edit a template, a second one put it in force, and a rep start from it', async ({
  world,
}) => {
  const admin = await world.as('admin');
  await admin.goto('/rules/sets?kind=message_templates');
  await new Shell(admin).isAwake();
  const template = admin.getByRole('listitem').filter({ has: admin.getByRole('checkbox', { name: BUDGET }) });
  await template.getByText('Text and guardrails').click();
  const text = template.getByLabel('Text', { exact: true });
  const shipped = await text.inputValue();
  await text.fill(shipped.replace('who confirmed it?', 'who confirmed the price of {amount}?'));
  await expect(template.getByRole('alert').filter({ hasText: 'Nothing fills {amount}' })).toBeVisible();
  await admin.getByRole('button', { name: 'Keep as a draft' }).click();
  await expect(admin.getByText(/Text: Nothing fills \{amount\}/)).toBeVisible();
  await expectAccessible(admin);
  await text.fill(shipped.replace('who confirmed it?', 'who signed it off?'));
  await admin.getByRole('checkbox', { name: 'Ask for the signed copy' }).uncheck();
  // Whatever leads away asks first while something is unsaved.
  for (const leave of [
    () => admin.getByRole('link', { name: 'Write ladder' }).click(),
    () => admin.getByText('Reason codes', { exact: true }).click(),
  ]) {
    await leave();
    await expect(admin.getByText('Leave without keeping your edits?')).toBeVisible();
    await admin.getByRole('button', { name: 'Go on editing' }).click();
    await expect(text).toHaveValue(/who signed it off\?/);
  }
  await admin.getByRole('button', { name: 'Keep as a draft' }).click();
  await admin.getByRole('button', { name: 'Propose' }).click();
  await expect(admin.getByRole('button', { name: 'Activate' })).toBeVisible();
  await admin.getByRole('link', { name: 'Replay it first' }).click();
  await expect(admin.getByRole('combobox', { name: 'Version' })).toHaveValue('message_templates:1');
  await admin.getByRole('button', { name: 'Replay', exact: true }).click();
  // Which of the demo's messages differ depends on who wrote what by now; how they are told apart is tested beside the job.
  await expect(admin.getByRole('region', { name: 'What would be another' })).toContainText(
    /Messages read\s*[1-9].*Within now, outside then/,
  );
  await expectAccessible(admin);
  const second = await world.as('secondAdmin');
  await second.goto('/approvals');
  await new Shell(second).isAwake();
  await second
    .getByRole('listitem')
    .filter({ hasText: 'of the message templates in force' })
    .getByRole('link')
    .click();
  await expect(second.getByRole('region', { name: 'What this version changed' })).toContainText(
    'who signed it off?',
  );
  await second.setViewportSize({ width: 390, height: 844 });
  await expectNoOverflow(second);
  await second.getByRole('button', { name: 'Activate' }).click();
  await expect(second.getByText('Version 1: in force').first()).toBeVisible();

  const rep = await world.as('repWest');
  const { rows } = await askDeals(rep, {
    filter: { basis: 'accepted', period: 'all', category: ['pipeline'] },
  });
  const deal = await new DealPage(rep).open(rows[0]?.id ?? '');
  await new Shell(rep).isAwake();
  await rep.getByRole('button', { name: 'Write to the buyer' }).click();
  const choice = deal.dialog.getByLabel('Template');
  await choice.selectOption({ label: BUDGET });
  await expect(deal.dialog.getByLabel('Text', { exact: true })).toHaveValue(/who signed it off\?/);
  await expect(choice.getByRole('option', { name: 'Ask for the signed copy' })).toHaveCount(0);
});

test('keeps a message within its template, or has a manager approve it, and a person read what is delicate', async ({
  world,
}) => {
  const rep = await world.as('repWest');
  const { rows } = await askDeals(rep, {
    filter: { basis: 'accepted', period: 'all', category: ['pipeline', 'best_case'], state: ['gap'] },
  });
  const { id } = claim(rows, 'deals with gaps to write to the buyer about');
  const { name } = await askDeal(rep, id);
  const deal = await new DealPage(rep).open(id);
  await new Shell(rep).isAwake();
  await rep
    .getByRole('button', { name: /^Ask the buyer: / })
    .first()
    .click();

  const way = deal.dialog.getByRole('status', { name: 'What stands in its way' });
  await deal.dialog.getByLabel('Template').selectOption({ label: 'Ask what the project is measured by' });
  await expect(way).toContainText('It keeps within its template.');
  const text = deal.dialog.getByLabel('Text', { exact: true });
  const own = await text.inputValue();
  await text.fill(own.replace('Thank you', `${OFFER}\n\nThank you`));
  await expect(way).toContainText('a manager must approve it');
  await expect(way).toContainText('pricing');
  await expectAccessible(rep);
  await deal.dialog.getByRole('button', { name: 'Save and go on to sending' }).click();

  await deal.dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(deal.refusal).toContainText("keeps within a template's guardrails, or a manager has approved");
  await deal.refusal.getByRole('button', { name: 'Ask a manager to approve it' }).click();
  await expect(deal.dialog).toContainText('The request waits 10 working days');
  await deal.dialog.getByLabel('Note').fill('They asked for it in the last meeting.');
  await deal.dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  const messages = rep.getByRole('region', { name: 'Messages to the customer' });
  await expect(messages.getByText('Waits for a manager')).toBeVisible();

  const manager = await world.as('managerWest');
  const queue = await new ApprovalsPage(manager).open();
  await new Shell(manager).isAwake();
  const request = queue.request('Messages to customers', name);
  await expect(request).toContainText(OFFER);
  await expect(request).toContainText('They asked for it in the last meeting.');
  await expectAccessible(manager);
  await manager.setViewportSize({ width: 390, height: 844 });
  await expectNoOverflow(manager);
  await request.getByRole('button', { name: /^Approve the message/ }).click();
  await expect(request).toBeHidden();
  await expect(queue.section('Decided').getByRole('listitem').filter({ hasText: name })).toContainText(
    'not sent yet',
  );

  await deal.open(id);
  await new Shell(rep).isAwake();
  await expect(messages.getByText('Approved', { exact: true })).toBeVisible();
  await rep.setViewportSize({ width: 390, height: 844 });
  await messages.getByRole('button', { name: /^Send to / }).click();
  await expectAccessible(rep);
  await expectNoOverflow(rep);
  await deal.dialog.getByRole('radio', { name: /mail file/ }).check();
  await deal.dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(deal.refusal).toContainText('A person reviews a message that is the first to its contact');
  const file = rep.waitForEvent('download');
  await deal.refusal.getByRole('button', { name: 'I have read it: send it' }).click();
  expect((await file).suggestedFilename()).toBe('message.eml');
  await expect(messages.getByText('Sent', { exact: true })).toBeVisible();
  await expect(messages).toContainText('saved as a mail file');
  await expectAccessible(rep);
});

test('lets a rep decline with a code what the drafter would ask, and send what is worth asking', async ({
  world,
}) => {
  const rep = await world.as('rep');
  const { cards } = await askInbox(rep);
  const proposed = cards.filter(({ messages }) => messages.length > 0);
  const unwanted = claim(proposed, 'deals of the rep that the drafter would ask the buyer of');
  const wanted = claim(proposed, 'more deals of the rep that the drafter would ask the buyer of');
  const inbox = await new InboxPage(rep).open(unwanted.id);
  await new Shell(rep).isAwake();
  const pane = inbox.pane(unwanted.name).getByRole('region', { name: 'Ask the buyer' });
  await expect(pane.getByText('generated')).toBeVisible();
  await expectAccessible(rep);
  await pane.getByRole('button', { name: /^Decline the message/ }).click();
  await inbox.dialog.getByRole('radio', { name: 'Not for this contact' }).check();
  await inbox.dialog.getByRole('button', { name: 'Decline', exact: true }).click();
  await expect(pane).toBeHidden();

  await inbox.open(wanted.id);
  await new Shell(rep).isAwake();
  await rep.setViewportSize({ width: 390, height: 844 });
  await expectNoOverflow(rep);
  await rep
    .getByRole('button', {
      name: `Go on with the message to ${wanted.messages[0]?.contactName} on ${wanted.name}`,
    })
    .click();
  await inbox.dialog.getByRole('radio', { name: /mail file/ }).check();
  const read = inbox.dialog.getByRole('checkbox', { name: /I have read it/ });
  if (await read.isVisible()) await read.check();
  const file = rep.waitForEvent('download');
  await inbox.dialog.getByRole('button', { name: 'Send', exact: true }).click();
  expect((await file).suggestedFilename()).toBe('message.eml');

  const deal = await new DealPage(rep).open(unwanted.id);
  await rep.getByText(/declined or written anew/).click();
  await expect(deal.page.getByText(/^Declined by .*Not for this contact\.$/)).toBeVisible();
  const admin = await world.as('admin');
  await admin.goto('/rules/ladder');
  const row = admin.getByRole('row').filter({ hasText: 'messages to customers' });
  await expect(row).toContainText('1 declined');
  await expect(row).toContainText('Never beyond draft here.');
});
