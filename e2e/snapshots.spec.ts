// Finance freezes the quarter, reads the exported files back, verifies, compares and restates; the auditor proves one entry of it.
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { verifyEntryProof } from '@/server/audit/export/verify-files';
import { verifyBytes } from '@/server/snapshots/verify/verify.mjs';
import { expectAccessible, expectNoOverflow } from './expect-accessible';
import { expectFilesAgree, type SealedSnapshot } from './expect-files-agree';
import { Shell } from './pages/shell';
import { expect, test } from './world';

async function take(page: Page, label: string): Promise<Buffer> {
  const [download]: [Download, unknown] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: label, exact: true }).click(),
  ]);
  return readFile(await download.path());
}

test('finance freezes, exports, reads the files back, verifies, compares and restates', async ({ world }) => {
  // A freeze, its files, a comparison and a restatement in one walk.
  test.slow();
  const page = await world.as('finance');
  // What its finance entered no longer holds: until a code says why, whoever freezes has to know it.
  await page.goto('/sources');
  await page
    .getByRole('region', { name: 'Sources with their age' })
    .getByRole('row', { name: /Salesforce \(simulated\)/ })
    .getByRole('link', { name: 'difference explained' })
    .click();
  await page
    .getByRole('button', { name: /^Change USD/ })
    .first()
    .click();
  const crm = page.getByRole('dialog');
  await crm.getByLabel('Deals').fill('1');
  await crm.getByRole('button', { name: 'Save' }).click();
  await expect(crm).toBeHidden();
  await page.goto('/snapshots/freeze');
  await new Shell(page).isAwake();
  const teams = page.getByRole('dialog', { name: 'Teams to freeze' });
  await page.getByRole('button', { name: 'Teams: All teams' }).click();
  for (const name of ['Enterprise East director', 'Europe director'])
    await teams.getByRole('checkbox', { name }).check();
  await expect(teams.getByRole('checkbox', { name: 'Europe account executives' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(
    page.getByRole('button', { name: 'Teams: Enterprise East director, Europe director' }),
  ).toBeFocused();
  const acknowledgements = page.getByRole('checkbox', { name: /^I know that/ });
  await expect(page.getByRole('checkbox', { name: /Salesforce \(simulated\) differs/ })).toBeVisible();
  for (const box of await acknowledgements.all()) await box.check();
  await page.getByRole('combobox', { name: 'Reason' }).selectOption('weekly_call');
  await page.getByRole('button', { name: /^Freeze .* now$/ }).click();
  await expect(page).toHaveURL(/\/snapshots\/[0-9a-f-]{36}$/);
  await expect(page.getByText('Prepared, not reviewed').first()).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  const frozen = page.url();
  await expect(page.getByText(/Enterprise East director, Europe director$/)).toBeVisible();
  const quota = page
    .getByRole('region', { name: 'Frozen quotas' })
    .getByRole('row', { name: /^Europe director/ });
  await expect(quota).toContainText(/\$.*\$.*\$.*×/);
  // A past call of the demo came a day after its week's calls were frozen.
  const calls = page
    .getByRole('region', { name: 'Frozen calls' })
    .getByRole('row', { name: /^Europe director/ });
  await expect(calls.filter({ hasText: 'Late' })).toContainText('Imported');

  const totals = page.getByRole('region', { name: 'Frozen totals by category and evidence' });
  await totals.getByRole('link', { name: 'Commit', exact: true }).click();
  await expect(page).toHaveURL(/category=commit/);
  // The rows of before stand until those of the filter are there.
  await expect(page.locator('#deals').getByRole('row').nth(1)).toContainText('Commit');
  const [line]: [Download, unknown] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: /^Line with its proof/ })
      .first()
      .click(),
  ]);
  expect(verifyBytes(await readFile(await line.path()))).toMatchObject({
    ok: true,
    kind: 'line',
    line: { category: 'commit' },
  });

  const pdf = await take(page, 'Report (PDF)');
  const workbook = await take(page, 'Workbook (XLSX)');
  const bundle = await take(page, 'Bundle (ZIP)');
  const verified = verifyBytes(bundle);
  if (!verified.ok) throw new Error(verified.what);
  await expectFilesAgree({ pdf, workbook }, verified.manifest as SealedSnapshot);
  expect((await take(page, 'Bundle (ZIP)')).equals(bundle)).toBe(true);

  await page.goto('/snapshots/verify');
  await new Shell(page).isAwake();
  const drop = page.locator('input[type=file]');
  await drop.setInputFiles({ name: 'bundle.zip', mimeType: 'application/zip', buffer: bundle });
  await expect(page.getByText('bundle.zip: valid')).toBeVisible();
  const broken = Buffer.from(bundle);
  broken[broken.length >> 1] = (broken[broken.length >> 1] ?? 0) ^ 1;
  await drop.setInputFiles({ name: 'broken.zip', mimeType: 'application/zip', buffer: broken });
  await expect(page.getByText('broken.zip: not valid')).toBeVisible();
  await drop.setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: pdf });
  await expect(page.getByText('report.pdf: not of a snapshot')).toBeVisible();

  await page.goto(`/snapshots/compare?from=2026-03-31&to=${frozen.slice(-36)}&categories=commit,best_case`);
  const bars = page.getByRole('region', { name: 'What moved, by cause' });
  const left = bars.getByRole('row', { name: /^Not explained/ }).getByRole('cell');
  await expect(left.last()).toHaveText(/^\$?0(\.00)?$/, { timeout: 60_000 });
  await bars.getByRole('link', { name: 'Category in' }).click();
  await expect(
    page.getByRole('region', { name: 'Deals, then and later' }).getByText('Changed.').first(),
  ).toBeAttached();
  const csv = (await take(page, 'Every deal (CSV)')).toString('utf8');
  expect(csv).toMatch(/^deal,account,cause,moved/);
  expect(csv).toMatch(/TOTAL not explained,0\r\n$/);
  await expectAccessible(page);

  await page.goto(`${frozen}/restate`);
  const short = page.getByRole('region', { name: 'The restatement in short' });
  await expect(short.locator('> div').filter({ hasText: /^Not explained/ })).toHaveText(
    /^Not explained\$0(\.00)?$/,
    { timeout: 60_000 },
  );
  await expectAccessible(page);

  const auditor = await world.as('auditor');
  await auditor.goto(frozen);
  await new Shell(auditor).isAwake();
  // The deals come after the page, and push what is below them down.
  await expect(auditor.getByRole('button', { name: /^Line with its proof/ }).first()).toBeVisible();
  await auditor
    .getByRole('link', { name: /^[\d,]+$/ })
    .last()
    .click();
  await expect(auditor).toHaveURL(/\/audit\?entry=\d+/);
  const inclusion = auditor.getByRole('region', { name: 'Inclusion in the log' });
  await inclusion.getByRole('button', { name: 'Prove it' }).click();
  await expect(inclusion).toContainText(/ lead from its leaf to the signed root\./);
  const [file]: [Download, unknown] = await Promise.all([
    auditor.waitForEvent('download'),
    inclusion.getByRole('button', { name: 'Download the proof' }).click(),
  ]);
  const proof = JSON.parse(await readFile(await file.path(), 'utf8'));
  await expect(inclusion.getByRole('listitem')).toHaveText([...proof.proof, `root ${proof.root}`]);
  expect(verifyEntryProof(proof, [])).toMatchObject({ valid: true });
});

