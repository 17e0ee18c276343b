// Enters the simulated company's plan rates, quotas and past calls, read from the same tables that everybody's come by.
import { v7 as uuidv7 } from 'uuid';
import { buildDemoWorld } from '@/db/demo/account-stories';
import { DEMO_DEFAULTS } from '@/db/demo/generate-demo';
import { callsFile, quotasFile, ratesFile, type SaidFile } from '@/db/demo/said-files';
import { Sentence } from '@/server/launch/sentence.mjs';
import { importCalls } from '@/server/sources/tables/import-calls';
import { importQuotas } from '@/server/sources/tables/import-quotas';
import { importRates } from '@/server/sources/tables/import-rates';

/** Before any deal is read: then each is converted once. Safe to run again. */
export async function rateDemo(workspaceId: string): Promise<void> {
  await take(importRates, workspaceId, ratesFile());
}

/** Safe to run again: what stands already is left as it is. */
export async function sayDemo(workspaceId: string, deals: number, facts: number): Promise<void> {
  const { team } = buildDemoWorld({ ...DEMO_DEFAULTS, deals, facts });
  await take(importQuotas, workspaceId, quotasFile(team, deals));
  await take(importCalls, workspaceId, callsFile(team, deals));
}

async function take(
  importer: typeof importRates | typeof importQuotas | typeof importCalls,
  workspaceId: string,
  { name, text }: SaidFile,
): Promise<void> {
  const { outcome, refused } = await importer({
    workspaceId,
    actor: { kind: 'command', id: 'demo' },
    file: { name, bytes: Buffer.from(text, 'utf8') },
    idempotencyKey: uuidv7(),
    now: new Date(),
    mode: 'apply',
  });
  const [first] = refused;
  if (first) throw new Sentence(`The demo's ${name}, line ${first.line}: ${first.reason}`);
  if (outcome?.status !== 'applied')
    throw new Sentence(outcome && 'reason' in outcome ? outcome.reason : `The demo's ${name} is empty.`);
}
