// What a message keeps while time and rules move on: the version of its template, and how long what was asked and approved holds.
import { eq, inArray } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { agentStop } from '@/db/schema/agent';
import { dealState, itemState } from '@/db/schema/derived';
import { message } from '@/db/schema/message';
import { ruleReplay as replayTable, ruleSet } from '@/db/schema/rule';
import { workspace } from '@/db/schema/workspace';
import { shippedRuleData } from '@/server/core/rules/rule-data';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { proposeMessages } from '@/server/jobs/propose-messages';
import { closeQueue } from '@/server/jobs/queue';
import { runReplayJob } from '@/server/jobs/run-replay-job';
import { loadEvidence } from '@/server/reads/ladder/load-evidence';
import { readWaitingMessages } from '@/server/reads/messages/waiting-messages';
import type { Actor } from './actor';
import { messageApprove } from './message-approve';
import { messageAskApproval } from './message-ask-approval';
import { messageDecline } from './message-decline';
import { messageReview } from './message-review';
import { messageSend } from './message-send';
import { ruleDraft } from './rule-draft';
import { ruleReplay } from './rule-replay';
import { NOW, type SeatName } from './testing/deal-world';
import {
  draftMessage,
  type MessageWorld,
  makeMessageWorld,
  messageText,
  readMessagesAs,
} from './testing/message-world';
import { workspaceConfigure } from './workspace-configure';

let world: MessageWorld;
let rep: Actor;
beforeAll(async () => {
  world = await makeMessageWorld();
  rep = world.seats.rep;
});
afterAll(async () => {
  await closeQueue();
  await world.close();
});
beforeEach(async () => {
  await world.owner.delete(message);
});

const draft = (more: object = {}) => draftMessage(world, rep, more);
const OFF = messageText('Anna Meyer', 'It is free of charge.');
const drafted = async (more: object = {}) => {
  const answer = await draft(more);
  if (answer.status !== 'applied') throw new Error(JSON.stringify(answer));
  return answer.result.messageId;
};
const at = (day: string) => ({ now: new Date(`${day}T10:00:00Z`) });
const send = (messageId: string, when = {}) => world.run(messageSend, rep, { messageId, how: 'mail' }, when);
const ask = (messageId: string, when = {}) =>
  world.run(messageAskApproval, rep, { messageId, note: 'They asked for it.' }, when);
const approve = (messageId: string, seat: SeatName, when = {}) =>
  world.run(messageApprove, world.seats[seat], { messageId }, when);
const waitingFor = (seat: SeatName, today: string) =>
  withWorkspace(world.workspaceId, (tx) => readWaitingMessages(tx, { actor: world.seats[seat], today }));

it('keeps the guardrails of the version that it was written under, and a new one starts from the version in force', async () => {
  const before = await drafted();
  const shipped = shippedRuleData('message_templates');
  const messages = shipped.messages.map((each) =>
    each.key === 'ask_goals' ? { ...each, body: each.body.replace('which problem', 'what problem') } : each,
  );
  await world.owner.insert(ruleSet).values({
    workspaceId: world.workspaceId,
    kind: 'message_templates',
    version: 1,
    state: 'active',
    data: { messages: messages.map((each) => ({ ...each, isOn: each.key !== 'confirm_budget' })) },
    note: '',
    madeBy: 'test',
    madeAt: NOW,
    moveId: uuidv7(),
  });
  const versions = (ruleVersions: { message_templates?: number }) =>
    world.owner.update(workspace).set({ ruleVersions }).where(eq(workspace.id, world.workspaceId));
  await versions({ message_templates: 1 });
  const ben = { contactId: world.ben, ...messageText('Ben Short') };
  const old = await drafted({ ...ben, templateSet: undefined });
  const held = await readMessagesAs(world, 'rep');
  expect(held?.messages.map(({ id, standing }) => [id, standing?.leaves])).toEqual([
    [old, 'Its sentences are not the template’s.'],
    [before, null],
  ]);
  expect(held?.writing?.templateSet).toBe(1);
  expect(held?.writing?.templates.map(({ key }) => key)).not.toContain('confirm_budget');
  expect(await send(before)).toMatchObject({ status: 'applied' });
  const more = { templateKey: 'ask_who_decides', ...messageText('Ben Short', '', 'ask_who_decides') };
  expect(await draft({ ...ben, ...more, templateSet: null })).toMatchObject({ code: 'conflict' });
  expect(await draft({ ...ben, ...more, templateSet: 1 })).toMatchObject({ status: 'applied' });
  expect(await draft({ templateKey: 'confirm_budget' })).toMatchObject({
    reason: expect.stringMatching(/switched off here/),
  });
  await versions({});
});

