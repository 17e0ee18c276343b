// `plumbline policy`: checks and tests policies as files, replays a version over what is recorded, and activates one as a second admin.
import type { Command } from '@/server/cli/command';
import { activateVersion } from '@/server/cli/policy/activate-version';
import { checkFiles } from '@/server/cli/policy/check-files';
import { policyOptions } from '@/server/cli/policy/policy-options';
import { replayVersion } from '@/server/cli/policy/replay-version';
import { testVersion } from '@/server/cli/policy/test-version';
import { closingDatabase } from './closing-database';
import { tellingSentences } from './telling-sentences';

export const command: Command = {
  name: 'policy',
  summary: 'check, test, replay and activate policies',
  help: `Usage: npm run plumbline -- policy check FILE|FOLDER …
       npm run plumbline -- policy test [FILE|FOLDER …] [--tables FILE] [--workspace NAME --version N]
       npm run plumbline -- policy replay --workspace NAME --version N [--months N]
       npm run plumbline -- policy activate --workspace NAME --version N --as EMAIL

check     parses the files as a workspace's whole set, holds them against the schema, and says with line and column what
          is wrong: annotations, ids given twice, promises that cannot be changed, admins locked out.
test      asks the ALLOW and DENY tables: of the shipped policies, of files with the shipped tables or --tables (the JSON
          that the Rules screen downloads), or of a version of a workspace.
replay    asks a version what the moves of the last months were asked, and counts every decision that would be another.
activate  puts a proposed version in force; --as names the revops admin who stands behind it, and who must be another
          than whoever made or proposed it.

  --months N   how far back a replay looks (default 3)

Exit codes: 0 all well · 1 problems, failing rows, or refused · 2 the command was not understood.
check and test of files and of the shipped policies need no database of yours: they read nothing from it.`,
  run: closingDatabase(tellingSentences(policy)),
};

const VERBS = { check: checkFiles, test: testVersion, replay: replayVersion, activate: activateVersion };

function policy(args: string[]): Promise<number> {
  const options = policyOptions(args);
  return VERBS[options.verb](options);
}
