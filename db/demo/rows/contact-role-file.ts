// OpportunityContactRole rows.
import { instantText } from '../day';
import { storyFile } from '../demo-file';
import { salesforceId } from '../salesforce-id';

export const CONTACT_ROLE_FILE = storyFile(
  'OpportunityContactRole.csv',
  [
    'Id',
    'IsDeleted',
    'OpportunityId',
    'ContactId',
    'Role',
    'IsPrimary',
    'CreatedDate',
    'CreatedById',
    'LastModifiedDate',
  ],
  function* ({ deals }) {
    for (const deal of deals) {
      for (const [i, role] of deal.roles.entries()) {
        const at = instantText(role.createdAt);
        yield {
          Id: salesforceId('OpportunityContactRole', deal.firstNumber + i),
          IsDeleted: 'false',
          OpportunityId: deal.id,
          ContactId: role.contact.id,
          Role: role.role,
          IsPrimary: String(role.isPrimary),
          CreatedDate: at,
          CreatedById: deal.owner.id,
          LastModifiedDate: at,
        };
      }
    }
  },
);
