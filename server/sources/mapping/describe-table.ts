// Says what a table nobody recognised looks like and what it lacks to be a table of deals, in words for its sender.
import { readsLikeRecord } from '@/server/core/import/reads-like-record';
import { COLUMN_WORDS } from './column-words';

const LEAD = /^(leadid|leadsource|leadstatus|leadowner|isconverted|converted|convertedopportunityid)$/;

export type TableLooks = {
  /** 'leads', or null where nothing is plain. */
  looksLike: 'leads' | null;
  /** What a table of deals has and this one does not: 'a stage'. */
  missing: string[];
};

/** Where deals belong, every table needs these: our fields, any of which will do, and what they are called in a sentence. */
const DEAL_NEEDS: readonly [readonly string[], string][] = [
  [['id'], 'an id of the deal'],
  [['stage'], 'a stage'],
  [['closesOn', 'amount'], 'a close date or an amount'],
];

export function describeTable(columns: readonly string[]): TableLooks {
  const words = new Set(columns.map((column) => column.toLowerCase().replace(/[\s_-]/g, '')));
  const isLead =
    [...words].some((word) => LEAD.test(word)) && !words.has('opportunityid') && !words.has('dealid');
  const has = (field: string) => (COLUMN_WORDS.opportunity?.[field] ?? []).some((word) => words.has(word));
  const missing = DEAL_NEEDS.filter(([fields]) => !fields.some(has)).map(([, name]) => name);
  return {
    looksLike: isLead ? 'leads' : null,
    missing: isLead && missing.length === 0 ? ['an amount'] : missing,
  };
}

/** One sentence: '"leads.csv" looks like leads, which are no deals: it has no stage and no close date or amount.' */
export function tableSentence(file: string, columns: readonly string[]): string {
  if (readsLikeRecord(columns))
    return `"${file}" has no line that names its columns: the first one reads ${columns.slice(0, 12).join(', ')}. Write the names above it, or say on which line they stand (--header-row).`;
  const { looksLike, missing } = describeTable(columns);
  const like = looksLike ? `looks like ${looksLike}, which are no deals` : 'is no table that is known';
  const lacks =
    missing.length > 0 ? `to be deals it lacks ${missing.join(', ')}` : 'its columns have to be mapped';
  const further = looksLike ? '' : ' Where their names stand further down, say on which line (--header-row).';
  return `"${file}" ${like}: ${lacks}. Its columns are ${columns.slice(0, 12).join(', ')}.${further}`;
}
