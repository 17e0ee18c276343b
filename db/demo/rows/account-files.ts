// Account and Contact rows.
import { DAY_MS, instantText } from '../day';
import { storyFile } from '../demo-file';

export const ACCOUNT_FILE = storyFile(
  'Account.csv',
  [
    'Id',
    'IsDeleted',
    'Name',
    'Type',
    'ParentId',
    'BillingCity',
    'BillingState',
    'BillingCountry',
    'Website',
    'Industry',
    'AnnualRevenue',
    'NumberOfEmployees',
    'CurrencyIsoCode',
    'OwnerId',
    'Segment__c',
    'CreatedDate',
    'LastModifiedDate',
  ],
  function* ({ account, deals }) {
    const first = deals[0];
    const createdAt = (first?.createdAt ?? 0) - 20 * DAY_MS;
    const isCustomer = deals.some((deal) => deal.brief.outcome === 'won' || deal.brief.kind !== 'new');
    yield {
      Id: account.id,
      IsDeleted: 'false',
      Name: account.name,
      Type: isCustomer ? 'Customer - Direct' : 'Prospect',
      ParentId: '',
      BillingCity: account.city,
      BillingState: account.state,
      BillingCountry: account.country,
      Website: `https://www.${account.domain}`,
      Industry: account.industry,
      AnnualRevenue: String(account.revenue),
      NumberOfEmployees: String(account.employees),
      CurrencyIsoCode: account.currency,
      OwnerId: first?.owner.id ?? '',
      Segment__c: account.segment,
      CreatedDate: instantText(createdAt),
      LastModifiedDate: instantText(deals.at(-1)?.until ?? createdAt),
    };
  },
);

export const CONTACT_FILE = storyFile(
  'Contact.csv',
  [
    'Id',
    'IsDeleted',
    'AccountId',
    'LastName',
    'FirstName',
    'Name',
    'Title',
    'Department',
    'Email',
    'Phone',
    'OwnerId',
    'CreatedDate',
    'LastModifiedDate',
  ],
  function* ({ account, deals }) {
    const first = deals[0];
    const createdAt = instantText((first?.createdAt ?? 0) - 19 * DAY_MS);
    for (const contact of account.contacts) {
      yield {
        Id: contact.id,
        IsDeleted: 'false',
        AccountId: account.id,
        LastName: contact.lastName,
        FirstName: contact.firstName,
        Name: `${contact.firstName} ${contact.lastName}`,
        Title: contact.title,
        Department: contact.department,
        Email: contact.email,
        Phone: contact.phone,
        OwnerId: first?.owner.id ?? '',
        CreatedDate: createdAt,
        LastModifiedDate: createdAt,
      };
    }
  },
);
