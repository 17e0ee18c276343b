// account.enrich: keeps a firmographic value beside an account's own, from a sanctioned source; the source's own value stands.
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { account } from '@/db/schema/account';
import { enrichment } from '@/db/schema/enrichment';
import { source } from '@/db/schema/source';
import { decideEnrichment } from '@/server/core/firmographic/decide-enrichment';
import { FIRMOGRAPHIC_FIELDS } from '@/server/core/firmographic/firmographic-field';
import { ownValue, readHeld, readSuggestions, type Suggested } from '@/server/reads/enrichments';
import { loadRung } from '@/server/reads/ladder/load-rung';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { textInput } from './input/text-input';
import { type DealForMove, loadDeal } from './loads/load-deal';

const Input = z.object({
  /** The deal from whose account it is. */
  opportunityId: z.uuid(),
  field: z.enum(FIRMOGRAPHIC_FIELDS),
  /** As typed; null takes back what is kept, or turns a suggestion down. */
  value: textInput(120).nullable(),
  sourceId: z.uuid(),
});
type Input = z.infer<typeof Input>;
type Loaded = DealForMove & {
  accountId: string;
  ownSourceId: string;
  own: string | null;
  held: string | null;
  isPersons: boolean;
  suggested: Suggested | null;
  isSanctioned: boolean;
  rung: number;
  isStopped: boolean;
};
type Plan = { loaded: Loaded; input: Input; value: string | null };

export const accountEnrich: MoveDefinition<Input, Loaded, Plan, { accountId: string }> = {
  kind: 'account.enrich',
  input: Input,
  async load(tx, { opportunityId, field, sourceId }, scope) {
    const deal = await loadDeal(tx, opportunityId, scope);
    const accountId = deal?.deal.accountId;
    if (!deal || !accountId) return null;
    const [row] = await tx.select().from(account).where(eq(account.id, accountId)).for('update');
    const [from] = await tx.select().from(source).where(eq(source.id, sourceId));
    if (!row || !from) return null;
    const key = `${accountId}|${field}`;
    const { actor } = scope;
    const rung =
      actor.kind === 'agent'
        ? await loadRung(tx, actor.id, 'account.enrich', 'firmographic', deal.today)
        : null;
    const last = (await readHeld(tx, [accountId])).get(key);
    return {
      ...deal,
      accountId,
      ownSourceId: row.sourceId,
      own: ownValue(row, field),
      held: last?.value ?? null,
      isPersons: last !== undefined && last.agentId === null,
      suggested: (await readSuggestions(tx, [row])).get(key) ?? null,
      isSanctioned: from.isSanctioned,
      rung: rung?.rung ?? 0,
      isStopped: rung?.cause === 'stopped',
    };
  },
  request: ({ deal, accountId, held, isSanctioned, rung, isStopped }) => ({
    resource: { type: 'Account', id: accountId, attributes: {} },
    context: {
      fieldClasses: ['firmographic'],
      isSanctionedSource: isSanctioned,
      rung,
      isStopped,
      replaces: held !== null,
    },
    opportunityId: deal.id,
  }),
  decide(loaded, input, { actor }) {
    const { own, ownSourceId, held, suggested, isPersons } = loaded;
    const { field, value: to, sourceId } = input;
    const isAgent = actor.kind === 'agent';
    const decided = decideEnrichment({
      field,
      own,
      held,
      suggested,
      to,
      sourceId,
      ownSourceId,
      isAgent,
      isPersons,
    });
    return decided.ok
      ? { ok: true, plan: { loaded, input, value: decided.value } }
      : { ...decided, remedies: [decided.code === 'no_change' ? 'refresh' : 'correct_input'] };
  },
  async write(tx, { loaded, input, value }, { workspaceId, actor, now, moveId }) {
    const { accountId, held, suggested } = loaded;
    const { opportunityId, field, sourceId } = input;
    const id = uuidv7();
    await tx.insert(enrichment).values({
      workspaceId,
      id,
      accountId,
      opportunityId,
      field,
      oldValue: held,
      value,
      suggested: suggested?.value ?? null,
      sourceId,
      seatId: actor.kind === 'person' ? actor.seatId : null,
      agentId: actor.kind === 'agent' ? actorId(actor) : null,
      at: now,
      moveId,
    });
    return {
      result: { accountId },
      subjects: [accountId, id],
      values: { before: held, after: value },
      measures: { field },
    };
  },
};
