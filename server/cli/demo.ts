// `plumbline demo`: makes a simulated workspace through the same importer as everybody's, and seats its people.
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { eq } from 'drizzle-orm';
import { closeDatabase, database } from '@/db/client';
import { DEMO_CLOCK } from '@/db/demo/clock';
import { DEMO_DEFAULTS } from '@/db/demo/generate-demo';
import { DEMO_REVOPS } from '@/db/demo/people';
import { writeDemoFiles } from '@/db/demo/write-demo-files';
import { workspace } from '@/db/schema/workspace';
import type { Command } from '@/server/cli/command';
import { followLog } from '@/server/evaluate/follow-log';
import { proposeMessages } from '@/server/jobs/propose-messages';
import { dataFolder } from '@/server/launch/places.mjs';
import { Sentence } from '@/server/launch/sentence.mjs';
import { signInsFile } from '@/server/launch/sign-ins.mjs';
import { SLUG } from '@/server/moves/workspace-create';
import { runImport } from '@/server/sources/run-import';
import { countOption } from './demo/count-option';
import { createDemoWorkspace } from './demo/create-demo-workspace';
import { freezeDemo } from './demo/freeze-demo';
import { bringLateHistory } from './demo/late-demo';
import { linkDemoSource } from './demo/link-demo-source';
import { rateDemo, sayDemo } from './demo/say-demo';
import { seatDemoPeople } from './demo/seat-demo-people';
import { tieOutDemo } from './demo/tie-out-demo';

const DEMO = 'demo';

export const command: Command = {
  name: 'demo',
  summary: 'make a simulated workspace',
  help: `Usage: npm run plumbline -- demo [--workspace NAME] [--deals N] [--facts M] [--if-missing]

Simulates a company (about 60 people, deals with histories, activities with bodies) and imports it like any export.
The same numbers give the same records on every machine; the workspace's clock stands at ${DEMO_CLOCK.effectiveAt}.

  --workspace NAME  the new workspace's short name (default: demo)
  --deals N         how many deals (default ${DEMO_DEFAULTS.deals})
  --facts M         how many activities, entries of history, contact roles, quotes, contracts and orders in all, about
                    (default ${DEMO_DEFAULTS.facts}); few per deal are a CRM that older deals were moved to as they ended
  --if-missing      do nothing when the workspace exists`,
  async run(args) {
    const { values } = parseArgs({
      args,
      options: {
        workspace: { type: 'string', default: DEMO },
        deals: { type: 'string' },
        facts: { type: 'string' },
        'if-missing': { type: 'boolean', default: false },
      },
    });
    const slug = values.workspace;
    // Before the simulation, which takes minutes where many deals are asked for.
    if (!SLUG.test(slug))
      throw new Sentence(
        `--workspace takes a short name of lower-case letters, digits and single hyphens, such as "big-demo", not "${slug}".`,
      );
    const [held] = await database().db.select().from(workspace).where(eq(workspace.slug, slug));
    const isCutOff = held?.isSimulated === true && slug === DEMO && !existsSync(signInsFile(dataFolder()));
    if (held && values['if-missing'] && !isCutOff) return 0;
    if (held && !isCutOff)
      throw new Sentence(`There is a workspace '${slug}' already. Give another name with --workspace.`);
    const deals = countOption('--deals', values.deals, DEMO_DEFAULTS.deals);
    const facts = countOption('--facts', values.facts, DEMO_DEFAULTS.facts);
    await makeDemo(slug, deals, facts, held?.id);
    await closeDatabase();
    return 0;
  },
};

const SOURCE = { kind: 'salesforce' as const, name: 'Salesforce (simulated)' };
const [ADMIN] = DEMO_REVOPS;
const ORIGIN = {
  system: 'Salesforce, production',
  report: 'Weekly Data Export, all objects',
  filter: 'None: every record',
  by: `${ADMIN.firstName} ${ADMIN.lastName}`,
  at: DEMO_CLOCK.effectiveAt.slice(0, 10),
};

/** @param cutOff the workspace of a demo that was ended halfway: every step of it can be taken again. */
async function makeDemo(slug: string, deals: number, facts: number, cutOff?: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-demo-'));
  try {
    console.log(`Demo: simulating ${deals} deals and about ${facts} facts`);
    await writeDemoFiles(folder, { deals, facts });
    const now = new Date();
    const name = slug === DEMO ? 'Tessaline (simulated)' : `${slug} (simulated)`;
    const workspaceId = cutOff ?? (await createDemoWorkspace(slug, name, now));
    await rateDemo(workspaceId);
    console.log('Demo: importing');
    const report = await runImport({
      workspaceId,
      actor: { kind: 'command', id: 'demo' },
      source: SOURCE,
      inputPath: folder,
      asOf: DEMO_CLOCK.effectiveAt.slice(0, 10),
      origin: ORIGIN,
      now,
    });
    if (report.state !== 'published')
      throw new Sentence(`The demo was not imported: ${report.problem ?? report.state}`);
    await linkDemoSource(workspaceId, new Date());
    console.log('Demo: evaluating');
    // As the worker does: afterwards nothing is left that it would evaluate again.
    const evaluated = await followLog(workspaceId, new Date());
    const signIns = await seatDemoPeople(workspaceId, new Date(), { renews: slug === DEMO });
    await tieOutDemo(workspaceId, report.importId, deals, facts);
    await sayDemo(workspaceId, deals, facts);
    await proposeMessages(workspaceId, new Date());
    console.log('Demo: freezing the quarter');
    // The earlier freeze knows nothing of what comes between: its restatement tells of it.
    await freezeDemo(workspaceId, () => bringLateHistory(workspaceId, SOURCE, ORIGIN, deals, facts));
    console.log(`Demo: ${evaluated === 1 ? '1 deal is' : `${evaluated} deals are`} ready in '${slug}'`);
    if (slug === DEMO) {
      // Written last: it says that the demo is whole.
      await writeFile(signInsFile(dataFolder()), `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 });
    } else
      for (const one of signIns)
        console.log(`  ${one.role}  ${one.email}  ${one.password ?? 'password as before'}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
