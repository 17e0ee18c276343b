// `plumbline quotas`: takes a CSV file of quotas, so that coverage can be computed.
import type { Command } from '@/server/cli/command';
import { importQuotas } from '@/server/sources/tables/import-quotas';
import { runTableCommand, TABLE_HELP } from './import/table-command';

export const command: Command = {
  name: 'quotas',
  summary: 'take a CSV file of quotas',
  help: `Usage: npm run plumbline -- quotas FILE --workspace NAME [options]

Takes quotas, one a row: node (a team's name, or a person's address or name), period (FY2026-Q2, FY2026, FY2026-M04 or 2026-04),
amount, and where they are not the workspace's or the period's first day: currency and effective_from. A quota that
differs gets a new version; the old one is kept. Quotas that the file does not name stay.

${TABLE_HELP}`,
  run: (args) =>
    runTableCommand(
      args,
      'quotas',
      importQuotas,
      ({ node, periodKey, was, amount, currency }) =>
        `${node} ${periodKey}: ${was?.amount ?? 'none'} → ${amount} ${currency}`,
    ),
};
