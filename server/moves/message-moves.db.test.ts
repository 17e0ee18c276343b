// Messages to customers through the door: who drafts, what leaves a template, who approves, what a person reads, and what an erasure leaves.
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { contact } from '@/db/schema/account';
import { agentStop } from '@/db/schema/agent';
import { auditValue } from '@/db/schema/audit';
import { message } from '@/db/schema/message';
import { move } from '@/db/schema/move';
import { dealTeam, opportunity } from '@/db/schema/opportunity';
import { readWaitingMessages } from '@/server/reads/messages/waiting-messages';
import type { Actor } from './actor';
import { erasureApprove } from './erasure-approve';
import { erasurePropose } from './erasure-propose';
import { messageApprove } from './message-approve';
import { messageAskApproval } from './message-ask-approval';
import { messageRefuse } from './message-refuse';
import { messageReview } from './message-review';
import { messageSend } from './message-send';
import { messageWithdraw } from './message-withdraw';
import type { Outcome } from './outcome';
import { NOW, type SeatName } from './testing/deal-world';
import {
  draftMessage,
  type MessageWorld,
  makeMessageWorld,
  messageText,
  readMessagesAs,
} from './testing/message-world';
import { askWhatIf } from './what-if';

const DRAFTER: Actor = { kind: 'agent', id: 'drafter' };
let world: MessageWorld;
let rep: Actor;
beforeAll(async () => {
  world = await makeMessageWorld();
  rep = world.seats.rep;
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.owner.delete(message);
});

const draft = (actor: Actor, more: object = {}) => draftMessage(world, actor, more);
const idOf = (answer: Outcome<{ messageId: string }>) => {
  if (answer.status !== 'applied') throw new Error(JSON.stringify(answer));
  return answer.result.messageId;
};
const drafted = async (more: object = {}, actor = rep) => idOf(await draft(actor, more));
const send = (messageId: string, actor = rep, how = 'mail') =>
  world.run(messageSend, actor, { messageId, how });
const ask = (messageId: string, note = 'They asked us for it.') =>
  world.run(messageAskApproval, rep, { messageId, note });
const refused = (code: string, remedy: string) => ({
  status: 'refused',
  code,
  remedies: expect.arrayContaining([remedy]),
});
const OFF = messageText('Anna Meyer', 'We would take 10% off for a signature this week.');
const seated = (seat: SeatName) => ({ actor: world.seats[seat], today: '2026-05-13' });
const waitingFor = (seat: SeatName) =>
  withWorkspace(world.workspaceId, (tx) => readWaitingMessages(tx, seated(seat)));
const ofDeal = (seat: SeatName) => readMessagesAs(world, seat);

describe('a message within its template', () => {
  it('is sent by its owner to a contact who was written to before, once, and is not taken back', async () => {
    const id = await drafted();
    expect(await send(id)).toMatchObject({ status: 'applied' });
    expect(await send(id)).toMatchObject(refused('sent_already', 'refresh'));
    const withdrawn = await world.run(messageWithdraw, rep, { messageId: id, reasonCode: 'premature' });
    expect(withdrawn).toMatchObject({
      ...refused('sent_already', 'template'),
      reason: expect.stringMatching(/cannot be taken back/),
    });
    const held = await ofDeal('rep');
    expect(held?.messages).toMatchObject([
      { state: 'sent', sent: { by: 'The rep', how: 'mail' }, address: 'anna@acme.example', standing: null },
    ]);
  });

  it('is read by a person first where it is the first to its contact, and needs an address unless it is copied', async () => {
    const id = await drafted({ contactId: world.ben, ...messageText('Ben Short') });
    expect(await send(id)).toMatchObject(refused('delicate_message_needs_review', 'review'));
    expect(await world.run(messageReview, DRAFTER, { messageId: id })).toMatchObject(
      refused('agent_only_proposes', 'ask_owner'),
    );
    expect(await world.run(messageReview, rep, { messageId: id })).toMatchObject({ status: 'applied' });
    expect(await send(id)).toMatchObject(refused('invalid_input', 'correct_input'));
    expect(await send(id, rep, 'copied')).toMatchObject({ status: 'applied' });
    // The next one is no first one any more.
    const next = await drafted({
      contactId: world.ben,
      templateKey: 'confirm_budget',
      ...messageText('Ben', '', 'confirm_budget'),
    });
    expect(await send(next, rep, 'copied')).toMatchObject({ status: 'applied' });
  });

  it('is read by a person where its template speaks of pricing', async () => {
    const id = await drafted({ templateKey: 'confirm_quote', ...messageText('Anna', '', 'confirm_quote') });
    expect(await send(id)).toMatchObject(refused('delicate_message_needs_review', 'review'));
  });

  it('is written once to a contact, and anew in its own place', async () => {
    const first = await drafted();
    expect(await draft(rep)).toMatchObject(refused('duplicate', 'refresh'));
    const second = await drafted({ replacesId: first, ...messageText('Anna', 'We are free all week.') });
    expect((await ofDeal('rep'))?.messages.map(({ id, state }) => [id, state])).toEqual([
      [second, 'draft'],
      [first, 'replaced'],
    ]);
    expect(await send(first)).toMatchObject(refused('conflict', 'refresh'));
    expect(await draft(rep, { replacesId: first })).toMatchObject(refused('conflict', 'refresh'));
  });
});

