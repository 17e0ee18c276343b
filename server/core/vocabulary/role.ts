// The seats a person can hold in a workspace; nobody holds two in one workspace.
export const ROLES = ['rep', 'manager', 'leader', 'finance', 'revops_admin', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Record<Role, string> = {
  rep: 'Rep',
  manager: 'Manager',
  leader: 'Sales leader',
  finance: 'Finance',
  revops_admin: 'Revops admin',
  auditor: 'Auditor',
};
