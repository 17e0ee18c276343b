// The settings of a workspace: an admin changes the amounts that decide, and everybody can read them.

import { Shell } from './pages/shell';
import { WorkspacePages } from './pages/workspace-pages';
import { expect, test } from './world';

test('lets an admin set the amounts that decide, refuses what is none, and shows them to everybody', async ({
  world,
}) => {
  const admin = await world.as('secondAdmin');
  await new WorkspacePages(admin).create('Heather settings');
  await admin.goto('/rules/workspace');
  await new Shell(admin).isAwake();
  const review = admin.getByLabel(/^Reviewed outside the line/);
  await review.fill('much');
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(
    admin.getByRole('alert').filter({ hasText: 'Reviewed outside the line, from: ' }),
  ).toBeVisible();
  await review.fill('250000');
  const requests = admin.getByLabel(/^A request to approve a message runs out after/);
  await requests.fill('soon');
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByRole('alert').filter({ hasText: 'working days from 1 to 60' })).toBeVisible();
  await requests.fill('3');
  const challenges = admin.getByLabel(/^A challenge goes to the manager after/);
  await challenges.fill('7');
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByText('Settings changed')).toBeVisible();
  await admin.reload();
  await expect(review).toHaveValue('250000');
  await expect(requests).toHaveValue('3');
  await expect(challenges).toHaveValue('7');
  const rep = await world.as('rep');
  await rep.goto('/rules/workspace');
  await expect(rep.getByLabel(/^Reviewed outside the line/)).toHaveAttribute('readonly');
  await expect(rep.getByRole('button', { name: 'Save' })).toHaveCount(0);
});
