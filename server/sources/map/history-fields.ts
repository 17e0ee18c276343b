// Which of a source's fields and properties are promises; changes of all others are read and leave nothing.
import type { StagedEntry } from '../stage/staged-records';

type HistoryField = StagedEntry['field'];

const FIELDS: Readonly<Record<string, HistoryField>> = {
  stagename: 'stage',
  stage: 'stage',
  dealstage: 'stage',
  amount: 'amount',
  closedate: 'closes_on',
  closeson: 'closes_on',
  forecastcategoryname: 'category',
  forecastcategory: 'category',
  hsmanualforecastcategory: 'category',
  hsforecastcategory: 'category',
  category: 'category',
  nextstep: 'next_step',
  hsnextstep: 'next_step',
  owner: 'owner',
  ownerid: 'owner',
  hubspotownerid: 'owner',
};

/** By the API name, the label or the property's name, whatever its case. */
export function fieldOfHistory(name: string | null): HistoryField | undefined {
  const key = (name ?? '').toLowerCase().replace(/[\s_]/g, '');
  return Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined;
}
