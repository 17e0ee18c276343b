// The shipped rules as people meet them: what a machine, a rep, a second person, finance and the auditor may do, and what
// would let a refused move pass.

import { askDeal, askDeals, type Deal } from './ask';
import { claim } from './claim';
import { expectAccessible } from './expect-accessible';
import { ApprovalsPage } from './pages/approvals-page';
import { DealPage } from './pages/deal-page';
import { RulesPage } from './pages/rules-page';
import { Shell } from './pages/shell';
import { expect, test } from './world';

const ALL = { basis: 'accepted', period: 'all' } as const;
const OPEN = ['best_case', 'pipeline'] as const;
/** Above it finance decides instead of the manager. */
const REVIEW = 100_000;

const isOpenItem = ({ isBlocking, state }: Deal['items'][number]) =>
  isBlocking && state !== 'met' && state !== 'waived';

test('says what may be summarised, opened and written to a customer, and what would make it pass', async ({
  world,
}) => {
  const page = await world.as('rep');
  const { rows } = await askDeals(page, { filter: ALL });
  const deal = rows[0]?.id ?? '';
  const rules = await new RulesPage(page).ask({ move: 'summary.generate', deal });
  await rules.says('Allowed', 'The move would be made.');

  await rules.ask({ move: 'message.send', deal });
  await rules.says('Refused', "keeps within a template's guardrails, or a manager has approved it");
  await rules.holds('A manager has approved it');
  await rules.says('Allowed');
  for (const delicate of [
    'It is the first message to that contact',
    'It mentions pricing, terms or a competitor',
  ]) {
    await rules.holds("It keeps within a template's guardrails", 'A manager has approved it', delicate);
    await rules.says('Refused', 'A person reviews a message that is the first to its contact');
  }
  await rules.holds(
    "It keeps within a template's guardrails",
    'It mentions pricing, terms or a competitor',
    'A person has reviewed it',
  );
  await rules.says('Allowed');
  await expectAccessible(page);

  await rules.ask({ move: 'opportunity.draft' });
  await rules.says('Allowed');
  await rules.ask({ move: 'opportunity.draft', who: 'agent' });
  await rules.says('Allowed', 'Reps, those who lead them, and agents may open a draft opportunity.');
  await rules.ask({ move: 'message.send', who: 'agent', deal });
  await rules.says('Refused', 'A machine drafts messages; it never sends one.');
});

test('tells a new reader what an agent may do today, and why', async ({ world }) => {
  const page = await world.as('auditor');
  await page.goto('/rules');
  await page.getByLabel('Show').selectOption({ label: 'Agent, in sentences' });
  await expect(page.getByRole('region', { name: 'May never' })).toContainText('Approve a waiver');
  const may = page.getByRole('region', { name: 'May under conditions' });
  await expect(may).toContainText('File drafts');
  await page.getByRole('link', { name: 'Why: File drafts' }).click();
  const { panel } = new RulesPage(page);
  await expect(panel).toContainText('A machine touches no contractual or regulated field.');
  await expect(panel).toContainText('An agent files drafts, which a person decides.');
  await panel.getByText('In Cedar, 00-kernel.cedar').first().click();
  await expect(panel.getByText('forbid (').first()).toBeVisible();

  const rules = await new RulesPage(page).cell('agent', 'account.enrich');
  await expect(panel).toContainText('only from a source that an admin has sanctioned');
  await rules.cell('agent', 'item.approve_waiver');
  await expect(panel).toContainText('An agent may not, whatever else holds.');
  await page.goto('/rules/ladder');
  await expect(page.getByText('It may file drafts, which a person decides').first()).toBeVisible();
});

test('asks for a reason where a close date moves later, and lets the machine move none', async ({
  world,
}) => {
  const page = await world.as('rep');
  const { rows } = await askDeals(page, { filter: { ...ALL, category: [...OPEN] } });
  const rules = await new RulesPage(page).ask({ move: 'commitment.change' });
  await rules.form.getByRole('textbox', { name: /^Deal/ }).fill(rows[0]?.name ?? '');
  await rules.form.getByRole('button', { name: rows[0]?.name ?? '', exact: true }).click();
  await rules.form.getByLabel('To', { exact: true }).fill('2027-12-30');
  await rules.says('Refused', 'A later close date needs a reason code.');
  await expect(rules.wouldPass).toContainText('It would pass where a reason code is given.');
  await rules.form.getByLabel('Reason code').selectOption({ label: 'Security review' });
  await rules.says('Allowed');

  await rules.form.getByLabel('Who').selectOption({ label: 'The built-in drafter, an agent' });
  await rules.says('Refused', 'it decides nothing');
});

