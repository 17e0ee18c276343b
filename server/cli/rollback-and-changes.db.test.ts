// The commands over moves and agents: what they print, what they leave alone, and the exit code a script goes by.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { commitment } from '@/db/schema/opportunity';
import { commitmentChange } from '@/server/moves/commitment-change';
import { draftAccept } from '@/server/moves/draft-accept';
import { type DealWorld, makeDealWorld } from '@/server/moves/testing/deal-world';
import { command as agent } from './agent';
import { command as changes } from './changes';
import { command as rollback } from './rollback';

let world: DealWorld;
let folder: string;
const printed: string[] = [];
beforeAll(async () => {
  world = await makeDealWorld();
  folder = await mkdtemp(join(tmpdir(), 'plumbline-changes-'));
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void printed.push(text));
});
afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
  await world.close();
});
beforeEach(() => {
  printed.length = 0;
});

const HERE = ['--workspace', 'test'];
const RULE = ['--rule', 'amount_from_quote@1'];
const accepted = async () => {
  const [row] = await world.owner.select().from(commitment).where(eq(commitment.opportunityId, world.dealId));
  return row?.accepted;
};

it('hands the changes out as a file, then takes them back, first dry, then really', async () => {
  const draftId = await world.addDraft({});
  // Today by the clock on the wall, as the command reads it: not late yet.
  await world.run(draftAccept, world.seats.rep, { draftId, expectedVersion: 1 }, { now: new Date() });
  const out = join(folder, 'changes.csv');
  expect(await changes.run([...HERE, '--out', out])).toBe(0);
  expect(await readFile(out, 'utf8')).toContain(',45000,');
  expect(await changes.run(HERE)).toBe(0);
  expect(printed.join('\n')).toMatch(/Exported .*50000 → 45000/);

  expect(await rollback.run([...HERE, ...RULE, '--dry-run'])).toBe(0);
  expect(printed.join('\n')).toMatch(/Rolls back .*45000 → 50000/);
  expect(await accepted()).toMatchObject({ amount: { value: '45000' } });
  expect(await rollback.run([...HERE, ...RULE, '--reason', 'wrong_value'])).toBe(0);
  expect(await accepted()).toEqual({});
  expect(await rollback.run([...HERE, ...RULE, '--reason', 'wrong_value'])).toBe(1);
  expect(printed.join('\n')).toContain('Rolled back before');
});

it('says with 3 that some of it stays', async () => {
  const draftId = await world.addDraft({ rule: 'amount_from_quote@2' });
  const other = await world.addDeal();
  const second = await world.addDraft({ rule: 'amount_from_quote@2', opportunityId: other });
  await world.run(draftAccept, world.seats.rep, { draftId, expectedVersion: 1 });
  await world.run(draftAccept, world.seats.rep, { draftId: second, expectedVersion: 1 });
  const change = {
    opportunityId: other,
    field: 'amount',
    value: '47000',
    expectedVersion: 2,
    reasonCode: 'discount',
  };
  expect((await world.run(commitmentChange, world.seats.rep, change)).status).toBe('applied');
  const args = [...HERE, '--rule', 'amount_from_quote@2', '--reason', 'policy_breach'];
  expect(await rollback.run(args)).toBe(3);
  expect(printed.join('\n')).toMatch(/Moved on .*The rep made it 47000/);
});

it.each([
  [['--rule', 'amount_from_quote@1', '--reason', 'wrong_value'], '--workspace'],
  [[...HERE, '--reason', 'wrong_value'], 'by agent, rule version, import or time'],
  [[...HERE, ...RULE, '--reason', 'because'], '--reason'],
  [[...HERE, '--rule', 'everything', '--reason', 'wrong_value'], 'rule'],
  [[...HERE, '--fast'], 'help rollback'],
])('does not understand %j', async (args, says) => {
  expect(await rollback.run(args)).toBe(2);
  expect(printed.join('\n')).toContain(says);
});

it('lists the agents with their rungs, stops one and lets it go on, each as a move of the log', async () => {
  expect(await agent.run(['list', ...HERE])).toBe(0);
  expect(printed.join('\n')).toMatch(/^drafter\n.*Activity\s+2 /m);
  expect(await agent.run(['stop', 'drafter', ...HERE, '--note', 'It drafts nonsense.'])).toBe(0);
  expect(printed.at(-1)).toMatch(/^drafter: stopped \(entry \d+ of the log\)\.$/);
  expect(await agent.run(['stop', 'drafter', ...HERE])).toBe(1);
  expect(printed.at(-1)).toBe('Somebody did that before you.\nWhat would help: looking at what holds now.');
  await agent.run(['list', ...HERE]);
  expect(printed.join('\n')).toMatch(/drafter, stopped\n.*Activity\s+1 /);
  const resumed = await agent.run(['resume', 'drafter', ...HERE]);
  expect([resumed, printed.at(-1)]).toEqual([1, expect.stringContaining('Your seat does not allow this.')]);
  expect(printed.at(-1)).toMatch(/\n {2}Policy \w+: /);
  expect(await agent.run(['stop', 'nobody', ...HERE])).toBe(2);
  expect(await agent.run(['stop', ...HERE])).toBe(2);
});