describe('a message that leaves its template', () => {
  it('is sent only after a manager above the owner approved that very text, and a person read it', async () => {
    const id = await drafted(OFF);
    expect(await send(id)).toMatchObject(refused('message_within_template_or_approved', 'approval:manager'));
    expect(await ask(id, ' ')).toMatchObject(refused('note_missing', 'note'));
    expect(await ask(id)).toMatchObject({ status: 'needs_approval', remedies: ['approval:manager'] });
    expect(await ask(id)).toMatchObject(refused('asked_already', 'refresh'));
    const [waiting] = await waitingFor('manager');
    expect(waiting).toMatchObject({ id, turn: 'yours', topics: ['pricing'], note: 'They asked us for it.' });
    expect(waiting).toMatchObject({ waitsFor: { names: ['The manager'], next: 'The leader' } });
    expect(waiting?.body.filter(({ kind, text: line }) => kind !== 'same' && line !== '')).toEqual([
      { kind: 'added', text: 'We would take 10% off for a signature this week.' },
    ]);
    for (const seat of ['rep', 'finance', 'revops_admin', 'auditor'] as const)
      expect(await world.run(messageApprove, world.seats[seat], { messageId: id })).toMatchObject({
        status: 'refused',
      });
    expect(await world.run(messageApprove, DRAFTER, { messageId: id })).toMatchObject(
      refused('machines_never_approve', 'approval:manager'),
    );
    expect(await world.run(messageApprove, world.seats.manager, { messageId: id })).toMatchObject({
      status: 'applied',
    });
    expect(await waitingFor('manager')).toEqual([]);
    expect(await send(id)).toMatchObject(refused('delicate_message_needs_review', 'review'));
    await world.run(messageReview, rep, { messageId: id });
    expect(await send(id)).toMatchObject({ status: 'applied' });
  });

  it('loses its approval where it is written anew', async () => {
    const first = await drafted(OFF);
    await ask(first);
    await world.run(messageApprove, world.seats.manager, { messageId: first });
    const second = await drafted({ replacesId: first, ...OFF, subject: 'Last chance' });
    await world.run(messageReview, rep, { messageId: second });
    expect(await send(second)).toMatchObject(refused('message_within_template_or_approved', 'template'));
  });

  it('is refused with a code that whoever asked sees, and is then written anew', async () => {
    const id = await drafted({ ...messageText('Anna', 'Unlike RIVALSOFT we stay.') });
    await ask(id);
    const reasonCode = 'claim_not_supported';
    expect(await world.run(messageRefuse, world.seats.manager, { messageId: id, reasonCode })).toMatchObject({
      status: 'applied',
    });
    expect((await ofDeal('rep'))?.messages[0]).toMatchObject({
      state: 'refused',
      decided: { by: 'The manager', isRefused: true, code: reasonCode },
      standing: { mentions: [{ topic: 'competitor', found: 'RIVALSOFT' }] },
    });
    expect(await ask(id)).toMatchObject(refused('refused_already', 'template'));
  });

  it('is not approved by a manager on the deal of their own, nor by who asked', async () => {
    const own = await world.addDeal();
    const held = await world.owner.select().from(opportunity).where(eq(opportunity.id, world.dealId));
    const accountId = held[0]?.accountId ?? null;
    await world.owner
      .update(opportunity)
      .set({ ownerSeatId: world.seats.manager.seatId, accountId })
      .where(eq(opportunity.id, own));
    const team = { workspaceId: world.workspaceId, opportunityId: own, seatId: world.seats.rep.seatId };
    await world.owner.insert(dealTeam).values(team);
    const id = await drafted({ opportunityId: own, ...OFF });
    await ask(id);
    const approve = (seat: SeatName) => world.run(messageApprove, world.seats[seat], { messageId: id });
    expect(await approve('manager')).toMatchObject({ code: 'owner_or_report_approves_no_message' });
    expect(await approve('leader')).toMatchObject({ status: 'applied' });
  });
});

