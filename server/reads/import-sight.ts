// Who may see an import's totals and refused rows: only seats that see every deal, since both speak of all of them.
import type { Seated } from '@/server/auth/seated';

export const seesWholeImport = ({ actor }: Seated): boolean =>
  actor.role === 'revops_admin' || actor.role === 'finance' || actor.role === 'auditor';
