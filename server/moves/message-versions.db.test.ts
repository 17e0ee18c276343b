// What a message keeps while time and rules move on: the version of its template, and how long what was asked and approved holds.
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { message } from '@/db/schema/message';
import { ruleSet } from '@/db/schema/rule';
import { workspace } from '@/db/schema/workspace';
import { fillTemplate } from '@/server/core/messages/fill-template';
import { findTemplate } from '@/server/core/messages/find-template';
import { MESSAGE_TEMPLATES } from '@/server/core/messages/shipped-messages';
import { shippedRuleData } from '@/server/core/rules/rule-data';
import type { Actor } from './actor';
import { messageDraft } from './message-draft';
import { messageSend } from './message-send';
import { NOW } from './testing/deal-world';
import { type MessageWorld, makeMessageWorld, readMessagesAs } from './testing/message-world';

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

const text = (contact = 'Anna Meyer', detail = '', templateKey = 'ask_goals') => {
  const template = findTemplate(MESSAGE_TEMPLATES, templateKey);
  if (!template) throw new Error(templateKey);
  return fillTemplate(template, { contact, sender: 'The rep', day: null, detail });
};
const draft = (more: object = {}) =>
  world.run(messageDraft, rep, {
    opportunityId: world.dealId,
    contactId: world.anna,
    templateKey: 'ask_goals',
    itemKey: 'pain',
    ...text(),
    ...more,
  });
const drafted = async (more: object = {}) => {
  const answer = await draft(more);
  if (answer.status !== 'applied') throw new Error(JSON.stringify(answer));
  return answer.result.messageId;
};
const send = (messageId: string) => world.run(messageSend, rep, { messageId, how: 'mail' });

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
  const ben = { contactId: world.ben, ...text('Ben Short') };
  const old = await drafted({ ...ben, templateSet: undefined });
  const held = await readMessagesAs(world, 'rep');
  expect(held?.messages.map(({ id, standing }) => [id, standing?.leaves])).toEqual([
    [old, 'Its sentences are not the template’s.'],
    [before, null],
  ]);
  expect(held?.writing?.templateSet).toBe(1);
  expect(held?.writing?.templates.map(({ key }) => key)).not.toContain('confirm_budget');
  expect(await send(before)).toMatchObject({ status: 'applied' });
  const more = { templateKey: 'ask_who_decides', ...text('Ben Short', '', 'ask_who_decides') };
  expect(await draft({ ...ben, ...more, templateSet: null })).toMatchObject({ code: 'conflict' });
  expect(await draft({ ...ben, ...more, templateSet: 1 })).toMatchObject({ status: 'applied' });
  expect(await draft({ templateKey: 'confirm_budget' })).toMatchObject({
    reason: expect.stringMatching(/switched off here/),
  });
  await versions({});
});
