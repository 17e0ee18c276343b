// Every kind of move there is: its name for people, what class of field it may write, and who it is for.
import type { FieldClass } from '@/server/core/vocabulary/commitment-field';

export type CatalogueEntry = {
  kind: string;
  /** Past tense, as the log says it. */
  label: string;
  /** 'by field': the draft or the promise names it; null where it writes no field of a deal. */
  fieldClass: FieldClass | 'by field' | null;
  who: string;
};

const OWNER = "the deal's owner or its deal team";
const DEAL_PEOPLE = "the deal's owner, its deal team or a manager of its subtree";
const ADMIN = 'a revops admin or the command line';

export const MOVE_CATALOGUE = [
  { kind: 'draft.file_many', label: 'Filed drafts', fieldClass: 'by field', who: 'an agent' },
  { kind: 'draft.accept', label: 'Accepted a draft', fieldClass: 'by field', who: OWNER },
  { kind: 'draft.edit', label: 'Edited a draft', fieldClass: 'by field', who: OWNER },
  { kind: 'draft.decline', label: 'Declined a draft', fieldClass: 'by field', who: OWNER },
  { kind: 'decision.undo', label: 'Undid a decision', fieldClass: 'by field', who: OWNER },
  { kind: 'commitment.change', label: 'Changed a promise', fieldClass: 'by field', who: OWNER },
  {
    kind: 'item.say_not_yet_knowable',
    label: 'Said "not knowable yet"',
    fieldClass: 'qualification',
    who: OWNER,
  },
  {
    kind: 'item.confirm_challenge',
    label: 'Confirmed a challenge',
    fieldClass: 'qualification',
    who: `${OWNER}, and a manager after five working days`,
  },
  {
    kind: 'item.dispute_challenge',
    label: 'Disputed a challenge',
    fieldClass: 'qualification',
    who: `${OWNER}, and a manager after five working days`,
  },
  { kind: 'item.waive', label: 'Asked for a waiver', fieldClass: 'qualification', who: OWNER },
  {
    kind: 'item.approve_waiver',
    label: 'Approved a waiver',
    fieldClass: 'qualification',
    who: 'finance or a manager of its subtree, never the owner or the proposer',
  },
  { kind: 'flag.acknowledge', label: 'Acknowledged a flag', fieldClass: null, who: DEAL_PEOPLE },
  { kind: 'flag.dispute', label: 'Disputed a flag', fieldClass: null, who: DEAL_PEOPLE },
  {
    kind: 'ruling.undo',
    label: 'Took back an answer',
    fieldClass: null,
    who: `whoever said it, or ${OWNER}`,
  },
  { kind: 'fact.attach', label: 'Attached a link', fieldClass: 'activity', who: DEAL_PEOPLE },
  {
    kind: 'fact.confirm',
    label: 'Confirmed an attached link',
    fieldClass: 'activity',
    who: 'finance, a manager of its subtree or its deal team, never the owner or the proposer',
  },
  { kind: 'deal.snooze', label: 'Snoozed a deal', fieldClass: null, who: OWNER },
  { kind: 'deal.unsnooze', label: 'Took a deal back from snooze', fieldClass: null, who: OWNER },
  { kind: 'evidence.view', label: 'Looked at evidence', fieldClass: null, who: 'whoever may see the deal' },
  {
    kind: 'workspace.create',
    label: 'Created a workspace',
    fieldClass: null,
    who: 'the command line, the first admin of an empty database, or a revops admin of another workspace',
  },
  { kind: 'workspace.configure', label: 'Changed the settings', fieldClass: null, who: ADMIN },
  { kind: 'workspace.advance_clock', label: 'Moved the clock', fieldClass: null, who: ADMIN },
  { kind: 'source.create', label: 'Added a source', fieldClass: null, who: ADMIN },
  { kind: 'source.configure', label: 'Changed a source', fieldClass: null, who: ADMIN },
  { kind: 'source.map', label: 'Saved a mapping', fieldClass: null, who: ADMIN },
  { kind: 'import.start', label: 'Started an import', fieldClass: null, who: ADMIN },
  { kind: 'import.cancel', label: 'Cancelled an import', fieldClass: null, who: ADMIN },
  {
    kind: 'import.publish',
    label: 'Published an import',
    fieldClass: null,
    who: 'the worker or the command line',
  },
  { kind: 'seat.invite', label: 'Invited a person', fieldClass: null, who: ADMIN },
  {
    kind: 'seat.accept_invite',
    label: 'Took a seat',
    fieldClass: null,
    who: 'whoever holds a valid invitation',
  },
  { kind: 'seat.change_role', label: 'Changed a role', fieldClass: 'ownership', who: ADMIN },
  { kind: 'seat.change_team', label: 'Changed a team', fieldClass: 'ownership', who: ADMIN },
  { kind: 'seat.deactivate', label: 'Closed a seat', fieldClass: 'ownership', who: ADMIN },
] as const satisfies readonly CatalogueEntry[];

export type MoveKind = (typeof MOVE_CATALOGUE)[number]['kind'];
