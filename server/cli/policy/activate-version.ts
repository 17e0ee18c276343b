// policy activate: sends the move through the door as the command line, with the admin who stands behind it.
import { and, eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { withWorkspace } from '@/db/client';
import { seat } from '@/db/schema/seat';
import { findWorkspace } from '@/server/cli/import/find-workspace';
import { Sentence } from '@/server/launch/sentence.mjs';
import { runMove } from '@/server/moves/door';
import { policyActivate } from '@/server/moves/policy-activate';
import { refusalText } from '../refusal-text';
import { needVersion } from './need-version';
import { need, type PolicyOptions } from './policy-options';

export async function activateVersion(options: PolicyOptions): Promise<number> {
  const now = new Date();
  const home = await findWorkspace(need(options.workspace, '--workspace NAME'), false, now);
  const version = need(options.version, '--version N');
  await needVersion(home, version);
  const email = need(options.as, '--as EMAIL');
  const [found] = await withWorkspace(home.id, (tx) =>
    tx
      .select({ id: seat.id })
      .from(seat)
      .where(and(eq(sql`lower(${seat.email})`, email.toLowerCase()), eq(seat.isActive, true))),
  );
  if (!found) throw new Sentence(`Nobody sits in ${home.slug} under ${email}.`);
  const outcome = await runMove(policyActivate, {
    workspaceId: home.id,
    actor: { kind: 'command', id: 'plumbline', asSeatId: found.id },
    input: { version },
    idempotencyKey: uuidv7(),
    now,
  });
  if (outcome.status === 'applied') {
    console.log(`Version ${version} of the policies of ${home.slug} is in force.`);
    return 0;
  }
  console.error(refusalText(outcome, 'Nothing was activated.'));
  return 1;
}
