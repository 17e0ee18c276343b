// policy replay: asks a version what recorded moves were asked, with progress, and prints what would be another.

import { withWorkspace } from '@/db/client';
import { findWorkspace } from '@/server/cli/import/find-workspace';
import { countedWords } from '@/server/core/reasons/counted-words';
import { monthsBefore } from '@/server/core/rules/months-before';
import { loadPolicies } from '@/server/policies/load-policies';
import { closePolicyTally } from '@/server/policies/policy-tally';
import { replayPolicies } from '@/server/policies/replay-policies';
import { needVersion } from './need-version';
import { need, type PolicyOptions } from './policy-options';

export async function replayVersion(options: PolicyOptions): Promise<number> {
  const now = new Date();
  const home = await findWorkspace(need(options.workspace, '--workspace NAME'), false, now);
  const version = need(options.version, '--version N');
  await needVersion(home, version);
  const set = await withWorkspace(home.id, (tx) => loadPolicies(tx, home.id, version));
  const tally = await replayPolicies(
    { workspaceId: home.id, set, since: monthsBefore(now, options.months) },
    (done, total) => {
      process.stderr.write(`\r${done} of ${total} moves asked again`);
    },
  );
  process.stderr.write('\n');
  const { asked, silent, refusedAnyway, failing, unanswered, newlyAllowed, newlyRefused, byKind } =
    closePolicyTally(tally);
  console.log(`${asked} moves of ${options.months} months asked again under version ${version}.`);
  if (silent > 0) console.log(`${silent} more recorded no question.`);
  if (refusedAnyway > 0)
    console.log(
      `${refusedAnyway} more the policies allowed and the move itself refused (its input, a conflict): no version changes that.`,
    );
  if (failing > 0)
    console.log(`On ${failing} a policy of this version fails, and a policy that fails refuses.`);
  if (unanswered > 0) console.log(`${unanswered} could not be asked of this version.`);
  console.log(
    `Refused now, allowed then: ${countedWords(newlyRefused.moves, 'move')} on ${countedWords(newlyRefused.deals, 'deal')}, ${newlyRefused.amount} as they stand today.`,
  );
  console.log(
    `Allowed now, refused then: ${countedWords(newlyAllowed.moves, 'move')} on ${countedWords(newlyAllowed.deals, 'deal')}, ${newlyAllowed.amount} as they stand today.`,
  );
  for (const row of byKind.filter((each) => each.newlyAllowed + each.newlyRefused > 0))
    console.log(
      `  ${row.kind}: ${row.newlyRefused} newly refused, ${row.newlyAllowed} newly allowed, of ${row.asked}`,
    );
  return 0;
}