test('opens the gate of a stage with what it lacks, and refuses to pass it without', async ({ world }) => {
  const page = await world.as('rep');
  const { rows } = await askDeals(page, {
    filter: { ...ALL, category: [...OPEN], state: ['gap'], phase: ['qualification', 'discovery'] },
  });
  const deal = await new DealPage(page).open(rows[0]?.id ?? '');
  await new Shell(page).isAwake();
  await page.getByRole('button', { name: 'Change: Stage' }).click();
  await deal.dialog.getByRole('combobox').first().selectOption({ label: 'Negotiation/Review' });
  const gate = deal.dialog.getByRole('region', { name: /^What Negotiation asks for/ });
  await expect(gate).toContainText('Decision contact');
  await deal.dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(deal.refusal.first()).toContainText('The stage asks for');
  for (const name of ['Attach evidence', 'Say not knowable yet', 'Ask for a waiver', 'Correct it'])
    await expect(deal.refusal.first().getByRole('button', { name })).toBeVisible();
  const policy = deal.refusal.first().getByRole('link', { name: 'stage_needs_its_evidence' });
  const address = await policy.getAttribute('href');
  await expectAccessible(page);
  await deal.refusal.first().getByRole('button', { name: 'Say not knowable yet' }).click();
  await expect(deal.dialog.getByLabel('Look again on')).toBeVisible();
  await page.goto(address ?? '');
  const panel = page.getByRole('dialog');
  await expect(panel).toContainText('evidence that the phases before it should have brought');
  await expect(panel).toContainText('forbid (');
  await expect(panel.getByRole('region', { name: 'What it speaks of' })).toContainText('Accept a draft');
  await expectAccessible(page);
});

test('lets a deal into commit once a second person has waived what it lacks, for a while', async ({
  world,
}) => {
  const rep = await world.as('rep');
  const { rows } = await askDeals(rep, { filter: { ...ALL, category: [...OPEN] } });
  const small = rows.filter(({ amount }) => Number(amount) > 0 && Number(amount) < REVIEW);
  const known = await Promise.all(small.map(({ id }) => askDeal(rep, id)));
  const fit = known.filter(({ items }) => {
    const open = items.filter(isOpenItem);
    const isWaivable = open.every(({ applies, state }) => applies && state !== 'contradicted');
    // A deal has two waivers at most.
    return open.length > 0 && open.length <= 2 && isWaivable;
  });
  const { id, name, items } = claim(fit, 'open deals that lack one or two items for commit');
  const labels = items.filter(isOpenItem).map(({ label }) => label);
  const deal = await new DealPage(rep).open(id);
  await new Shell(rep).isAwake();
  const toCommit = async () => {
    await rep.getByRole('button', { name: 'Change: Forecast category' }).click();
    await deal.dialog.getByRole('combobox').first().selectOption('commit');
    await deal.dialog.getByLabel('Why does it change?').selectOption({ label: 'Buyer committed' });
    await deal.dialog.getByRole('button', { name: 'Change', exact: true }).click();
  };
  await toCommit();
  await expect(deal.refusal.first()).toContainText('Commit needs every blocking item met or waived');
  await rep.keyboard.press('Escape');
  for (const label of labels) {
    await rep.getByRole('button', { name: `Ask for a waiver: ${label}` }).click();
    await deal.dialog.getByRole('radio', { name: 'Evidence is on its way' }).check();
    await deal.dialog.getByLabel('Until').fill('2026-08-30');
    await deal.dialog.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(deal.refusal.first()).toContainText('A waiver holds for 30 days at most.');
    await deal.dialog.getByLabel('Until').fill('2026-05-20');
    await deal.dialog.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(deal.dialog).toBeHidden();
  }
  await expect(rep.getByRole('button', { name: /^Approve the waiver/ })).toHaveCount(0);

  const admin = await world.as('admin');
  const rules = await new RulesPage(admin).ask({ who: 'agent', move: 'item.approve_waiver', deal: id });
  await rules.says('Refused', 'An agent or the worker never approves');

  const manager = await world.as('managerEast');
  const queue = await new ApprovalsPage(manager).open();
  await new Shell(manager).isAwake();
  for (const label of labels) {
    await queue
      .request('Waiting for you', name)
      .getByRole('button', { name: `Approve the waiver of ${label}` })
      .click();
    await expect(manager.getByText(`Approved: ${label} on ${name}`)).toBeVisible();
  }

  await deal.open(id);
  await new Shell(rep).isAwake();
  await toCommit();
  await expect(deal.dialog).toBeHidden();
  await expect(deal.commitment('Forecast category')).toContainText('Commit');
});

