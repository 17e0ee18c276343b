// How a new opportunity is spelled in the file that creates it in the CRM; there is no column for an id of its own.
import type { ChangeFile } from '../outbox/crm-cell';
import type { DealType } from './draft-state';

export const NEW_DEAL_COLUMNS = [
  'name',
  'accountId',
  'accountName',
  'amount',
  'currency',
  'closesOn',
  'dealType',
  'nextStep',
  'owner',
] as const;
export type NewDealColumn = (typeof NEW_DEAL_COLUMNS)[number];

/** Null where that system's file has no such column. */
const HEADERS: Record<ChangeFile, Record<NewDealColumn, string | null>> = {
  salesforce: {
    name: 'Name',
    accountId: 'AccountId',
    accountName: 'Account name (not loaded)',
    amount: 'Amount',
    currency: 'CurrencyIsoCode',
    closesOn: 'CloseDate',
    dealType: 'Type',
    nextStep: 'NextStep',
    owner: 'Owner (not loaded)',
  },
  hubspot: {
    name: 'Deal name',
    accountId: null,
    accountName: 'Company name',
    amount: 'Amount',
    currency: 'Currency',
    closesOn: 'Close date',
    dealType: 'Deal type',
    nextStep: 'Next step',
    owner: 'Deal owner',
  },
};

export function newDealHeader(file: ChangeFile, column: NewDealColumn): string | null {
  return HEADERS[file][column];
}

/** As both systems call it; blank where they have no word for it. */
export const CRM_DEAL_TYPES: Record<DealType, string> = {
  new: 'New Business',
  expansion: 'Existing Business',
  renewal: 'Existing Business',
  other: '',
};
