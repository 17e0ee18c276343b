// The simulated vendor's sales tree: roles, users and who reports to whom; about 60 people at the default size.
import { DEMO_COMPANY } from './company';
import { FIRST_NAMES } from './names/first-names';
import { LAST_NAMES } from './names/last-names';
import { DEMO_LEADER, DEMO_MANAGERS, DEMO_REPS, DEMO_TEAMS } from './people';
import { salesforceId } from './salesforce-id';
import { seededRandom } from './seeded-random';

export type TeamRole = { id: string; name: string; parentId: string | null };
export type TeamUser = {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  title: string;
  roleId: string;
  managerId: string | null;
  isActive: boolean;
  /** Index of the team, -1 for the leader. */
  team: number;
  kind: 'leader' | 'manager' | 'rep' | 'engineer' | 'former';
};
export type SalesTeam = {
  roles: TeamRole[];
  users: TeamUser[];
  leader: TeamUser;
  /** By team index; owners of deals, demo people first in theirs. */
  repsByTeam: TeamUser[][];
  engineersByTeam: TeamUser[][];
  former: TeamUser[];
};

const REPS_PER_TEAM = 11;

/** Four teams up to 2,400 deals; more under the same four directors when the company is larger. */
export function buildSalesTeam(seed: string, deals: number): SalesTeam {
  const random = seededRandom(`${seed}/team`);
  const teamCount = Math.max(4, Math.round(2.8 * Math.sqrt(deals / 1200)) + 1);
  const roles: TeamRole[] = [];
  const users: TeamUser[] = [];
  const taken = new Set<string>();

  const addRole = (name: string, parentId: string | null): string => {
    const id = salesforceId('UserRole', roles.length + 1);
    roles.push({ id, name, parentId });
    return id;
  };
  const addUser = (
    user: Omit<TeamUser, 'id' | 'email' | 'firstName' | 'lastName'>,
    named?: { firstName: string; lastName: string },
  ): TeamUser => {
    let firstName = named?.firstName ?? random.pick(FIRST_NAMES);
    let lastName = named?.lastName ?? random.pick(LAST_NAMES);
    while (taken.has(`${firstName}.${lastName}`)) {
      firstName = random.pick(FIRST_NAMES);
      lastName = random.pick(LAST_NAMES);
    }
    taken.add(`${firstName}.${lastName}`);
    const email = `${firstName}.${lastName}@${DEMO_COMPANY.domain}`.toLowerCase();
    const full = { ...user, id: salesforceId('User', users.length + 1), firstName, lastName, email };
    users.push(full);
    return full;
  };

  const topRole = addRole('Chief Revenue Officer', null);
  const leader = addUser(
    { title: DEMO_LEADER.title, roleId: topRole, managerId: null, isActive: true, team: -1, kind: 'leader' },
    DEMO_LEADER,
  );
  const repsByTeam: TeamUser[][] = [];
  const engineersByTeam: TeamUser[][] = [];
  const former: TeamUser[] = [];
  const directors: { roleId: string; userId: string }[] = [];
  for (let team = 0; team < teamCount; team++) {
    const teamName = DEMO_TEAMS[team] ?? `${DEMO_TEAMS[team % 4]} ${Math.floor(team / 4) + 1}`;
    const above = team < 4 ? { roleId: topRole, userId: leader.id } : directors[team % 4];
    const managerRole = addRole(`${teamName} director`, above?.roleId ?? topRole);
    const memberRole = addRole(`${teamName} account executives`, managerRole);
    const manager = addUser(
      {
        title: `Director, ${teamName}`,
        roleId: managerRole,
        managerId: above?.userId ?? leader.id,
        isActive: true,
        team,
        kind: 'manager',
      },
      DEMO_MANAGERS.find((person) => person.team === teamName),
    );
    if (team < 4) directors.push({ roleId: managerRole, userId: manager.id });
    const member = { roleId: memberRole, managerId: manager.id, team } as const;
    const reps: TeamUser[] = [];
    for (let i = 0; i < REPS_PER_TEAM; i++) {
      const named = i === 0 ? DEMO_REPS.find((person) => person.team === teamName) : undefined;
      const title = i % 4 === 3 ? 'Senior Account Executive' : 'Account Executive';
      reps.push(addUser({ ...member, title, isActive: true, kind: 'rep' }, named));
    }
    repsByTeam.push(reps);
    engineersByTeam.push(
      ['Solution Engineer', 'Senior Solution Engineer'].map((title) =>
        addUser({ ...member, title, isActive: true, kind: 'engineer' }),
      ),
    );
    if (team < 3) {
      former.push(addUser({ ...member, title: 'Account Executive', isActive: false, kind: 'former' }));
    }
  }
  return { roles, users, leader, repsByTeam, engineersByTeam, former };
}
