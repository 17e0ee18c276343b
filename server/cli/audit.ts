// `plumbline audit`: verifies the log or a file from it, proves one entry or a growth, exports a range, makes a checkpoint.
import { closeDatabase } from '@/db/client';
import type { Command } from '@/server/cli/command';
import { type AuditOptions, AuditUsage, auditOptions } from './audit/audit-options';
import { exportRange } from './audit/export-range';
import { makeCheckpointNow } from './audit/make-checkpoint-now';
import { proveConsistency } from './audit/prove-consistency';
import { proveEntry } from './audit/prove-entry';
import { rotateKey } from './audit/rotate-key';
import { verifyFromFile } from './audit/verify-from-file';
import { verifyWorkspace } from './audit/verify-workspace';

const EXIT_USAGE = 2;

const isFileOnly = (args: string[]) => {
  try {
    return auditOptions(args).file !== null;
  } catch {
    // What is not understood is told without starting a database.
    return true;
  }
};

export const command: Command = {
  name: 'audit',
  summary: 'verify the log, prove an entry, export a range, make a checkpoint',
  help: `NAME
  plumbline audit - check the log, or what was taken from it

SYNOPSIS
  npm run plumbline -- audit verify --workspace NAME [--checkpoint FILE]… [--json]
  npm run plumbline -- audit verify FILE [--key LINE]… [--checkpoint FILE]… [--json]
  npm run plumbline -- audit prove --workspace NAME --seq N [--out FILE]
  npm run plumbline -- audit export --workspace NAME [--from N] [--to N] [--out FILE] [--as EMAIL]
  npm run plumbline -- audit consistency --workspace NAME --from SIZE [--to SIZE] [--json]
  npm run plumbline -- audit consistency --workspace NAME --checkpoint FILE [--checkpoint FILE]
  npm run plumbline -- audit checkpoint --workspace NAME [--out FILE]
  npm run plumbline -- audit rotate-key --workspace NAME --because scheduled|suspected_exposure [--as EMAIL]

DESCRIPTION
  verify       With a workspace: reads every entry, hash, value, move and kept checkpoint again, and enters
               the result in the log. Names the first thing that is wrong and where. With --checkpoint it also
               compares with checkpoints that you keep.
               With a file: an export, an entry's proof or a checkpoint. Needs no database. With --checkpoint an
               export's entries are also compared with checkpoints that you keep.
  prove        Writes the proof that entry N is in the log, under a signed head. Anybody can check the file.
  export       Writes entries as they were hashed, with their proof and a signed head, as one archive, and
               enters that in the log. Without --from and --to: every entry.
  consistency  Proves that the log of one size is the beginning of a later one (default: of now), or that the
               log grew out of the checkpoints that you keep.
  checkpoint   Makes a signed head to give to somebody outside, and prints it with its key.
  rotate-key   Signs from now on with the next key. Checkpoints made before stay verifiable.

OPTIONS
  --workspace NAME   the workspace, by its short name or its name
  --seq N            position of an entry, from 0
  --from, --to N     positions of the first and last entry, or sizes for consistency
  --checkpoint FILE  a checkpoint that you keep; may be given again
  --key LINE         a verifier key that you keep; then no key of a file is believed
  --out FILE         where the file goes (default: a name of its own in this folder)
  --as EMAIL         do it as this person
  --json             print the result as JSON and nothing else

EXIT STATUS
  0 it holds · 1 it does not hold, or it was refused · 2 the command was not understood

What a checkpoint shows is exactly this: changes after the last lodged checkpoint can be detected.`,
  needsDatabase: (args) => !isFileOnly(args),
  async run(args) {
    try {
      return await dispatch(auditOptions(args));
    } catch (error) {
      if (!(error instanceof AuditUsage)) throw error;
      console.error(`${error.message}\nnpm run plumbline -- help audit tells more.`);
      return EXIT_USAGE;
    } finally {
      await closeDatabase();
    }
  },
};

async function dispatch(options: AuditOptions): Promise<number> {
  if (options.file !== null) return verifyFromFile(options.file, options);
  const workspace = options.workspace ?? '';
  switch (options.verb) {
    case 'verify':
      return verifyWorkspace(workspace, options);
    case 'prove':
      return proveEntry(workspace, options);
    case 'export':
      return exportRange(workspace, options);
    case 'consistency':
      return proveConsistency(workspace, options);
    case 'checkpoint':
      return makeCheckpointNow(workspace, options);
    case 'rotate-key':
      return rotateKey(workspace, options);
  }
}
