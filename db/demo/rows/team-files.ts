// UserRole, User and RecordType rows: the files that do not grow with the deals.
import { SEGMENTS } from '../buyer-account';
import { DEMO_COMPANY } from '../company';
import { instantText } from '../day';
import type { DemoFile } from '../demo-file';
import type { SalesTeam } from '../sales-team';
import { salesforceId } from '../salesforce-id';

const FOUNDED = Date.UTC(2023, 0, 9, 14);

export function teamFiles(team: SalesTeam): DemoFile[] {
  return [
    {
      file: 'UserRole.csv',
      columns: [
        'Id',
        'Name',
        'ParentRoleId',
        'DeveloperName',
        'OpportunityAccessForAccountOwner',
        'PortalType',
      ],
      rows: team.roles.map((role) => [
        role.id,
        role.name,
        role.parentId ?? '',
        role.name.replace(/[^A-Za-z0-9]+/g, '_'),
        'Edit',
        'None',
      ]),
    },
    {
      file: 'User.csv',
      columns: [
        'Id',
        'Username',
        'LastName',
        'FirstName',
        'Name',
        'CompanyName',
        'Department',
        'Title',
        'Email',
        'Alias',
        'IsActive',
        'UserRoleId',
        'UserType',
        'ManagerId',
        'TimeZoneSidKey',
        'LocaleSidKey',
        'ForecastEnabled',
        'CreatedDate',
      ],
      rows: team.users.map((user) => [
        user.id,
        user.email,
        user.lastName,
        user.firstName,
        `${user.firstName} ${user.lastName}`,
        DEMO_COMPANY.name,
        'Sales',
        user.title,
        user.email,
        `${user.firstName.charAt(0)}${user.lastName.slice(0, 7)}`.toLowerCase(),
        String(user.isActive),
        user.roleId,
        'Standard',
        user.managerId ?? '',
        'America/New_York',
        'en_US',
        String(user.kind !== 'engineer'),
        instantText(FOUNDED),
      ]),
    },
    {
      file: 'RecordType.csv',
      columns: ['Id', 'Name', 'DeveloperName', 'SobjectType', 'IsActive', 'Description'],
      rows: SEGMENTS.map((segment) => [
        recordTypeId(segment),
        segment,
        segment.replace(/[^A-Za-z]+/g, '_'),
        'Opportunity',
        'true',
        `${segment} sales process`,
      ]),
    },
  ];
}

/** Record types name the segment a deal is sold in. */
export function recordTypeId(segment: (typeof SEGMENTS)[number]): string {
  return salesforceId('RecordType', SEGMENTS.indexOf(segment) + 1);
}
