// `plumbline verify`: checks a snapshot's bundle, its folder or one line's proof; needs no database and no network.
import type { Command } from '@/server/cli/command';
import { describe, verifyPath } from '@/server/snapshots/verify/verify.mjs';

const EXIT = { valid: 0, invalid: 1, usage: 2 } as const;

export const command: Command = {
  name: 'verify',
  summary: 'check a snapshot that was exported: a bundle, its folder or one line',
  needsDatabase: false,
  help: `Usage: npm run plumbline -- verify <bundle.zip|folder|line.json> [--key VERIFIER-KEY]

Checks digests, canonical form, Merkle root, signature, the place in the log, and adds every total up again.
It says the first thing that is wrong and where. It is the same file that every bundle carries: node verify.mjs <bundle.zip>.

  --key VERIFIER-KEY    the key that you got from elsewhere; a bundle cannot vouch for its own

An export of the audit log or a proof from it is told of and not checked: npm run plumbline -- audit verify FILE.

Exit codes: 0 valid · 1 not valid, or not of a snapshot · 2 the command was not understood`,
  async run(args) {
    const [path, flag, key, ...rest] = args;
    const isUnderstood =
      path !== undefined && rest.length === 0 && (flag === undefined || (flag === '--key' && key));
    if (!isUnderstood) {
      console.error('Say which file or folder. npm run plumbline -- help verify tells more.');
      return EXIT.usage;
    }
    const result = verifyPath(path, key ? { key } : {});
    for (const line of describe(result)) console.log(line);
    return result.ok ? EXIT.valid : EXIT.invalid;
  },
};
