// Quote rows: the versions a deal went through; TotalPrice is net, GrandTotal has tax and shipping on top.

import { dayText, instantText } from '../day';
import type { DealStory } from '../deal-story';
import { storyFile } from '../demo-file';
import { moneyText } from '../money';
import { salesforceId } from '../salesforce-id';
import { paperContractId } from './contract-file';

export function currentQuoteId(deal: DealStory): string {
  const last = deal.quotes.at(-1);
  return last ? salesforceId('Quote', deal.firstNumber + last.number) : '';
}

export const QUOTE_FILE = storyFile(
  'Quote.csv',
  [
    'Id',
    'IsDeleted',
    'OpportunityId',
    'AccountId',
    'ContactId',
    'ContractId',
    'OwnerId',
    'Name',
    'QuoteNumber',
    'Status',
    'IsSyncing',
    'CurrencyIsoCode',
    'Subtotal',
    'Discount',
    'TotalPrice',
    'Tax',
    'ShippingHandling',
    'GrandTotal',
    'ExpirationDate',
    'CreatedDate',
    'LastModifiedDate',
  ],
  function* ({ account, deals }) {
    for (const deal of deals) {
      for (const quote of deal.quotes) {
        const subtotal = Math.round((quote.total * 100) / (100 - quote.discountPercent));
        yield {
          Id: salesforceId('Quote', deal.firstNumber + quote.number),
          IsDeleted: 'false',
          OpportunityId: deal.id,
          AccountId: account.id,
          ContactId: deal.roles.find((role) => role.isPrimary)?.contact.id ?? '',
          ContractId: quote === deal.quotes.at(-1) ? paperContractId(deal) : '',
          OwnerId: deal.owner.id,
          Name: `${account.name} quote ${quote.number + 1}`,
          QuoteNumber: String((deal.firstNumber + quote.number) % 100_000_000).padStart(8, '0'),
          Status: quote.status,
          IsSyncing: String(quote.isSynced),
          CurrencyIsoCode: deal.currency,
          Subtotal: moneyText(subtotal),
          Discount: String(quote.discountPercent),
          TotalPrice: moneyText(quote.total),
          Tax: moneyText(quote.tax),
          ShippingHandling: moneyText(quote.shipping),
          GrandTotal: moneyText(quote.total + quote.tax + quote.shipping),
          ExpirationDate: dayText(quote.expiresOn),
          CreatedDate: instantText(quote.createdAt),
          LastModifiedDate: instantText(quote.createdAt + 3_600_000),
        };
      }
    }
  },
);
