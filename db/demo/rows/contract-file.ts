// Contract and Order rows: agreements in force, agreements being papered, and what was booked.

import { DAY_MS, dayText, instantText } from '../day';
import type { DealStory } from '../deal-story';
import { storyFile } from '../demo-file';
import { moneyText } from '../money';
import { salesforceId } from '../salesforce-id';

export function paperContractId(deal: DealStory): string {
  return deal.paper ? salesforceId('Contract', deal.firstNumber) : '';
}

export function expiringContractId(deal: DealStory): string {
  return deal.expiring ? salesforceId('Contract', deal.firstNumber + 1) : '';
}

export const CONTRACT_FILE = storyFile(
  'Contract.csv',
  [
    'Id',
    'AccountId',
    'OwnerId',
    'ContractNumber',
    'Status',
    'StartDate',
    'EndDate',
    'ContractTerm',
    'OwnerExpirationNotice',
    'CustomerSignedId',
    'CustomerSignedDate',
    'CompanySignedDate',
    'ActivatedDate',
    'CreatedDate',
    'LastModifiedDate',
    'IsDeleted',
  ],
  function* ({ account, deals }) {
    for (const deal of deals) {
      const { paper, expiring } = deal;
      const signer = account.contacts[0]?.id ?? '';
      const common = { AccountId: account.id, OwnerId: deal.owner.id, IsDeleted: 'false' };
      if (expiring) {
        const signedOn = expiring.startsOn - 12 * DAY_MS;
        yield {
          ...common,
          Id: expiringContractId(deal),
          ContractNumber: contractNumber(deal.firstNumber + 1),
          Status: 'Activated',
          StartDate: dayText(expiring.startsOn),
          EndDate: dayText(expiring.endsOn),
          ContractTerm: '12',
          OwnerExpirationNotice: String(expiring.noticeDays),
          CustomerSignedId: signer,
          CustomerSignedDate: dayText(signedOn),
          CompanySignedDate: dayText(signedOn),
          ActivatedDate: instantText(signedOn + DAY_MS),
          CreatedDate: instantText(signedOn - 9 * DAY_MS),
          LastModifiedDate: instantText(signedOn + DAY_MS),
        };
      }
      if (paper) {
        const isActive = paper.contractStatus === 'Activated';
        const signedAt = paper.customerSignedOn ?? paper.createdAt;
        yield {
          ...common,
          Id: paperContractId(deal),
          ContractNumber: contractNumber(deal.firstNumber),
          Status: paper.contractStatus,
          StartDate: dayText(paper.startsOn),
          EndDate: dayText(paper.endsOn),
          ContractTerm: String(Math.round((paper.endsOn - paper.startsOn) / DAY_MS / 30.4)),
          OwnerExpirationNotice: '30',
          CustomerSignedId: paper.customerSignedOn === null ? '' : signer,
          CustomerSignedDate: paper.customerSignedOn === null ? '' : dayText(paper.customerSignedOn),
          CompanySignedDate: paper.companySignedOn === null ? '' : dayText(paper.companySignedOn),
          ActivatedDate: isActive && deal.closedAt !== null ? instantText(deal.closedAt) : '',
          CreatedDate: instantText(paper.createdAt),
          LastModifiedDate: instantText(Math.max(paper.createdAt, signedAt)),
        };
      }
    }
  },
);

export const ORDER_FILE = storyFile(
  'Order.csv',
  [
    'Id',
    'AccountId',
    'OwnerId',
    'OpportunityId',
    'ContractId',
    'OrderNumber',
    'Status',
    'Type',
    'EffectiveDate',
    'EndDate',
    'TotalAmount',
    'CurrencyIsoCode',
    'PoNumber',
    'CustomerAuthorizedDate',
    'CompanyAuthorizedDate',
    'ActivatedDate',
    'CreatedDate',
    'LastModifiedDate',
    'IsDeleted',
  ],
  function* ({ account, deals }) {
    for (const deal of deals) {
      const order = deal.paper?.order;
      if (!deal.paper || !order) continue;
      yield {
        Id: salesforceId('Order', deal.firstNumber),
        AccountId: account.id,
        OwnerId: deal.owner.id,
        OpportunityId: deal.id,
        ContractId: paperContractId(deal),
        OrderNumber: contractNumber(deal.firstNumber),
        Status: order.status,
        Type: deal.brief.kind === 'renewal' ? 'Renewal' : 'New',
        EffectiveDate: dayText(deal.paper.startsOn),
        EndDate: dayText(deal.paper.endsOn),
        TotalAmount: moneyText(order.total),
        CurrencyIsoCode: deal.currency,
        PoNumber: order.purchaseOrder ?? '',
        CustomerAuthorizedDate:
          deal.paper.customerSignedOn === null ? '' : dayText(deal.paper.customerSignedOn),
        CompanyAuthorizedDate: deal.paper.companySignedOn === null ? '' : dayText(deal.paper.companySignedOn),
        ActivatedDate: order.status === 'Activated' ? instantText(order.createdAt) : '',
        CreatedDate: instantText(order.createdAt),
        LastModifiedDate: instantText(order.createdAt),
        IsDeleted: 'false',
      };
    }
  },
);

function contractNumber(number: number): string {
  return String(number % 100_000_000).padStart(8, '0');
}
