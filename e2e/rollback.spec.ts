// A change goes out to the CRM and is taken back: the file that loads it, the rollback with its preview, the change that undoes it there.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { askDeal, askDeals } from './ask';
import { claim } from './claim';
import { expectAccessible, expectNoOverflow } from './expect-accessible';
import { Shell } from './pages/shell';
import { expect, test } from './world';

/** Changes the next step of a deal that no other test uses, as its owner would. */
async function changeNextStep(rep: Page): Promise<{ id: string; name: string }> {
  const { rows } = await askDeals(rep, {
    filter: { basis: 'accepted', period: 'all', category: ['pipeline'], q: '' },
  });
  const { id } = claim(rows, 'deals in pipeline');
  const { name, version } = await askDeal(rep, id);
  const input = {
    opportunityId: id,
    field: 'next_step',
    value: 'Send the agreed plan',
    expectedVersion: version,
  };
  const answer = await rep.request.post('/api/trpc/deal.changeCommitment', {
    headers: { origin: new URL(rep.url()).origin },
    data: { key: crypto.randomUUID(), input },
  });
  expect((await answer.json()).result.data.status).toBe('applied');
  return { id, name };
}

test('hands an accepted change out for the CRM, rolls it back, and hands out what undoes it there', async ({
  world,
}) => {
  const rep = await world.as('rep');
  await rep.goto('/inbox');
  const deal = await changeNextStep(rep);

  const admin = await world.as('admin');
  await admin.goto('/sources/changes');
  await new Shell(admin).isAwake();
  const toLoad = admin.getByRole('region', { name: 'To load', exact: true });
  await expect(toLoad.getByRole('row').filter({ hasText: deal.name })).toContainText('Send the agreed plan');
  await expectAccessible(admin);
  const loading = admin.waitForEvent('download');
  await admin.getByRole('button', { name: 'Data Loader CSV' }).click();
  const text = await readFile(await (await loading).path(), 'utf8');
  expect(text.split('\r\n')[0]).toMatch(/^Id,/);
  expect(text).toContain('Send the agreed plan');
  const waiting = admin.getByRole('region', { name: 'Waiting for the next import', exact: true });
  await expect(waiting.getByRole('row').filter({ hasText: deal.name })).toBeVisible();

  await rep.goto(`/audit?deal=${deal.id}&kind=commitment.change`);
  await new Shell(rep).isAwake();
  const rows = rep.getByRole('grid', { name: 'Audit entries, newest first' }).locator('tr[data-row]');
  await rows.first().getByRole('link').first().click();
  await rep.getByRole('link', { name: 'Roll this back' }).click();
  const preview = rep.getByRole('region', { name: 'What would be rolled back' });
  await expect(preview.getByRole('row').filter({ hasText: deal.name })).toContainText('Rolls back');
  await expectAccessible(rep);
  await rep.getByRole('button', { name: 'Roll back 1' }).click();
  const dialog = rep.getByRole('dialog');
  await dialog.getByRole('radio').first().check();
  await dialog.getByRole('button', { name: 'Roll back', exact: true }).click();
  await expect(rep.getByText('1 change on 1 deal rolled back')).toBeVisible();
  await expect(preview.getByRole('row').filter({ hasText: deal.name })).toContainText('Rolled back before');
  await rep.getByRole('link', { name: 'See it in the log' }).click();
  await expect(rows.first()).toContainText('Rolled moves back');

  await admin.reload();
  await expect(toLoad.getByRole('row').filter({ hasText: deal.name })).toContainText('takes back');
});

test('says on the ladder what an agent may do today, to everybody, and lets only some stop it', async ({
  world,
}) => {
  const auditor = await world.as('auditor', { width: 390 });
  await auditor.goto('/rules/ladder');
  await new Shell(auditor).isAwake();
  await expect(auditor.getByText('may file drafts, which a person decides').first()).toBeVisible();
  await expect(auditor.getByRole('button', { name: 'Stop all agents' })).toHaveCount(0);
  await expectAccessible(auditor);
  await expectNoOverflow(auditor);
  const leader = await world.as('leader');
  await leader.goto('/rules/ladder');
  await new Shell(leader).isAwake();
  const table = leader.getByRole('region', { name: 'Classes of field and drafter' });
  await expect(table.getByRole('row').filter({ hasText: 'Contract' })).toContainText('Read only');
  await expect(table.getByRole('row').filter({ hasText: 'Activity' })).toContainText(
    'at least 100 decisions',
  );
  await leader.getByRole('button', { name: 'Stop all agents' }).click();
  await expect(leader.getByRole('dialog')).toContainText('From the next move on they only read');
});
