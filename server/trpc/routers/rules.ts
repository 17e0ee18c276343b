// The rules: what is allowed, under which version, what a version would change, and the moves that change one.
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { RULE_KINDS } from '@/server/core/rules/rule-kind';
import { COMMITMENT_FIELDS } from '@/server/core/vocabulary/commitment-field';
import { policyActivate } from '@/server/moves/policy-activate';
import { policyDiscard } from '@/server/moves/policy-discard';
import { policyDraft } from '@/server/moves/policy-draft';
import { policyPropose } from '@/server/moves/policy-propose';
import { ruleActivate } from '@/server/moves/rule-activate';
import { ruleDiscard } from '@/server/moves/rule-discard';
import { ruleDraft } from '@/server/moves/rule-draft';
import { rulePropose } from '@/server/moves/rule-propose';
import { ruleReplay } from '@/server/moves/rule-replay';
import { askWhatIf } from '@/server/moves/what-if';
import { SAMPLED_MOVES } from '@/server/moves/what-if/sample-move';
import { HOLDS_ASKED } from '@/server/moves/what-if/supposed-question';
import { readActiveRules } from '@/server/reads/active-rules';
import { readPolicyVersion, readPolicyVersions } from '@/server/reads/policy-sets';
import { readReasonBooks } from '@/server/reads/reason-books';
import { readReplay, readReplays } from '@/server/reads/rule-replays';
import { readRuleSet } from '@/server/reads/rule-sets';
import { readRulesMatrix } from '@/server/reads/rules-matrix';
import { dealIsVisible } from '@/server/reads/visible-deals';
import { readActor, readWhatIfPeople } from '@/server/reads/what-if-choices';
import { router, seated } from '../init';
import { moveProcedure } from '../move-procedure';

const version = z
  .union([z.int().positive().max(2_147_483_647), z.enum(['shipped', 'in_force'])])
  .default('in_force');

const WhatIf = z.object({
  /** A seat, or 'agent' for the built-in drafter. */
  who: z.union([z.uuid(), z.literal('agent')]),
  move: z.enum(SAMPLED_MOVES),
  opportunityId: z.uuid().nullable(),
  field: z.enum(COMMITMENT_FIELDS).default('closes_on'),
  value: z.string().max(400).nullable().default(null),
  reasonCode: z.string().max(60).nullable().default(null),
  /** What holds about a move that nothing makes yet. */
  holds: z.array(z.enum(HOLDS_ASKED)).max(HOLDS_ASKED.length).default([]),
});

const missing = (what: string) =>
  new TRPCError({ code: 'NOT_FOUND', message: `There is no such ${what}, or it is not yours to see.` });

export const rulesRouter = router({
  matrix: seated.input(z.object({ version })).query(async ({ ctx, input }) => {
    const matrix = await withWorkspace(ctx.seat.workspace.id, (tx) =>
      readRulesMatrix(tx, ctx.seat, input.version),
    );
    if (!matrix) throw missing('version of the policies');
    return matrix;
  }),
  versions: seated.query(({ ctx }) =>
    withWorkspace(ctx.seat.workspace.id, (tx) => readPolicyVersions(tx, ctx.seat)),
  ),
  version: seated.input(z.object({ version })).query(async ({ ctx, input }) => {
    const view = await withWorkspace(ctx.seat.workspace.id, (tx) =>
      readPolicyVersion(tx, ctx.seat, input.version),
    );
    if (!view) throw missing('version of the policies');
    return view;
  }),
  set: seated.input(z.object({ kind: z.enum(RULE_KINDS), version })).query(async ({ ctx, input }) => {
    const view = await withWorkspace(ctx.seat.workspace.id, (tx) =>
      readRuleSet(tx, ctx.seat, input.kind, input.version),
    );
    if (!view) throw missing('version of these rules');
    return view;
  }),
  /** Checklists, flags and reason codes in force, as the help page tells them. */
  active: seated.query(({ ctx }) =>
    withWorkspace(ctx.seat.workspace.id, (tx) => readActiveRules(tx, ctx.seat.workspace.id)),
  ),
  /** Those that were ever in force, newest first. */
  reasons: seated.query(({ ctx }) =>
    withWorkspace(ctx.seat.workspace.id, (tx) => readReasonBooks(tx, ctx.seat.workspace.id)),
  ),
  people: seated.query(({ ctx }) =>
    withWorkspace(ctx.seat.workspace.id, (tx) => readWhatIfPeople(tx, ctx.seat)),
  ),
  whatIf: seated.input(WhatIf).query(async ({ ctx, input }) => {
    const { id: workspaceId } = ctx.seat.workspace;
    const { who, move, opportunityId, holds, ...values } = input;
    const person =
      who === 'agent' ? null : await withWorkspace(workspaceId, (tx) => readActor(tx, ctx.seat, who));
    if (who !== 'agent' && !person) throw missing('person');
    const actor = person ?? { kind: 'agent' as const, id: 'drafter' };
    // What the asker may not see, nobody tells them by way of somebody else.
    const { actor: asker, today } = ctx.seat;
    if (
      opportunityId &&
      !(await withWorkspace(workspaceId, (tx) => dealIsVisible(tx, asker, opportunityId, today)))
    )
      throw missing('deal');
    return askWhatIf({ workspaceId, actor, move, opportunityId, values, holds, now: ctx.now });
  }),
  replays: seated.query(({ ctx }) => withWorkspace(ctx.seat.workspace.id, (tx) => readReplays(tx, ctx.seat))),
  replay: seated.input(z.object({ id: z.uuid() })).query(async ({ ctx, input }) => {
    const view = await withWorkspace(ctx.seat.workspace.id, (tx) => readReplay(tx, ctx.seat, input.id));
    if (!view) throw missing('replay');
    return view;
  }),
  draftPolicies: moveProcedure(policyDraft),
  proposePolicies: moveProcedure(policyPropose),
  activatePolicies: moveProcedure(policyActivate),
  discardPolicies: moveProcedure(policyDiscard),
  draftSet: moveProcedure(ruleDraft),
  proposeSet: moveProcedure(rulePropose),
  activateSet: moveProcedure(ruleActivate),
  discardSet: moveProcedure(ruleDiscard),
  startReplay: moveProcedure(ruleReplay),
});
