// Setting up a workspace and importing files into it, page by page.

import { expect, type Locator, type Page } from '@playwright/test';
import { Shell } from './shell';

/** `missing`: the words of the choice of what deals are that the files do not show. */
type SendOptions = { kind?: 'salesforce' | 'csv'; source?: string; asOf?: string; missing?: string };

export class WorkspacePages {
  readonly imported: Locator;
  readonly rows: Locator;
  readonly refusedRows: Locator;
  readonly totals: Locator;
  readonly files: Locator;

  constructor(readonly page: Page) {
    this.imported = page.getByText(/^Published( after|$)/).first();
    this.rows = page.getByRole('region', { name: 'Rows of this import' });
    this.refusedRows = page.getByRole('table').filter({ hasText: 'Column' }).filter({ hasText: 'Why' });
    this.totals = page.getByRole('table').filter({ hasText: 'Currency' }).filter({ hasText: 'Outcome' });
    this.files = page.getByRole('table').filter({ hasText: 'Ties out' });
  }

  /** Leaves the page on the Sources of the new workspace. */
  async create(name: string): Promise<void> {
    await this.page.goto('/workspaces/new');
    await this.page.getByLabel('Workspace', { exact: true }).fill(name);
    await this.page.getByLabel('Time zone').selectOption('UTC');
    await this.page.getByRole('button', { name: 'Set up the workspace' }).click();
    await this.page.waitForURL(/\/sources$/);
    await expect(this.page.getByText(name).first()).toBeVisible();
  }

  /** Chooses the files and sends them: to be published at once, or to be compared first. */
  async send(
    files: string[],
    {
      kind = 'salesforce',
      source,
      asOf,
      isDryRun = false,
      missing,
    }: SendOptions & { isDryRun?: boolean } = {},
  ): Promise<void> {
    await this.page.goto('/sources/import');
    await new Shell(this.page).isAwake();
    await this.page.locator('input[type=file][accept]').setInputFiles(files);
    if (kind === 'csv') await this.page.getByText('Other', { exact: true }).click();
    if (missing) await this.page.getByText(missing, { exact: true }).click();
    if (source) await this.page.getByLabel('Source').fill(source);
    if (asOf) await this.page.getByLabel('Files speak of').fill(asOf);
    if (!isDryRun) await this.page.getByText('Publish at once').click();
    await this.page.getByRole('button', { name: isDryRun ? 'Compare' : 'Import', exact: true }).click();
  }

  async import(files: string[], options: SendOptions = {}): Promise<void> {
    await this.send(files, options);
    await this.page.waitForURL(/\/sources\/imports\//, { timeout: 60_000 });
    await expect(this.imported).toBeVisible({ timeout: 60_000 });
  }

  /** Answers what an import asks, if it asks: by a mapping file, else with the guesses and months before days. */
  async answer(mappingFile?: string): Promise<void> {
    const confirm = this.page.getByRole('button', { name: 'Confirm and import' });
    await expect(confirm.or(this.imported)).toBeVisible({ timeout: 60_000 });
    if (await this.imported.isVisible()) return;
    if (mappingFile) {
      await this.page.locator('input[type=file]').setInputFiles(mappingFile);
      await expect(this.page.getByText('Mapping loaded')).toBeVisible();
    }
    const order = this.page.getByRole('combobox', { name: 'How dates are written' });
    if (await order.isVisible()) await order.selectOption('mdy');
    await confirm.click();
  }

  /** A count of the import: "Rows read", "New", "Changed", "Unchanged", "Refused". */
  count(label: string): Locator {
    return this.rows.locator('> div').filter({ has: this.page.getByText(label, { exact: true }) });
  }
}
