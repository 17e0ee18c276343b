// OpportunityHistory and OpportunityFieldHistory rows: the same changes, told the two ways Salesforce tells them.

import { dayText, instantText } from '../day';
import type { DealChange } from '../deal-state';
import { storyFile } from '../demo-file';
import { moneyText } from '../money';
import { salesforceId } from '../salesforce-id';
import { CATEGORY_TEXT, stageAt } from '../stage';
import { changeId } from './opportunity-file';

export const HISTORY_FILE = storyFile(
  'OpportunityHistory.csv',
  [
    'Id',
    'OpportunityId',
    'CreatedById',
    'CreatedDate',
    'StageName',
    'Amount',
    'ExpectedRevenue',
    'CloseDate',
    'Probability',
    'ForecastCategory',
    'CurrencyIsoCode',
    'SystemModstamp',
    'IsDeleted',
  ],
  function* ({ deals }) {
    for (const deal of deals) {
      const lastTracked = deal.changes.findLastIndex(isTracked);
      for (const [i, change] of deal.changes.entries()) {
        if (deal.isMoved ? i !== lastTracked : !isTracked(change)) continue;
        const { at, byId, after } = change;
        const { name, probability } = stageAt(after.stage);
        yield {
          Id: changeId(deal, i),
          OpportunityId: deal.id,
          CreatedById: byId,
          CreatedDate: instantText(at),
          StageName: name,
          Amount: moneyText(after.amount),
          ExpectedRevenue:
            after.amount === null ? '' : moneyText(Math.round((after.amount * probability) / 100)),
          CloseDate: after.closesOn === null ? '' : dayText(after.closesOn),
          Probability: String(probability),
          ForecastCategory: CATEGORY_TEXT[after.category].api,
          CurrencyIsoCode: deal.currency,
          SystemModstamp: instantText(at),
          IsDeleted: 'false',
        };
      }
    }
  },
);

function isTracked({ before, after }: DealChange): boolean {
  return (
    !before ||
    before.stage !== after.stage ||
    before.amount !== after.amount ||
    before.closesOn !== after.closesOn ||
    before.category !== after.category
  );
}

type FieldDiff = { field: string; dataType: string; from: string; to: string };

export const FIELD_HISTORY_FILE = storyFile(
  'OpportunityFieldHistory.csv',
  [
    'Id',
    'IsDeleted',
    'OpportunityId',
    'CreatedById',
    'CreatedDate',
    'Field',
    'DataType',
    'OldValue',
    'NewValue',
  ],
  function* ({ deals }, world) {
    const names = new Map(world.team.users.map((user) => [user.id, `${user.firstName} ${user.lastName}`]));
    for (const deal of deals) {
      if (deal.isMoved) continue;
      let number = 0;
      for (const change of deal.changes) {
        for (const { field, dataType, from, to } of fieldDiffs(change, names)) {
          yield {
            Id: salesforceId('OpportunityFieldHistory', deal.firstNumber + number++),
            IsDeleted: 'false',
            OpportunityId: deal.id,
            CreatedById: change.byId,
            CreatedDate: instantText(change.at),
            Field: field,
            DataType: dataType,
            OldValue: from,
            NewValue: to,
          };
        }
      }
    }
  },
);

/** An owner's change is two rows in Salesforce: once with names, once with ids. */
function fieldDiffs({ before, after }: DealChange, names: ReadonlyMap<string, string>): FieldDiff[] {
  if (!before) return [{ field: 'created', dataType: 'Text', from: '', to: '' }];
  const diffs: FieldDiff[] = [];
  const add = (field: string, dataType: string, from: string, to: string): void => {
    if (from !== to) diffs.push({ field, dataType, from, to });
  };
  const day = (at: number | null): string => (at === null ? '' : dayText(at));
  add('StageName', 'DynamicEnum', stageAt(before.stage).name, stageAt(after.stage).name);
  add('Amount', 'Currency', moneyText(before.amount), moneyText(after.amount));
  add('CloseDate', 'DateOnly', day(before.closesOn), day(after.closesOn));
  add(
    'ForecastCategoryName',
    'DynamicEnum',
    CATEGORY_TEXT[before.category].label,
    CATEGORY_TEXT[after.category].label,
  );
  add('NextStep', 'Text', before.nextStep, after.nextStep);
  if (before.ownerId !== after.ownerId) {
    add('Owner', 'Text', names.get(before.ownerId) ?? '', names.get(after.ownerId) ?? '');
    add('Owner', 'EntityId', before.ownerId, after.ownerId);
  }
  return diffs;
}
