// What is allowed and refused about holding an import against the CRM's own totals.
import { ADMIN, COMMAND, type DenyRow, FINANCE, MANAGER, REP, type TableRow, WORKER } from './requests';

const action = 'import.tie_out' as const;

export const TIE_OUT_ALLOW: TableRow[] = [
  { says: 'finance ties an import out', actor: FINANCE, action, context: {} },
  { says: 'an admin ties an import out', actor: ADMIN, action, context: {} },
  { says: 'the command line ties an import out', actor: COMMAND, action, context: {} },
];
export const TIE_OUT_DENY: DenyRow[] = [
  { says: 'a rep ties nothing out', actor: REP, action, context: {}, code: 'no_permission' },
  { says: 'a manager ties nothing out', actor: MANAGER, action, context: {}, code: 'no_permission' },
  { says: 'the worker ties nothing out', actor: WORKER, action, context: {}, code: 'no_permission' },
];
