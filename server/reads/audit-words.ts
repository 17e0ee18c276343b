// Says what the log holds in plain words: kinds, actors, reasons and causes; it knows codes and no customer's value.
import type { Leaf } from '@/server/audit/leaf';
import { isReasonCode } from '@/server/core/reasons/read-reason';
import { type ReasonBook, reasonLabel, SHIPPED_REASON_BOOK } from '@/server/core/reasons/reason-book';
import { REASON_WORDS } from '@/server/core/reasons/reason-words';
import type { ReasonFamily } from '@/server/core/vocabulary/reason-code';
import { ROLE_LABELS } from '@/server/core/vocabulary/role';
import { MOVE_CATALOGUE } from '@/server/moves/catalogue';

/** What the log records besides moves. */
const RECORDED: Record<string, string> = {
  'evaluation.run': 'Evaluated deals',
  'session.begin': 'Signed in',
  'session.refuse': 'Refused a sign-in',
  'log.verified': 'Verified the log',
  'log.check': 'Could not verify the log',
  'import.run': 'Read an import',
  'past.make': 'Made a past forecast',
  'flag_study.make': 'Studied the flags over past weeks',
  'replay.run': 'Replayed a version over history',
};
const LABELS = new Map<string, string>([
  ...MOVE_CATALOGUE.map(({ kind, label }) => [kind, label] as const),
  ...Object.entries(RECORDED),
]);

/** Which family a kind's code is from; a change of a promise may use several. */
const FAMILIES: Record<string, readonly ReasonFamily[]> = {
  'draft.decline': ['draft_decline'],
  'draft.edit': ['draft_edit'],
  'decision.undo': ['rollback'],
  'ruling.undo': ['rollback'],
  'import.rollback': ['rollback'],
  'move.roll_back_many': ['rollback'],
  'opportunity.withdraw': ['rollback'],
  'message.withdraw': ['rollback'],
  'message.decline': ['message_decline'],
  // Until it had codes of its own it took those of every approval.
  'message.refuse': ['message_refusal', 'approval_refusal'],
  'flag.dispute': ['flag_dispute'],
  'item.waive': ['waiver'],
  'grant.refuse': ['approval_refusal'],
  'request.decline': ['approval_refusal'],
  'item.refuse_waiver': ['approval_refusal'],
  'call.submit': ['call'],
  'call.withdraw': ['rollback'],
  'adjustment.make': ['adjustment'],
  'adjustment.withdraw': ['rollback'],
  'snapshot.freeze': ['snapshot'],
  'freeze.complete': ['snapshot'],
  'import.tie_out': ['tie_out'],
};
const EVERY_FAMILY = Object.keys(REASON_WORDS).filter((key): key is ReasonFamily => key in REASON_WORDS);

export const AUDIT_KINDS = [...LABELS].map(([kind, label]) => ({ kind, label }));

export function kindWords(kind: string): string {
  return LABELS.get(kind) ?? kind;
}

/** `book`: the reason codes that were in force when the code was given. */
export function reasonCodeWords(kind: string, code: string, book: ReasonBook = SHIPPED_REASON_BOOK): string {
  const family = (FAMILIES[kind] ?? EVERY_FAMILY).find((each) => isReasonCode(each, code));
  return family ? reasonLabel(book, family, code) : code;
}

/** `name` is null where this seat may not know it: then the role stands for the person. */
export function actorWords(actor: Leaf['actor'], name: string | null): string {
  if (actor.kind === 'agent') return `Agent ${actor.id}`;
  if (actor.kind === 'worker') return 'Worker';
  if (actor.kind === 'command') return 'Command line';
  if (actor.kind === 'visitor') return name ? `Somebody, as ${name}` : 'Somebody';
  if (name) return name;
  const role = Object.entries(ROLE_LABELS).find(([known]) => known === actor.role);
  return role?.[1] ?? 'A person';
}

const CAUSES: Record<string, string> = {
  holds: 'nothing was changed',
  broken: 'it does not hold',
  clock: 'time passed',
  move: 'after a move',
  moves: 'after moves',
  failed: 'it failed',
  needs_mapping: 'it asks for a mapping',
  ready: 'compared, and not written yet',
};

/** Why a job recorded it; null where its label says all of it. */
export function causeWords({ outcome, code }: Leaf): string | null {
  if (outcome !== 'recorded' || !code || code === 'done') return null;
  return CAUSES[code] ?? `after “${kindWords(code)}”`;
}
