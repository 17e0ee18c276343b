// What would happen if this person made this move on this deal now: the same door as a preview, then the same policies asked further.
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { withWorkspace } from '@/db/client';
import { workspace } from '@/db/schema/workspace';
import type { Remedy } from '@/server/core/vocabulary/remedy';
import { ROLES, type Role } from '@/server/core/vocabulary/role';
import type { Asked } from '@/server/policies/asked';
import { askPolicies } from '@/server/policies/authorise';
import { COUNT_WORDS, truthOf } from '@/server/policies/context-words';
import { loadPolicies } from '@/server/policies/load-policies';
import type { Policy, PolicySet } from '@/server/policies/policy';
import type { Actor } from './actor';
import { runMove } from './door';
import type { Outcome } from './outcome';
import { type NamedGaps, namedGaps } from './what-if/named-gaps';
import { findOpenMessage } from './what-if/sample-message';
import { type SampledKind, sampleMove, type WhatIfValues } from './what-if/sample-move';
import { type Holds, isSupposable, type SupposedMove, supposedQuestion } from './what-if/supposed-question';

export type WhatIfMove = SampledKind;

export type WhatIfQuestion = {
  workspaceId: string;
  actor: Actor;
  move: WhatIfMove;
  opportunityId: string | null;
  values: WhatIfValues;
  /** What the asker says holds about a message, where the deal has none; what is left out does not hold. */
  holds: readonly Holds[];
  now: Date;
};
export type WhatIfAnswer = {
  /** 'impossible': the deal holds nothing that the move could be about. */
  says: 'allowed' | 'needs_approval' | 'refused' | 'impossible';
  /** Whether the policies allowed it, whatever the move itself said then; null where it never came to them. */
  byPolicies: boolean | null;
  reason: string;
  code: string | null;
  remedies: Remedy[];
  policies: Omit<Policy, 'actions'>[];
  /** Each alone would let the policies allow it, or each pair of circumstances where none does. */
  wouldPass: string[];
  /** Roles whom the policies would allow the very same. */
  otherRoles: Role[];
  version: string;
};

export async function askWhatIf(question: WhatIfQuestion): Promise<WhatIfAnswer> {
  const { workspaceId, actor, now } = question;
  const set = await withWorkspace(workspaceId, async (tx) => {
    const [held] = await tx
      .select({ version: workspace.policyVersion })
      .from(workspace)
      .where(eq(workspace.id, workspaceId));
    return loadPolicies(tx, workspaceId, held?.version ?? null);
  });
  const { move } = question;
  if (isSupposable(move) && !(await hasMessage(question, move))) return askSupposed(question, move, set);
  const sampled = await sampleMove({ ...question, move });
  if ('impossible' in sampled) return { ...nothing(set), says: 'impossible', reason: sampled.impossible };
  let asked: Asked | null = null;
  const outcome = await sampled.send((def, input) =>
    runMove(def, {
      workspaceId,
      actor,
      input,
      idempotencyKey: uuidv7(),
      now,
      mode: 'preview',
      seeAsked: (seen) => {
        asked = seen;
      },
    }),
  );
  const isRefused = outcome.status === 'refused' && asked !== null;
  const names = isRefused ? await withWorkspace(workspaceId, (tx) => namedGaps(tx, question)) : {};
  return answerOf(outcome, asked, move, set, names);
}

function hasMessage({ workspaceId, opportunityId }: WhatIfQuestion, move: SupposedMove): Promise<boolean> {
  if (!opportunityId) return Promise.resolve(false);
  return withWorkspace(
    workspaceId,
    async (tx) => (await findOpenMessage(tx, opportunityId, move === 'message.approve')) !== null,
  );
}

/** The deal has no such message, so that only the policies are asked, as the door would ask them. */
async function askSupposed(
  question: WhatIfQuestion,
  move: SupposedMove,
  set: PolicySet,
): Promise<WhatIfAnswer> {
  if (!question.opportunityId) return { ...nothing(set), says: 'impossible', reason: 'Choose a deal.' };
  const about = await withWorkspace(question.workspaceId, (tx) => supposedQuestion(tx, question, move));
  if (!about)
    return {
      ...nothing(set),
      code: 'not_found',
      reason: 'There is no such deal, or it is not theirs to see.',
      remedies: ['refresh', 'other_seat'],
    };
  const { isAllowed, policyIds, code, reason, remedies } = askPolicies(about, set);
  const { principal, resource, context } = about;
  const asked: Asked = { principal, resource, context, isAllowed, policies: policyIds };
  if (!isAllowed)
    return answerOf({ status: 'refused', moveId: null, code, policyIds, reason, remedies }, asked, move, set);
  const allowed = answerOf({ status: 'would_apply', result: null }, asked, move, set);
  return {
    ...allowed,
    reason: 'The policies would allow it. This deal has no such message now: what is ticked stands for one.',
  };
}

