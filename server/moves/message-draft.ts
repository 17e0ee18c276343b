// message.draft: a person on the deal, or an agent within a template, writes a message to a customer; nothing leaves the house.
import { and, eq, inArray, ne } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { message } from '@/db/schema/message';
import { DAY_TO_TYPE } from '@/server/core/messages/fill-template';
import { findTemplate } from '@/server/core/messages/find-template';
import { judgeMessage, type MessageJudgement } from '@/server/core/messages/judge-message';
import { tidy } from '@/server/core/messages/leaves-template';
import { LIVE_MESSAGE_STATES } from '@/server/core/messages/message-state';
import type { MessageTemplate } from '@/server/core/messages/message-template';
import { ITEM_KEYS } from '@/server/core/vocabulary/item';
import { loadStop } from '@/server/reads/ladder/load-rung';
import { loadMessageTemplates } from '@/server/reads/messages/load-message-templates';
import { actorId } from './actor';
import type { Decided, MoveDefinition, Scope } from './definition';
import { textInput } from './input/text-input';
import { type DealForMove, dealResource, loadDeal } from './loads/load-deal';
import { loadSeatName, type MessageRow } from './loads/load-message';
import { loadRecipient, type Recipient } from './loads/load-recipient';

const Input = z.strictObject({
  opportunityId: z.uuid(),
  contactId: z.uuid(),
  templateKey: textInput(80),
  /** The version of the templates that the text was filled from; null: as shipped. */
  templateSet: z.int().positive().max(2_147_483_647).nullish(),
  itemKey: z.enum(ITEM_KEYS).nullish(),
  subject: textInput(400),
  body: textInput(4_000),
  /** The open message that this one stands in for. */
  replacesId: z.uuid().optional(),
  /** The records that an agent goes by, and its rule and version. */
  factIds: z.array(z.uuid()).max(200).optional(),
  rule: textInput(80).optional(),
});
type Input = z.infer<typeof Input>;
type Loaded = DealForMove & {
  template: MessageTemplate | null;
  /** The version of the templates in force; null: as shipped. */
  set: number | null;
  recipient: Recipient | null;
  /** Whose name stands under it; null for an agent's on a deal that nobody owns. */
  senderSeatId: string | null;
  judged: MessageJudgement;
  isStopped: boolean;
  replaced: MessageRow | null;
  /** An open message of the same template to the same contact, other than the one it stands in for. */
  hasSame: boolean;
};
type Plan = {
  input: Input;
  template: MessageTemplate;
  recipient: Recipient;
  senderSeatId: string;
  factIds: string[];
  rule: string | null;
};

export const messageDraft: MoveDefinition<Input, Loaded, Plan, { messageId: string }> = {
  kind: 'message.draft',
  input: Input,
  async load(tx, input, scope) {
    const held = await loadDeal(tx, input.opportunityId, scope);
    if (!held) return null;
    const { actor } = scope;
    const set = held.workspace.ruleVersions.message_templates ?? null;
    const template = findTemplate(await loadMessageTemplates(tx, scope.workspaceId, set), input.templateKey);
    const recipient = await loadRecipient(tx, held.deal, input.contactId);
    const senderSeatId = actor.kind === 'person' ? actor.seatId : held.deal.ownerSeatId;
    const judged = judgeMessage(
      template,
      input,
      {
        id: recipient?.id ?? input.contactId,
        facts: recipient?.facts ?? [],
        sentTo: recipient?.sentTo ?? [],
      },
      {
        contactName: recipient?.name ?? '',
        senderName: senderSeatId ? await loadSeatName(tx, senderSeatId) : '',
        competitors: held.workspace.knownCompetitors,
      },
    );
    const open = and(
      eq(message.opportunityId, held.deal.id),
      inArray(message.state, [...LIVE_MESSAGE_STATES]),
    );
    const [replaced] = input.replacesId
      ? await tx
          .select()
          .from(message)
          .where(and(open, eq(message.id, input.replacesId)))
          .for('update')
      : [];
    const [same] = await tx
      .select({ id: message.id })
      .from(message)
      .where(
        and(
          open,
          eq(message.contactId, recipient?.id ?? input.contactId),
          eq(message.templateKey, input.templateKey),
          input.replacesId ? ne(message.id, input.replacesId) : undefined,
        ),
      )
      .limit(1);
    return {
      ...held,
      template,
      set,
      recipient,
      senderSeatId,
      judged,
      isStopped: actor.kind === 'agent' && (await loadStop(tx, actor.id)) !== null,
      replaced: replaced ?? null,
      hasSame: same !== undefined,
    };
  },
  request: (held) => ({
    resource: dealResource(held),
    context: {
      ...held.standing,
      isStopped: held.isStopped,
      isWithinTemplate: held.judged.leaves === null,
    },
    opportunityId: held.deal.id,
  }),
  decide,
  async write(tx, plan, { workspaceId, actor, moveId, now }) {
    const { input, template, recipient, senderSeatId, factIds, rule } = plan;
    const id = uuidv7();
    const text = { subject: tidy(input.subject), body: tidy(input.body) };
    await tx.insert(message).values({
      ...text,
      workspaceId,
      id,
      opportunityId: input.opportunityId,
      contactId: recipient.id,
      itemKey: input.itemKey ?? null,
      templateKey: template.key,
      templateVersion: template.version,
      templateSet: template.set,
      state: 'draft',
      actorId: actorId(actor),
      senderSeatId,
      factIds,
      rule,
      createdAt: now,
      moveId,
      replacesId: input.replacesId ?? null,
    });
    if (input.replacesId)
      await tx
        .update(message)
        .set({ state: 'replaced' })
        .where(and(eq(message.workspaceId, workspaceId), eq(message.id, input.replacesId)));
    return {
      result: { messageId: id },
      values: { contact: recipient.name, ...text },
      subjects: [id, recipient.id, ...(input.replacesId ? [input.replacesId] : [])],
      facts: factIds,
      measures: {
        template: `${template.key}@${template.version}`,
        ...(template.set === null ? {} : { message_templates: template.set }),
        ...(input.itemKey ? { item: input.itemKey } : {}),
        ...(rule === null ? {} : { rule }),
      },
    };
  },
};