describe('who writes, and to whom', () => {
  const cited = () => ({ factIds: [world.mail], rule: 'gap_asker@1' });

  it('lets an agent fill in a template that the owner signs, and nothing more', async () => {
    const id = await drafted(cited(), DRAFTER);
    expect((await ofDeal('rep'))?.messages).toMatchObject([{ isByAgent: true, signedBy: 'The rep' }]);
    expect(await send(id, DRAFTER)).toMatchObject({ status: 'refused' });
    expect(await send(id)).toMatchObject({ status: 'applied' });
    const off = { ...cited(), templateKey: 'confirm_budget', ...OFF };
    expect(await draft(DRAFTER, off)).toMatchObject(refused('agent_drafts_within_template', 'template'));
    expect(await draft(DRAFTER, { rule: 'gap_asker@1' })).toMatchObject({
      reason: expect.stringMatching(/cites the records/),
    });
    expect(await draft(DRAFTER, { ...cited(), factIds: [uuidv7()] })).toMatchObject({
      reason: expect.stringMatching(/not there/),
    });
  });

  it('lets a stopped agent write nothing', async () => {
    await world.owner.insert(agentStop).values({
      workspaceId: world.workspaceId,
      agentId: 'drafter',
      isStopped: true,
      at: NOW,
      moveId: uuidv7(),
    });
    expect(await draft(DRAFTER, cited())).toMatchObject({ code: 'stopped_agent_only_reads' });
    await world.owner.delete(agentStop);
  });

  it('answers about a deal that is not theirs as about one that is not there', async () => {
    const id = await drafted(OFF);
    await ask(id);
    const { peer } = world.seats;
    expect(await draft(peer)).toMatchObject({ code: 'not_found' });
    expect(await send(id, peer)).toMatchObject({ code: 'not_found' });
    expect(await ofDeal('peer')).toBeNull();
    expect(await waitingFor('peer')).toEqual([]);
    expect(await draft(world.seats.finance)).toMatchObject({ code: 'no_permission' });
    expect((await ofDeal('finance'))?.messages).toMatchObject([{ address: null }]);
  });

  it('refuses strangers, people who left, a day left open and a template that is not there', async () => {
    expect(await draft(rep, { contactId: uuidv7() })).toMatchObject({
      reason: expect.stringMatching(/^contactId/),
    });
    expect(await draft(rep, { templateKey: 'no_such' })).toMatchObject({
      reason: expect.stringMatching(/^templateKey/),
    });
    expect(await draft(rep, messageText('Anna', '', 'agree_next_step'))).toMatchObject({
      reason: expect.stringMatching(/Type the day/),
    });
    await world.owner.update(contact).set({ hasLeft: true }).where(eq(contact.id, world.ben));
    expect(await draft(rep, { contactId: world.ben })).toMatchObject({
      reason: expect.stringMatching(/has left/),
    });
    await world.owner.update(contact).set({ hasLeft: false }).where(eq(contact.id, world.ben));
  });
});

it('is what a what-if asks about, as it stands', async () => {
  const whatIf = (move: 'message.send' | 'message.approve' | 'message.draft', seat: SeatName = 'rep') =>
    askWhatIf({
      workspaceId: world.workspaceId,
      actor: world.seats[seat],
      move,
      opportunityId: world.dealId,
      values: { field: 'closes_on', value: null, reasonCode: null },
      holds: ['isWithinTemplate'],
      now: NOW,
    });
  expect(await whatIf('message.send')).toMatchObject({
    says: 'allowed',
    reason: expect.stringMatching(/no such message/),
  });
  expect(await whatIf('message.draft')).toMatchObject({ says: 'allowed', reason: 'The move would be made.' });
  const id = await drafted(OFF);
  expect(await whatIf('message.send')).toMatchObject({ code: 'message_within_template_or_approved' });
  await ask(id);
  expect(await whatIf('message.approve', 'manager')).toMatchObject({ says: 'allowed' });
  expect(await whatIf('message.approve', 'finance')).toMatchObject({ says: 'refused' });
});

it('keeps nothing of what was written to a contact who is erased, but that it was sent', async () => {
  const id = await drafted();
  expect(await draft(rep)).toMatchObject(refused('duplicate', 'refresh'));
  await world.owner.update(contact).set({ hasLeft: true, email: null }).where(eq(contact.id, world.anna));
  expect(await send(id)).toMatchObject({ status: 'refused', reason: expect.stringMatching(/has left/) });
  await world.owner.update(contact).set({ hasLeft: false }).where(eq(contact.id, world.anna));
  expect(await send(id)).toMatchObject({
    status: 'refused',
    reason: expect.stringMatching(/no mail address/),
  });
  await world.owner.update(contact).set({ email: 'anna@acme.example' }).where(eq(contact.id, world.anna));
  const sent = await send(id);
  const { finance, revops_admin: admin } = world.seats;
  const input = { kind: 'contact', subjectId: world.anna, because: 'person_asked' };
  const proposed = await world.run(erasurePropose, admin, input);
  if (proposed.status === 'refused' || !('result' in proposed)) throw new Error(JSON.stringify(proposed));
  const approved = await world.run(erasureApprove, finance, proposed.result);
  expect(approved).toMatchObject({ status: 'applied', result: { counts: { message: 1 } } });
  const [row] = await world.owner.select().from(message).where(eq(message.id, id));
  expect(row).toMatchObject({ subject: '[erased]', body: '[erased]', state: 'sent' });
  const entryId = 'moveId' in sent ? (sent.moveId ?? '') : '';
  const values = await world.owner.select().from(auditValue).where(eq(auditValue.entryId, entryId));
  expect(values.map(({ name }) => name).sort()).toEqual(['address', 'body', 'contact', 'subject']);
  expect(values.every(({ value }) => value === null)).toBe(true);
  // What the door answered is final, so it named nobody.
  const answers = await world.owner.select({ answer: move.answer }).from(move);
  expect(JSON.stringify(answers)).not.toMatch(/Anna Meyer|anna@acme/);
});