function nothing(set: PolicySet): WhatIfAnswer {
  return {
    says: 'refused',
    byPolicies: null,
    reason: '',
    code: null,
    remedies: [],
    policies: [],
    wouldPass: [],
    otherRoles: [],
    version: set.version,
  };
}

function answerOf(
  outcome: Outcome<unknown>,
  asked: Asked | null,
  action: string,
  set: PolicySet,
  names: NamedGaps = {},
): WhatIfAnswer {
  const base = {
    ...nothing(set),
    byPolicies: asked?.isAllowed ?? null,
    policies: set.policies.filter(({ id }) => asked?.policies.includes(id)),
  };
  if (outcome.status !== 'refused') return { ...base, says: 'allowed', reason: 'The move would be made.' };
  const { reason, code, remedies } = outcome;
  const refused = { ...base, says: 'refused' as const, reason, code, remedies };
  if (!asked || asked.isAllowed) return refused;
  return {
    ...refused,
    wouldPass: changesThatPass(asked, action, set, names),
    otherRoles: rolesThatPass(asked, action, set),
  };
}

/** What a circumstance would have to be instead: a truth turned round, a count set to none, a higher rung. */
type Turned = { name: string; to: boolean | number };

/** Turned to false these say not to do what was asked, which makes nothing pass. */
const IS_THE_MOVE: readonly string[] = ['isPush', 'entersCommit', 'entersPhase', 'replaces'];
const TOP_RUNG = 4;

/** Each alone would let the policies allow it; where none does, each pair that would. */
function changesThatPass(asked: Asked, action: string, set: PolicySet, names: NamedGaps): string[] {
  const turned = Object.entries(asked.context).flatMap(([name, value]) => turnsOf(name, value));
  const passes = (changes: readonly Turned[]) => {
    const context = { ...asked.context, ...Object.fromEntries(changes.map(({ name, to }) => [name, to])) };
    return askPolicies({ ...asked, action, context }, set).isAllowed;
  };
  const words = (change: Turned) => turnedWords(change, names);
  const alone = turned.filter((change) => passes([change]));
  if (alone.length > 0) return lowestOnly(alone.map((one): [Turned] => [one])).map(([one]) => words(one));
  const pairs = turned.flatMap((one, place) =>
    turned
      .slice(place + 1)
      .flatMap((other) => (one.name !== other.name && passes([one, other]) ? [pairOf(one, other)] : [])),
  );
  return lowestOnly(pairs)
    .slice(0, MOST_PAIRS)
    .map(([one, other]) => `${words(one)}, and ${words(other)}`);
}

/** Of the rungs that would do, the first: they are tried from the lowest. */
function lowestOnly<Change extends [Turned, ...Turned[]]>(changes: readonly Change[]): Change[] {
  const namesOf = (change: Change) => change.map(({ name }) => name).join();
  return changes.filter(
    (change, place) => changes.findIndex((one) => namesOf(one) === namesOf(change)) === place,
  );
}

const pairOf = (one: Turned, other: Turned): [Turned, Turned] => [one, other];

const MOST_PAIRS = 4;

function turnsOf(name: string, value: unknown): Turned[] {
  if (typeof value === 'boolean') return value && IS_THE_MOVE.includes(name) ? [] : [{ name, to: !value }];
  if (typeof value !== 'number') return [];
  if (name !== 'rung') return value > 0 ? [{ name, to: 0 }] : [];
  return Array.from({ length: Math.max(0, TOP_RUNG - value) }, (_, step) => ({ name, to: value + step + 1 }));
}

function turnedWords({ name, to }: Turned, names: NamedGaps): string {
  if (typeof to === 'boolean') return truthOf(name, to);
  if (name === 'rung') return `it stands on rung ${to} of the write ladder for this class of field`;
  const missing = names[name] ?? [];
  return `${COUNT_WORDS[name]?.no ?? `no ${name}`}${missing.length > 0 ? ` (now missing: ${missing.join(', ')})` : ''}`;
}

function rolesThatPass(asked: Asked, action: string, set: PolicySet): Role[] {
  const { principal } = asked;
  if (principal.type !== 'Person') return [];
  return ROLES.filter(
    (role) =>
      role !== principal.role &&
      askPolicies({ ...asked, action, principal: { ...principal, role } }, set).isAllowed,
  );
}