test('the past of the forecast and of a deal is to read only, and accuracy says what came of it', async ({
  world,
}) => {
  const page = await world.as('finance');
  await page.goto('/forecast?asOf=2026-03-31T09:30&period=FY2026-Q1&flag=no_activity');
  await expect(page.getByText(/^Reconstructed, .* 09:30, as known now$/)).toBeVisible();
  // What the address filters by is applied or said not to be.
  await expect(page.getByText('Not applied to this past moment: the flag')).toBeVisible({ timeout: 60_000 });
  const deals = page.getByRole('region', { name: 'Deals at that moment' });
  await expect(deals.getByRole('row').nth(1)).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  await expectHoldsOnPhone(page);
  await deals.getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'Checklist then' })).toBeVisible();
  await expect(page.getByRole('cell', { name: /^(Open|Won|Lost)$/ }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /Change|Waive|Attach/ })).toHaveCount(0);
  await expectAccessible(page);
  await expectHoldsOnPhone(page);
  await page.goto('/accuracy');
  await expect(page.getByRole('region', { name: 'Accuracy by period' })).toBeVisible({ timeout: 120_000 });
  // The question that the product exists for is answered of the demo's past quarters, with cases and an interval.
  await expect(
    page.getByText(/^Fully evidenced commits were won .* often than those with a gap/),
  ).toBeVisible();
  await expectAccessible(page);
  // Each split is an address, reached by the keyboard alone; what has no such split says why.
  const splits = page.getByRole('navigation', { name: 'Split by' });
  for (const [split, table, why] of [
    ['category', 'Accuracy and bias by category called', 'Pacing counts what is closed'],
    ['segment', 'Pacing by segment, as known now', 'never for a segment'],
    ['evidence', 'Commits by the evidence they had', 'nobody calls evidenced dollars'],
  ] as const) {
    await splits.getByRole('link', { name: `By ${split}` }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`by=${split}`));
    await expect(page.getByRole('region', { name: table, exact: true }).first()).toBeVisible();
    await expect(page.getByText(why)).toBeVisible();
    await expectAccessible(page);
  }
  const evidenced = page
    .getByRole('region', { name: 'Commits by the evidence they had' })
    .getByRole('row', { name: /^Evidenced/ });
  await expect(evidenced).toContainText(/\d+ %|\d+%/);
  await expectAccessible(page);
});

async function expectHoldsOnPhone(page: Page): Promise<void> {
  const wide = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 900 });
  await expectNoOverflow(page);
  await expectAccessible(page);
  if (wide) await page.setViewportSize(wide);
}
