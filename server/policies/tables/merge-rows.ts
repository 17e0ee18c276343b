// What is allowed and refused about accounts and products that may be one.
import { ADMIN, AUDITOR, type DenyRow, DRAFTER, FINANCE, MANAGER, REP, type TableRow } from './requests';

export const MERGE_ALLOW: TableRow[] = [
  { says: 'an admin accepts a merge', actor: ADMIN, action: 'merge.accept', context: {} },
  { says: 'an admin refuses a merge', actor: ADMIN, action: 'merge.refuse', context: {} },
  { says: 'an admin takes an answer on a merge back', actor: ADMIN, action: 'merge.undo', context: {} },
];

export const MERGE_DENY: DenyRow[] = [
  { says: 'a rep accepts no merge', actor: REP, action: 'merge.accept', context: {}, code: 'no_permission' },
  {
    says: 'a manager takes no answer on a merge back',
    actor: MANAGER,
    action: 'merge.undo',
    context: {},
    code: 'no_permission',
  },
  {
    says: 'finance refuses no merge',
    actor: FINANCE,
    action: 'merge.refuse',
    context: {},
    code: 'no_permission',
  },
  {
    says: 'an auditor accepts no merge',
    actor: AUDITOR,
    action: 'merge.accept',
    context: {},
    code: 'auditor_only_reads',
  },
  {
    says: 'an agent accepts no merge',
    actor: DRAFTER,
    action: 'merge.accept',
    context: {},
    code: 'agent_only_proposes',
  },
];