it('is replayed by a version before that is in force: counted where it would leave its limits or come within them', async () => {
  const ids = {
    offer: await drafted(OFF),
    ben: await drafted({
      contactId: world.ben,
      ...messageText('Ben Short', '', 'ask_who_decides'),
      templateKey: 'ask_who_decides',
    }),
    kept: await drafted({
      templateKey: 'confirm_budget',
      itemKey: 'budget',
      ...messageText('Anna Meyer', '', 'confirm_budget'),
    }),
  };
  await ask(ids.offer);
  const { messages } = shippedRuleData('message_templates');
  const edited = messages.map((each) => {
    if (each.key === 'ask_goals') return { ...each, mayMention: ['pricing' as const] };
    return each.key === 'ask_who_decides' ? { ...each, isOn: false } : each;
  });
  const admin = world.seats.revops_admin;
  const made = await world.run(ruleDraft, admin, {
    kind: 'message_templates',
    basedOn: null,
    data: { messages: edited },
  });
  if (made.status !== 'applied') throw new Error(JSON.stringify(made));
  const { version } = made.result;
  const asked = await world.run(ruleReplay, admin, { kind: 'message_templates', version, months: 1 });
  if (asked.status !== 'applied') throw new Error(JSON.stringify(asked));
  const { replayId } = asked.result;
  await runReplayJob({ workspaceId: world.workspaceId, replayId }, () => NOW);
  const [row] = await world.owner.select().from(replayTable).where(eq(replayTable.id, replayId));
  expect(row).toMatchObject({ state: 'done', problem: null, done: 3, total: 3 });
  expect(row?.result).toEqual({
    messages: 3,
    open: 3,
    newlyOutside: { messages: 1, open: 1, deals: 1 },
    newlyWithin: { messages: 1, open: 1, deals: 1 },
    byTemplate: [
      { key: 'ask_who_decides', label: expect.any(String), messages: 1, newlyOutside: 1, newlyWithin: 0 },
      { key: 'ask_goals', label: expect.any(String), messages: 1, newlyOutside: 0, newlyWithin: 1 },
    ],
    byLimit: [{ limit: 'off', messages: 1 }],
    samples: [
      expect.objectContaining({
        messageId: ids.offer,
        isOutside: false,
        limit: 'topic',
        topic: 'pricing',
        state: 'waiting',
      }),
      expect.objectContaining({
        messageId: ids.ben,
        isOutside: true,
        limit: 'off',
        opportunityId: world.dealId,
      }),
    ],
  });
});

it('waits for the nearest lead, then for the next one too, at last for finance, and not for ever', async () => {
  const id = await drafted(OFF);
  await ask(id);
  expect(await waitingFor('leader', '2026-05-14')).toMatchObject([{ turn: 'allowed' }]);
  expect(await waitingFor('leader', '2026-05-15')).toMatchObject([
    { turn: 'yours', waitsFor: { names: ['The manager', 'The leader'], next: 'Finance' } },
  ]);
  expect(await waitingFor('finance', '2026-05-15')).toMatchObject([{ turn: 'others' }]);
  expect(await approve(id, 'finance', at('2026-05-15'))).toMatchObject({ code: 'no_permission' });
  expect(await waitingFor('finance', '2026-05-19')).toMatchObject([
    { turn: 'yours', waitsFor: { escalatesOn: null }, until: '2026-05-27' },
  ]);
  expect(await approve(id, 'finance', { ...at('2026-05-19'), mode: 'preview' })).toMatchObject({
    status: 'would_apply',
  });
  expect(await waitingFor('manager', '2026-05-28')).toEqual([]);
  expect(await approve(id, 'manager', at('2026-05-28'))).toMatchObject({
    code: 'request_over',
    reason: expect.stringContaining('27 May 2026'),
  });
  expect(await ask(id, at('2026-05-28'))).toMatchObject({ status: 'needs_approval' });
  expect(await approve(id, 'manager', at('2026-05-28'))).toMatchObject({ status: 'applied' });
});

it('is sent while its approval holds, and is approved anew once that ran out', async () => {
  const id = await drafted(OFF);
  await ask(id);
  await approve(id, 'manager');
  await world.run(messageReview, rep, { messageId: id });
  expect(await send(id, { ...at('2026-05-20'), mode: 'preview' })).toMatchObject({ status: 'would_apply' });
  expect(await send(id, at('2026-05-21'))).toMatchObject({
    code: 'message_approval_runs_out',
    remedies: expect.arrayContaining(['approval:manager']),
  });
  expect(await ask(id)).toMatchObject({ code: 'approved_already' });
  expect(await ask(id, at('2026-05-21'))).toMatchObject({ status: 'needs_approval' });
  expect(await send(id, at('2026-05-21'))).toMatchObject({ code: 'message_within_template_or_approved' });
  await approve(id, 'manager', at('2026-05-21'));
  expect(await send(id, at('2026-05-22'))).toMatchObject({ status: 'applied' });
});