test('sends a waiver above the review amount to finance, which approves it and changes no promise', async ({
  world,
}) => {
  const rep = await world.as('rep');
  const { rows } = await askDeals(rep, { filter: { ...ALL, category: [...OPEN], state: ['gap'] } });
  const large = rows.filter(({ amount }) => Number(amount) > REVIEW);
  const { id, name } = claim(large, 'deals with gaps, above the review amount');
  const { items } = await askDeal(rep, id);
  const item = items.find(
    (one) => isOpenItem(one) && one.applies && ['missing', 'stale'].includes(one.state),
  );
  const deal = await new DealPage(rep).open(id);
  await new Shell(rep).isAwake();
  await rep.getByRole('button', { name: `Ask for a waiver: ${item?.label}` }).click();
  await deal.dialog.getByRole('radio', { name: 'Evidence is on its way' }).check();
  await deal.dialog.getByLabel('Until').fill('2026-05-20');
  await deal.dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(deal.dialog).toBeHidden();

  const manager = await world.as('managerEast');
  await new RulesPage(manager)
    .ask({ move: 'item.approve_waiver', deal: id })
    .then((rules) => rules.says('Refused', 'above the review amount: finance confirms'));

  const finance = await world.as('finance');
  const queue = await new ApprovalsPage(finance).open();
  await new Shell(finance).isAwake();
  const request = queue.request('Waiting for you', name);
  await expect(request).toContainText('Above the review amount');
  await request.getByRole('button', { name: `Approve the waiver of ${item?.label}` }).click();
  await expect(finance.getByText(`Approved: ${item?.label} on ${name}`)).toBeVisible();
  await new DealPage(finance).open(id);
  await expect(finance.getByRole('button', { name: /^Change: / })).toHaveCount(0);
  const rules = await new RulesPage(finance).ask({
    move: 'commitment.change',
    deal: id,
    field: 'next_step',
    value: 'Call them',
  });
  await rules.says('Refused', 'Finance confirms evidence and approves waivers; it changes no commitment.');
  await finance.goto('/snapshots/freeze');
  await expect(finance.getByRole('button', { name: /^Freeze/ })).toBeVisible();
});

test('lets an auditor read and change nothing', async ({ world }) => {
  const page = await world.as('auditor');
  const { rows } = await askDeals(page, { filter: ALL });
  const deal = rows[0]?.id ?? '';
  const rules = await new RulesPage(page).ask({ move: 'deal.snooze', deal });
  await rules.says('Refused', "An auditor's seat reads, checks the log and changes nothing.");
  await rules.ask({ move: 'evidence.view', deal });
  await rules.says('Allowed');
  await new DealPage(page).open(deal);
  await new Shell(page).isAwake();
  await expect(
    page.getByRole('button', { name: /^(Change|Accept|Ask for a waiver|Attach evidence)/ }),
  ).toHaveCount(0);
});

test('enriches an account only from a source that an admin has sanctioned', async ({ world }) => {
  const rep = await world.as('rep');
  const { rows } = await askDeals(rep, { filter: ALL });
  const deal = rows[0]?.id ?? '';
  const rules = await new RulesPage(rep).ask({ move: 'account.enrich', deal });
  await rules.says('Refused', 'only from a source that an admin has sanctioned');
  const admin = await world.as('admin');
  await admin.goto('/sources');
  await new Shell(admin).isAwake();
  await admin
    .getByRole('button', { name: /^Settings of / })
    .first()
    .click();
  await admin.getByRole('checkbox', { name: /^Sanctioned for firmographic fields/ }).check();
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByText('sanctioned', { exact: true }).first()).toBeVisible();
  await rules.ask({ move: 'account.enrich', deal });
  await rules.says('Refused', 'own source says');
  const page = await new DealPage(rep).open(deal);
  await expect(page.page.getByRole('region', { name: 'Account' })).toContainText('Employees');
});

test('lets a second admin put reason codes in force, and offers them from then on', async ({ world }) => {
  const admin = await world.as('admin');
  await admin.goto('/rules/sets?kind=reason_codes');
  await new Shell(admin).isAwake();
  await admin
    .getByLabel('It happened off the system: what it is called here')
    .fill('Done on the phone or on site');
  await admin.getByRole('checkbox', { name: 'Buyer told us: can be given' }).uncheck();
  await admin.getByRole('button', { name: 'Keep as a draft' }).click();
  await admin.getByRole('button', { name: 'Propose' }).click();
  await admin.getByRole('button', { name: 'Activate' }).click();
  await expect(admin.getByRole('alert').filter({ hasText: 'what they proposed themselves' })).toBeVisible();
  const second = await world.as('secondAdmin');
  await second.goto(admin.url());
  await new Shell(second).isAwake();
  await second.getByRole('button', { name: 'Activate' }).click();
  await expect(second.getByText('Version 1: in force').first()).toBeVisible();

  const rep = await world.as('rep');
  const { rows } = await askDeals(rep, { filter: ALL });
  await new DealPage(rep).open(rows.find(({ openFlags }) => openFlags > 0)?.id ?? '');
  await new Shell(rep).isAwake();
  await rep
    .getByRole('button', { name: /^Dispute/ })
    .first()
    .click();
  const reasons = rep.getByRole('dialog').getByRole('group', { name: 'Why is it wrong?' });
  await expect(reasons.getByRole('radio', { name: 'Done on the phone or on site' })).toBeVisible();
  await expect(reasons.getByRole('radio', { name: 'Buyer told us' })).toHaveCount(0);
});
