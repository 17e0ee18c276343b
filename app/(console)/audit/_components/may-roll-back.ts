// Whom the log offers a rollback; the policies decide about each one that is asked for.
import type { Role } from '@/server/core/vocabulary/role';

const ROLES: readonly Role[] = ['rep', 'manager', 'leader', 'revops_admin'];

export const mayRollBack = (role: Role): boolean => ROLES.includes(role);
