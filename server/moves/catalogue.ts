// Every kind of move there is, noun by noun.
import { ACCOUNT_MOVES } from './catalogue/account';
import { AGENT_MOVES } from './catalogue/agent';
import { AUDIT_MOVES } from './catalogue/audit';
import { CALL_MOVES } from './catalogue/call';
import { CHANGE_MOVES } from './catalogue/change';
import { DEAL_MOVES } from './catalogue/deal';
import { DELEGATION_MOVES } from './catalogue/delegation';
import { DRAFT_MOVES } from './catalogue/draft';
import { IMPORT_MOVES } from './catalogue/import';
import { MESSAGE_MOVES } from './catalogue/message';
import { OPPORTUNITY_MOVES } from './catalogue/opportunity';
import { POLICY_MOVES } from './catalogue/policy';
import { RATE_MOVES } from './catalogue/rates';
import { REQUEST_MOVES } from './catalogue/request';
import { ROLLBACK_MOVES } from './catalogue/rollback';
import { SEAT_MOVES } from './catalogue/seat';
import { SNAPSHOT_MOVES } from './catalogue/snapshot';
import { WORKSPACE_MOVES } from './catalogue/workspace';

export const MOVE_CATALOGUE = [
  ...DRAFT_MOVES,
  ...DEAL_MOVES,
  ...DELEGATION_MOVES,
  ...WORKSPACE_MOVES,
  ...IMPORT_MOVES,
  ...ACCOUNT_MOVES,
  ...AGENT_MOVES,
  ...CHANGE_MOVES,
  ...MESSAGE_MOVES,
  ...OPPORTUNITY_MOVES,
  ...REQUEST_MOVES,
  ...ROLLBACK_MOVES,
  ...SEAT_MOVES,
  ...AUDIT_MOVES,
  ...RATE_MOVES,
  ...POLICY_MOVES,
  ...CALL_MOVES,
  ...SNAPSHOT_MOVES,
] as const;

export type MoveKind = (typeof MOVE_CATALOGUE)[number]['kind'];
