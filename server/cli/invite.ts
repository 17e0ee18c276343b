// `plumbline invite`: makes a one-time link into a workspace, for one that the command line made and nobody sits in yet.

import { v7 as uuidv7 } from 'uuid';
import { makeOneTimeToken } from '@/server/auth/one-time-token';
import type { Command } from '@/server/cli/command';
import { refusalText } from '@/server/cli/refusal-text';
import { ROLES } from '@/server/core/vocabulary/role';
import { Sentence } from '@/server/launch/sentence.mjs';
import { runMove } from '@/server/moves/door';
import { INVITE_DAYS, seatInvite } from '@/server/moves/seat-invite';
import { closingDatabase } from './closing-database';
import { COMMAND_LINE, findWorkspace } from './import/find-workspace';
import { parseOptions } from './parse-options';

export const command: Command = {
  name: 'invite',
  summary: 'make a one-time link into a workspace',
  help: `Usage: npm run plumbline -- invite --workspace NAME --email ADDRESS [--name NAME] [--role ROLE]

Prints a one-time link with which that person takes a seat; it is good for ${INVITE_DAYS} days and is shown once.
Somebody who signs in already uses their own password. In the app, admins invite on the People page.

  --role ROLE   ${ROLES.join(', ')} (default: revops_admin)`,
  run: closingDatabase(invite),
};

async function invite(args: string[]): Promise<number> {
  const { workspace, email, name = email, role = 'revops_admin' } = optionsOf(args);
  if (!workspace || !email) throw new Sentence('Say --workspace NAME and --email ADDRESS.');
  const now = new Date();
  const home = await findWorkspace(workspace, false, now);
  const { token, digest } = makeOneTimeToken();
  const outcome = await runMove(seatInvite, {
    workspaceId: home.id,
    actor: COMMAND_LINE,
    input: { tokenDigest: digest, email, name, role },
    idempotencyKey: uuidv7(),
    now,
  });
  if (outcome.status !== 'applied') throw new Sentence(refusalText(outcome, 'The invite was not made.'));
  const address = (process.env.NEXTAUTH_URL ?? '').replace(/\/$/, '');
  console.log(`One use, ${INVITE_DAYS} days, for ${email} in ${home.slug}:`);
  console.log(`  ${address}/invite/${token}`);
  if (!address) console.log('Put the address that npm start printed in front of it.');
  return 0;
}

function optionsOf(args: string[]) {
  const type = 'string' as const;
  return parseOptions('invite', {
    args,
    options: { workspace: { type }, email: { type }, name: { type }, role: { type } },
  }).values;
}
