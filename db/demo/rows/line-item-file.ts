// OpportunityLineItem rows; their total is the deal's amount, except for a few that are out of step.
import { DEMO_PRODUCTS } from '../company';
import { dayText, instantText } from '../day';
import { storyFile } from '../demo-file';
import { moneyText } from '../money';
import { salesforceId } from '../salesforce-id';
import { seededRandom } from '../seeded-random';
import { hasLines } from './opportunity-file';

export const LINE_ITEM_FILE = storyFile(
  'OpportunityLineItem.csv',
  [
    'Id',
    'IsDeleted',
    'OpportunityId',
    'SortOrder',
    'Product2Id',
    'ProductCode',
    'Name',
    'CurrencyIsoCode',
    'Quantity',
    'UnitPrice',
    'ListPrice',
    'TotalPrice',
    'ServiceDate',
    'CreatedDate',
    'LastModifiedDate',
  ],
  function* ({ deals }) {
    for (const deal of deals) {
      const amount = deal.changes.at(-1)?.after.amount ?? null;
      if (amount === null || !hasLines(deal)) continue;
      const random = seededRandom(`${deal.key}/line-items`);
      const total = random.chance(0.02) ? Math.round(amount * 0.9) : amount;
      const products = DEMO_PRODUCTS.filter((_, i) => i === 0 || random.chance(0.4));
      const shares = products.reduce((sum, product) => sum + product.share, 0);
      let rest = total;
      for (const [i, product] of products.entries()) {
        const isLast = i === products.length - 1;
        const price = isLast ? rest : Math.floor((total * product.share) / shares / 100) * 100;
        rest -= price;
        const at = instantText(deal.createdAt + (deal.until - deal.createdAt) * 0.5);
        yield {
          Id: salesforceId('OpportunityLineItem', deal.firstNumber + i),
          IsDeleted: 'false',
          OpportunityId: deal.id,
          SortOrder: String(i + 1),
          Product2Id: salesforceId('Product2', DEMO_PRODUCTS.indexOf(product) + 1),
          ProductCode: product.code,
          Name: `${deal.name} ${product.name}`,
          CurrencyIsoCode: deal.currency,
          Quantity: '1.00',
          UnitPrice: moneyText(price),
          ListPrice: moneyText(Math.round(price * 1.1)),
          TotalPrice: moneyText(price),
          ServiceDate: dayText(deal.brief.closesOn),
          CreatedDate: at,
          LastModifiedDate: at,
        };
      }
    }
  },
);
