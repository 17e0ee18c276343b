// Turns users and their roles, managers or team names into seats and a team tree, once all of them are read.
import type { RowOf } from '../records/object-fields';
import type { StagedSeat, StagedTeam } from '../stage/staged-records';
import type { ImportContext } from './import-context';

type UserRow = { table: number; row: RowOf<'user'> & { id: string }; name: string };
type RoleRow = { table: number; name: string; parent: string | null };
type Placed = { team: string | null; isLead: boolean };
type SeatOut = { key: string; table: number | null; seat: StagedSeat };
type TeamOut = { key: string; table: number | null; team: StagedTeam };

/** People who sign in to the CRM as machines. */
const AUTOMATED = /automated|process|integration|guest|license manager|system/i;

export function isAutomatedUser(userType: string | null): boolean {
  return AUTOMATED.test(userType ?? '');
}

export class PeopleDraft {
  private readonly users = new Map<string, UserRow>();
  private readonly roles = new Map<string, RoleRow>();

  get isEmpty(): boolean {
    return this.users.size === 0 && this.roles.size === 0;
  }
  addUser(key: string, user: UserRow): void {
    this.users.set(key, user);
  }
  addRole(key: string, role: RoleRow): void {
    this.roles.set(key, role);
  }

  /** Seats by user and teams by role, manager or name; ids are the context's. */
  settle(ctx: ImportContext): { seats: SeatOut[]; teams: TeamOut[] } {
    const teams = new Map<string, TeamOut>();
    const addTeam = (key: string, name: string, parent: string | null, table: number | null = null) => {
      const externalId = key;
      const before = teams.get(key);
      if (before && (before.team.parentId !== null || parent === null)) return;
      const parentId = parent === null || parent === key ? null : ctx.id('team', parent);
      teams.set(key, { key, table: before?.table ?? table, team: { externalId, name, parentId } });
    };
    for (const [key, role] of this.roles)
      addTeam(key, role.name, role.parent && this.roles.has(role.parent) ? role.parent : null, role.table);

    const withReports = new Set<string>();
    for (const { row } of this.users.values()) if (row.managerId) withReports.add(row.managerId);
    const parentRoles = new Set([...this.roles.values()].map((role) => role.parent));

    const seats: SeatOut[] = [];
    const namedManagers = new Map<string, string | null>();
    for (const [key, user] of this.users) {
      const placed =
        user.row.roleId && this.roles.has(user.row.roleId)
          ? { team: user.row.roleId, isLead: withReports.has(key) || parentRoles.has(user.row.roleId) }
          : this.placeByManager(key, user, withReports, addTeam, namedManagers);
      seats.push({ key, table: user.table, seat: this.seatOf(ctx, key, user, placed, teams) });
    }
    for (const [name, parent] of namedManagers) {
      const key = managerKey(name);
      if (parent) addTeam(parent, parent.slice('team:'.length), null);
      seats.push({
        key,
        table: null,
        seat: {
          externalId: key,
          name,
          email: null,
          title: null,
          role: 'manager',
          isActive: true,
          teamId: ctx.id('team', key),
          isLead: true,
        },
      });
    }
    return { seats, teams: [...teams.values()] };
  }

  /** By the manager's id or name, or by the team's name; a manager leads a team that bears their name. */
  private placeByManager(
    key: string,
    { row, name }: UserRow,
    withReports: ReadonlySet<string>,
    addTeam: (key: string, name: string, parent: string | null) => void,
    namedManagers: Map<string, string | null>,
  ): Placed {
    const named = row.teamName?.trim() || null;
    const namedTeam = named === null ? null : `team:${named}`;
    if (named !== null && namedTeam !== null) addTeam(namedTeam, named, null);
    const managerId = row.managerId && this.users.has(row.managerId) ? row.managerId : null;
    if (managerId)
      addTeam(
        managerKey(managerId),
        `Team of ${this.users.get(managerId)?.name ?? managerId}`,
        this.teamAbove(managerId),
      );
    if (withReports.has(key)) {
      addTeam(managerKey(key), `Team of ${name}`, managerId ? managerKey(managerId) : namedTeam);
      return { team: managerKey(key), isLead: true };
    }
    if (managerId) return { team: managerKey(managerId), isLead: false };
    const managerName = row.managerName?.trim();
    if (managerName) {
      addTeam(managerKey(managerName), `Team of ${managerName}`, namedTeam);
      namedManagers.set(managerName, namedTeam);
      return { team: managerKey(managerName), isLead: false };
    }
    return { team: namedTeam, isLead: false };
  }

  private teamAbove(managerId: string): string | null {
    const above = this.users.get(managerId)?.row.managerId;
    return above && this.users.has(above) && above !== managerId ? managerKey(above) : null;
  }

  private seatOf(
    ctx: ImportContext,
    key: string,
    { row, name }: UserRow,
    placed: Placed,
    teams: ReadonlyMap<string, TeamOut>,
  ): StagedSeat {
    const isTop = placed.team !== null && teams.get(placed.team)?.team.parentId === null;
    return {
      externalId: key,
      name,
      email: row.email?.trim().toLowerCase() || null,
      title: row.title,
      role: !placed.isLead ? 'rep' : isTop && this.roles.size > 0 ? 'leader' : 'manager',
      isActive: (row.isActive ?? true) && !isAutomatedUser(row.userType),
      teamId: placed.team === null ? null : ctx.id('team', placed.team),
      isLead: placed.isLead,
    };
  }
}

function managerKey(idOrName: string): string {
  return `manager:${idOrName}`;
}
