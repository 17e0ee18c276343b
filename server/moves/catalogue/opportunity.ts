// Moves on opportunities that are drafted here and that no CRM has yet.
import type { CatalogueEntry } from './catalogue-entry';

export const OPPORTUNITY_MOVES = [
  {
    kind: 'opportunity.draft',
    label: 'Opened a draft opportunity',
    fieldClass: null,
    who: 'a rep or an agent',
  },
  {
    kind: 'opportunity.withdraw',
    label: 'Withdrew a draft opportunity',
    fieldClass: null,
    who: 'whoever drafted it, or its owner',
  },
  {
    kind: 'opportunity.export_many',
    label: 'Handed draft opportunities out for the CRM',
    fieldClass: null,
    who: 'a revops admin or the command line',
  },
] as const satisfies readonly CatalogueEntry[];
