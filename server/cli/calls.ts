// `plumbline calls`: takes a CSV file of past calls, so that accuracy can be measured from the first week on.
import type { Command } from '@/server/cli/command';
import { importCalls } from '@/server/sources/tables/import-calls';
import { runTableCommand, TABLE_HELP } from './import/table-command';

export const command: Command = {
  name: 'calls',
  summary: 'take a CSV file of past calls',
  help: `Usage: npm run plumbline -- calls FILE --workspace NAME [options]

Columns: node (a team's name, or a person's address or name), period (FY2026-Q2), category (commit, most_likely or
best_case), amount, called_on (YYYY-MM-DD), and where they are known roll_up and note. One node, period, category and day
is one call: importing the same file again changes nothing; of a call that is here already only its note is taken anew.

${TABLE_HELP}`,
  run: (args) =>
    runTableCommand(
      args,
      'calls',
      importCalls,
      ({ node, periodKey, category, amount, currency, calledOn }) =>
        `${node} ${periodKey} ${category} on ${calledOn}: ${amount} ${currency}`,
    ),
};
