// The people of the demo who can sign in, by seat; those in the sales tree are also in the generated User file.
import type { Role } from '@/server/core/vocabulary/role';
import { DEMO_COMPANY } from './company';

export type DemoPerson = {
  role: Role;
  firstName: string;
  lastName: string;
  email: string;
  title: string;
  /** The team of the tree, or null for a seat outside it. */
  team: string | null;
};

function person(
  role: Role,
  firstName: string,
  lastName: string,
  title: string,
  team: string | null,
): DemoPerson {
  const email = `${firstName}.${lastName}@${DEMO_COMPANY.domain}`.toLowerCase();
  return { role, firstName, lastName, email, title, team };
}

export const DEMO_TEAMS = ['Enterprise East', 'Commercial West', 'Europe', 'Customer Growth'] as const;

export const DEMO_LEADER = person('leader', 'Imara', 'Lindqvist', 'Chief Revenue Officer', 'Sales');
export const DEMO_MANAGERS = [
  person('manager', 'Tobias', 'Okonjo', 'Director, Enterprise East', 'Enterprise East'),
  person('manager', 'Mei', 'Castellane', 'Director, Commercial West', 'Commercial West'),
] as const;
export const DEMO_REPS = [
  person('rep', 'Ravi', 'Thornbury', 'Account Executive', 'Enterprise East'),
  person('rep', 'Saoirse', 'Benmoussa', 'Account Executive', 'Commercial West'),
] as const;
export const DEMO_FINANCE = [
  person('finance', 'Helene', 'Vasquin', 'VP Finance', null),
  person('finance', 'Desmond', 'Akiyama', 'Revenue Accountant', null),
] as const;
export const DEMO_REVOPS = [
  person('revops_admin', 'Priya', 'Halvorsen', 'Head of Revenue Operations', null),
  person('revops_admin', 'Luca', 'Obrecht', 'Revenue Systems Manager', null),
] as const;
const DEMO_AUDITOR = person('auditor', 'Wanda', 'Farouk', 'Internal Auditor', null);

/** Everyone to create a sign-in for, in the order to print them. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  DEMO_LEADER,
  ...DEMO_MANAGERS,
  ...DEMO_REPS,
  ...DEMO_FINANCE,
  ...DEMO_REVOPS,
  DEMO_AUDITOR,
];