function decide(loaded: Loaded, input: Input, { actor }: Scope): Decided<Plan> {
  const { template, recipient, senderSeatId, replaced } = loaded;
  const refuse = (reason: string): Decided<Plan> => ({
    ok: false,
    code: 'invalid_input',
    reason,
    remedies: ['correct_input'],
  });
  const isAgent = actor.kind !== 'person';
  if (input.templateSet !== undefined && input.templateSet !== loaded.set)
    return {
      ok: false,
      code: 'conflict',
      reason: 'Other message templates are in force since you began. Take the template’s text again.',
      remedies: ['refresh'],
    };
  if (!template) return refuse('templateKey: Choose one of the templates.');
  if (!template.isOn)
    return refuse(`templateKey: “${template.label}” is switched off here. Choose another template.`);
  if (!recipient) return refuse('contactId: Choose a contact of this deal’s account.');
  if (recipient.isErased) return refuse('contactId: This contact asked to be erased: choose another one.');
  if (recipient.hasLeft) return refuse('contactId: The contact has left the company: choose another one.');
  if (senderSeatId === null) return refuse('opportunityId: Nobody owns this deal, so nobody could sign it.');
  if (tidy(input.subject) === '' || tidy(input.body) === '')
    return refuse('A message has a subject and a text.');
  if (`${input.subject}\n${input.body}`.includes(DAY_TO_TYPE))
    return refuse(`Type the day where it says ${DAY_TO_TYPE}.`);
  if (input.replacesId && !replaced)
    return {
      ok: false,
      code: 'conflict',
      reason: 'The message that it stands in for is not open any more.',
      remedies: ['refresh'],
    };
  if (replaced && isAgent && replaced.actorId !== actorId(actor))
    return refuse('replacesId: An agent writes anew only what it wrote itself.');
  if (loaded.hasSame)
    return {
      ok: false,
      code: 'duplicate',
      // An answer is final, and an erasure cannot reach it: it names nobody.
      reason:
        'There is an open message of this template to this contact already: write that one anew, or withdraw it.',
      remedies: ['refresh'],
    };
  const cited = [...new Set(input.factIds ?? [])];
  if (!isAgent && (cited.length > 0 || input.rule !== undefined))
    return refuse('factIds: Only an agent cites records and a rule.');
  if (isAgent && (cited.length === 0 || !input.rule?.trim()))
    return refuse('factIds: An agent cites the records it goes by, and names its rule and version.');
  const known = new Set(recipient.facts.map(({ id }) => id));
  if (cited.some((id) => !known.has(id)))
    return refuse('factIds: One of the cited records is not there. Cite records of this deal only.');
  const rule = isAgent ? (input.rule?.trim() ?? null) : null;
  return { ok: true, plan: { input, template, recipient, senderSeatId, factIds: cited, rule } };
}