it('waits and holds as many working days as the workspace sets, from then on', async () => {
  const [before, id] = [
    await drafted(OFF),
    await drafted({ contactId: world.ben, ...messageText('Ben Short', 'It is free of charge.') }),
  ];
  await ask(before);
  const days = { messageRequestWorkingDays: 3, messageApprovalWorkingDays: 1 };
  const [home] = await world.owner.select().from(workspace).where(eq(workspace.id, world.workspaceId));
  const configure = { ...days, expectedVersion: home?.version ?? 0 };
  expect(await world.run(workspaceConfigure, world.seats.revops_admin, configure)).toMatchObject({
    status: 'applied',
  });
  expect((await readMessagesAs(world, 'rep'))?.writing?.setting).toEqual(days);
  await ask(id);
  expect(await waitingFor('manager', '2026-05-13')).toMatchObject([
    { id: before, until: '2026-05-27', wouldHoldUntil: '2026-05-14' },
    { id, until: '2026-05-18' },
  ]);
  await approve(id, 'manager');
  await world.run(messageReview, rep, { messageId: id });
  expect(await send(id, at('2026-05-15'))).toMatchObject({ code: 'message_approval_runs_out' });
  // The records hold no address of this contact.
  const copied = { messageId: id, how: 'copied' };
  expect(await world.run(messageSend, rep, copied, at('2026-05-14'))).toMatchObject({ status: 'applied' });
});

describe('what the drafter proposes', () => {
  const propose = (day = '2026-05-13') => proposeMessages(world.workspaceId, new Date(`${day}T10:00:00Z`));
  const proposed = async () => {
    const held = await readMessagesAs(world, 'rep');
    return held?.messages.map(({ state, itemKey, contactName }) => [state, itemKey, contactName]);
  };
  const decline = (messageId: string, actor: Actor = rep) =>
    world.run(messageDecline, actor, { messageId, reasonCode: 'wrong_moment' });
  const setStop = (isStopped: boolean) =>
    world.owner
      .insert(agentStop)
      .values({ workspaceId: world.workspaceId, agentId: 'drafter', isStopped, at: NOW, moveId: uuidv7() })
      .onConflictDoUpdate({ target: [agentStop.workspaceId, agentStop.agentId], set: { isStopped } });
  beforeAll(async () => {
    await runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
    await world.owner.update(dealState).set({ dollarState: 'gap' });
    await world.owner
      .update(itemState)
      .set({ state: 'missing', isBlocking: true, applies: true })
      .where(inArray(itemState.itemKey, ['next_step', 'paper_process']));
  });

  it('is one question a deal to a contact whom its records name, once, and nothing while it is stopped', async () => {
    await setStop(true);
    expect(await propose()).toEqual([]);
    await setStop(false);
    const [id = ''] = await propose();
    expect(await proposed()).toEqual([['draft', expect.any(String), 'Anna Meyer']]);
    expect(await propose()).toEqual([]);
    expect(await propose('2026-05-14')).toEqual([]);
    expect(
      await world.run(messageDecline, world.seats.finance, { messageId: id, reasonCode: 'wording' }),
    ).toMatchObject({
      code: 'no_permission',
    });
    expect(await send(id)).toMatchObject({ status: 'applied' });
    expect(await decline(id)).toMatchObject({ code: 'sent_already' });
    const evidence = await withWorkspace(world.workspaceId, (tx) =>
      loadEvidence(tx, 'drafter', 'communication', 'Europe/Berlin'),
    );
    // Nobody reads a message in less than three seconds.
    expect(evidence.decisions).toMatchObject({ notCounted: 1, asIs: 0, declined: 0 });
  });

  it('is declined with a code, counts against it, and is not asked again for a while', async () => {
    const [id = ''] = await propose('2026-05-15');
    const [[, asked] = []] = (await proposed()) ?? [];
    expect(await decline(id)).toMatchObject({ status: 'applied' });
    expect(await decline(id)).toMatchObject({ code: 'conflict' });
    await propose('2026-05-18');
    expect((await proposed())?.filter(([state, item]) => state === 'draft' && item === asked)).toEqual([]);
    const evidence = await withWorkspace(world.workspaceId, (tx) =>
      loadEvidence(tx, 'drafter', 'communication', 'Europe/Berlin'),
    );
    expect(evidence.decisions).toMatchObject({ declined: 1 });
    expect(await decline(await drafted())).toMatchObject({ code: 'not_proposed' });
  });
});
