// Checklists, flags and reason codes in versions: a second admin activates, deals are read by the version in force, and a replay tells before.
import { desc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { auditEntry } from '@/db/schema/audit';
import { dealState } from '@/db/schema/derived';
import { commitment } from '@/db/schema/opportunity';
import { ruleReplay as replayTable, ruleSet } from '@/db/schema/rule';
import { seat } from '@/db/schema/seat';
import { bookAt, reasonLabel } from '@/server/core/reasons/reason-book';
import { shippedRuleData } from '@/server/core/rules/rule-data';
import { followLog } from '@/server/evaluate/follow-log';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { closeQueue } from '@/server/jobs/queue';
import { runReplayJob } from '@/server/jobs/run-replay-job';
import { loadShipped } from '@/server/policies/load-shipped';
import { readReasonBooks } from '@/server/reads/reason-books';
import type { PersonActor } from './actor';
import { commitmentChange } from './commitment-change';
import { dealSnooze } from './deal-snooze';
import { itemWaive } from './item-waive';
import { policyDraft } from './policy-draft';
import { ruleActivate } from './rule-activate';
import { ruleDiscard } from './rule-discard';
import { ruleDraft } from './rule-draft';
import { rulePropose } from './rule-propose';
import { ruleReplay } from './rule-replay';
import { type DealWorld, makeDealWorld, NOW } from './testing/deal-world';
import { askWhatIf, type WhatIfQuestion } from './what-if';

let world: DealWorld;
let first: PersonActor;
let second: PersonActor;

const shipped = shippedRuleData('templates');
/** A checklist that asks for the pain to be stated, and for nothing else. */
const onlyPain = {
  ...shipped,
  standard: shipped.standard.map((item) => ({ ...item, isBlocking: item.key === 'pain' })),
};

beforeAll(async () => {
  world = await makeDealWorld();
  first = world.seats.revops_admin;
  second = { kind: 'person', seatId: uuidv7(), personId: uuidv7(), role: 'revops_admin' };
  const { workspaceId } = world;
  const { seatId: id, personId, role } = second;
  await world.owner.insert(seat).values({ workspaceId, id, personId, name: 'A second admin', role });
  await runEvaluation(workspaceId, { all: true }, 'test', NOW);
});
afterAll(async () => {
  await closeQueue();
  await world.close();
});

const template = async () => {
  const [row] = await world.owner.select().from(dealState).where(eq(dealState.opportunityId, world.dealId));
  return row && { version: row.templateVersion, blocking: row.blockingTotal };
};

describe('a version of the checklists', () => {
  it('is refused with every place where its data does not hold', async () => {
    const standard = shipped.standard.map((item) => ({ ...item, isBlocking: false }));
    const data = { ...shipped, standard };
    expect(await world.run(ruleDraft, first, { kind: 'templates', basedOn: null, data })).toMatchObject({
      code: 'rules_refused',
      problems: [expect.stringContaining('holds dollars back')],
    });
    expect(
      await world.run(ruleDraft, first, { kind: 'templates', basedOn: null, data: shipped }),
    ).toMatchObject({
      code: 'no_change',
    });
  });

  it('is activated by a second admin only, and every deal is then read by it', async () => {
    const before = await template();
    const named = { kind: 'templates', version: 1 };
    await world.run(ruleDraft, first, { kind: 'templates', basedOn: null, data: onlyPain });
    expect(await world.run(ruleActivate, second, named)).toMatchObject({ code: 'wrong_state' });
    expect(await world.run(rulePropose, first, named)).toMatchObject({ status: 'applied' });
    expect(await world.run(ruleActivate, first, named)).toMatchObject({ code: 'nobody_approves_own_move' });
    expect(await world.run(ruleActivate, second, named)).toMatchObject({ status: 'applied' });
    expect(await followLog(world.workspaceId, NOW)).toBeGreaterThan(0);
    expect(before).toEqual({ version: 1, blocking: 5 });
    expect(await template()).toEqual({ version: 1, blocking: 1 });
  });

  it('stays as it was, and is discarded as long as it is not in force', async () => {
    await expect(
      world.owner.update(ruleSet).set({ data: {} }).where(eq(ruleSet.version, 1)),
    ).rejects.toMatchObject({ cause: { code: 'PL006' } });
    await world.run(ruleDraft, first, { kind: 'templates', basedOn: 1, data: shipped });
    expect(await world.run(ruleDiscard, second, { kind: 'templates', version: 2 })).toMatchObject({
      status: 'applied',
    });
    expect(await world.run(ruleDiscard, second, { kind: 'templates', version: 1 })).toMatchObject({
      code: 'wrong_state',
    });
  });
});

describe('a replay', () => {
  const resultOf = async (input: object) => {
    const outcome = await world.run(ruleReplay, first, input);
    if (outcome.status !== 'applied') throw new Error(JSON.stringify(outcome));
    const { replayId } = outcome.result;
    await runReplayJob({ workspaceId: world.workspaceId, replayId }, () => NOW);
    const [row] = await world.owner.select().from(replayTable).where(eq(replayTable.id, replayId));
    const entries = await world.owner.select().from(auditEntry).where(eq(auditEntry.kind, 'replay.run'));
    expect(entries.filter(({ leaf }) => Buffer.from(leaf).includes(replayId))).toHaveLength(1);
    return row;
  };

  it('of the policies counts each decision that would be another, and its deals with their amounts', async () => {
    const until = '2026-05-20';
    await world.run(dealSnooze, world.seats.rep, { opportunityId: world.dealId, until });
    await world.run(dealSnooze, world.seats.manager, { opportunityId: world.dealId, until });
    // The policies let it through, and the door refused it for its date: no version would have let it pass.
    await world.run(dealSnooze, world.seats.rep, { opportunityId: world.dealId, until: '2020-01-01' });
    const text =
      '@id("no_snoozing")\n@reason("Nobody snoozes here.")\n@remedy("ask_owner")\nforbid (principal, action == Action::"deal.snooze", resource);';
    const files = [...loadShipped().files, { name: 'ours.cedar', text }];
    await world.run(policyDraft, first, { basedOn: null, files });
    expect(await resultOf({ kind: 'policies', version: 1, months: 1 })).toMatchObject({
      state: 'done',
      result: {
        unanswered: 0,
        // With the four of the tests before.
        refusedAnyway: 5,
        failing: 0,
        newlyRefused: { moves: 1, deals: 1, amount: expect.stringMatching(/^50000(\.0+)?$/) },
        newlyAllowed: { moves: 0, deals: 0, amount: '0' },
        samples: [{ kind: 'deal.snooze', who: 'rep', wasAllowed: true, reason: 'Nobody snoozes here.' }],
      },
    });
  });

  it('of the checklists reads commit coverage at the end of each month and now, by both versions', async () => {
    await world.addDeal({ category: 'commit' });
    const row = await resultOf({ kind: 'templates', version: 2, months: 1 });
    expect(row).toMatchObject({ state: 'done', problem: null });
    expect(row?.result).toMatchObject({
      moments: [
        { at: '2026-04-30T21:59:59.999Z' },
        { at: NOW.toISOString(), deals: 1, before: { total: '50000' } },
      ],
    });
  });

  it('of a version that is not there is refused, and a rep starts none', async () => {
    const input = { kind: 'policies', version: 99, months: 1 };
    expect(await world.run(ruleReplay, first, input)).toMatchObject({ code: 'not_found' });
    expect(await world.run(ruleReplay, world.seats.rep, { ...input, version: 1 })).toMatchObject({
      code: 'no_permission',
    });
  });
});

describe('a what-if', () => {
  const ask = (asked: Partial<WhatIfQuestion>) =>
    askWhatIf({
      workspaceId: world.workspaceId,
      actor: world.seats.rep,
      move: 'commitment.change',
      opportunityId: world.dealId,
      values: { field: 'closes_on', value: '2026-07-30', reasonCode: null },
      holds: [],
      now: NOW,
      ...asked,
    });

  it('says why a push is refused and what would make it pass, and changes nothing', async () => {
    expect(await ask({})).toMatchObject({
      says: 'refused',
      code: 'push_needs_reason_code',
      remedies: ['reason_code'],
      wouldPass: expect.arrayContaining(['a reason code is given']),
      policies: [{ id: 'push_needs_reason_code' }],
    });
    // Not pushing it would be no way to push it.
    expect((await ask({})).wouldPass).not.toContain('the close date does not move later');
    const values = { field: 'closes_on' as const, value: '2026-07-30', reasonCode: 'security_review' };
    expect(await ask({ values })).toMatchObject({ says: 'allowed', byPolicies: true });
    expect(await ask({ values })).toMatchObject({ says: 'allowed', policies: [{ id: 'owner_decides' }] });
  });

  it('names the items that stand between a deal and commit', async () => {
    world.dealId = await world.addDeal();
    await world.setItem('eb_engaged', 'missing');
    await world.setItem('proposal', 'met');
    await world.setItem('champion', 'missing', { isBlocking: false });
    const values = { field: 'category' as const, value: 'commit', reasonCode: null };
    const answer = await ask({ opportunityId: world.dealId, values });
    expect(answer.wouldPass).toEqual(['no blocking item has a gap (now missing: Economic buyer engaged)']);
  });

  it('asks the policies about a message that the deal does not have, with what the asker says holds', async () => {
    const message = (holds: WhatIfQuestion['holds'], actor: WhatIfQuestion['actor'] = world.seats.rep) =>
      ask({ actor, move: 'message.send', holds });
    expect(await message([])).toMatchObject({
      says: 'refused',
      code: 'message_within_template_or_approved',
      wouldPass: expect.arrayContaining(["it keeps within a template's guardrails"]),
    });
    expect(await message(['isWithinTemplate'])).toMatchObject({ says: 'allowed' });
    expect(await message(['isWithinTemplate', 'isFirstContact'])).toMatchObject({
      code: 'delicate_message_needs_review',
    });
    expect((await message(['isFirstContact'])).wouldPass).toContain(
      "it keeps within a template's guardrails, and a person has reviewed it",
    );
    expect(await message(['isWithinTemplate'], world.seats.finance)).toMatchObject({ says: 'refused' });
    expect(await ask({ move: 'opportunity.draft', opportunityId: null })).toMatchObject({ says: 'allowed' });
    expect(await ask({ move: 'message.send', opportunityId: uuidv7() })).toMatchObject({ code: 'not_found' });
  });

  it('says who else may, and that an agent may not', async () => {
    const agent = { kind: 'agent' as const, id: 'drafter' };
    expect(await ask({ actor: world.seats.finance, move: 'deal.snooze' })).toMatchObject({
      says: 'refused',
      wouldPass: [],
      otherRoles: [],
    });
    expect(await ask({ actor: agent })).toMatchObject({ says: 'refused', code: 'agent_only_proposes' });
    expect(await ask({ actor: world.seats.finance, move: 'source.create' })).toMatchObject({
      says: 'refused',
      otherRoles: ['revops_admin'],
    });
    expect(await ask({ move: 'draft.accept' })).toMatchObject({
      says: 'impossible',
      reason: 'This deal has no open draft at the moment.',
    });
  });
});

describe('a version of the reason codes', () => {
  const change = async (value: string, reasonCode: string) => {
    const [held] = await world.owner
      .select({ version: commitment.version })
      .from(commitment)
      .where(eq(commitment.opportunityId, world.dealId));
    return world.run(commitmentChange, world.seats.rep, {
      opportunityId: world.dealId,
      field: 'closes_on',
      value,
      expectedVersion: held?.version ?? 0,
      reasonCode,
    });
  };
  const told = async () => {
    const [last] = await world.owner
      .select({ leaf: auditEntry.leaf })
      .from(auditEntry)
      .orderBy(desc(auditEntry.seq))
      .limit(1);
    return JSON.parse(new TextDecoder().decode(last?.leaf));
  };

  it('is what moves take, and is kept with each that took from it', async () => {
    expect(await change('2026-07-28', 'security_review')).toMatchObject({ status: 'applied' });
    expect((await told()).measures).toEqual({ field: 'closes_on' });
    const name = { kind: 'reason_codes', version: 1 };
    const off = ['push_new_information.legal_redlines', 'waiver.customer_policy'];
    const labels = { 'push_new_information.security_review': 'Their security team reads' };
    await world.run(ruleDraft, first, { kind: 'reason_codes', basedOn: null, data: { off, labels } });
    await world.run(rulePropose, first, name);
    await followLog(world.workspaceId, NOW);
    expect(await world.run(ruleActivate, second, name)).toMatchObject({ status: 'applied' });
    // No deal is read by them, so none is read again.
    expect(await followLog(world.workspaceId, NOW)).toBe(0);

    expect(await change('2026-07-29', 'legal_redlines')).toMatchObject({ code: 'push_needs_reason_code' });
    const waiver = { opportunityId: world.dealId, itemKey: 'pain', until: '2026-05-20' };
    expect(
      await world.run(itemWaive, world.seats.rep, { ...waiver, reasonCode: 'customer_policy' }),
    ).toMatchObject({
      code: 'reason_switched_off',
      reason: expect.stringContaining('is switched off here (reason codes, version 1). Choose one of: '),
      remedies: ['reason_code'],
    });
    expect(await change('2026-07-29', 'security_review')).toMatchObject({ status: 'applied' });
    expect((await told()).measures).toEqual({ field: 'closes_on', reason_codes: 1 });
  });

  it('leaves an old move its old words', async () => {
    const books = await withWorkspace(world.workspaceId, (tx) => readReasonBooks(tx, world.workspaceId));
    const words = (at: string) => reasonLabel(bookAt(books, at), 'push_new_information', 'security_review');
    expect(books.map(({ version }) => version)).toEqual([1, null]);
    expect(words(NOW.toISOString())).toBe('Their security team reads');
    expect(words('2026-05-13T09:59:59.999Z')).toBe('Security review');
  });
});
