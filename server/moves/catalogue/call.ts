// Moves on what people say of a period.
import type { CatalogueEntry } from './catalogue-entry';

const LEADS = 'whoever leads the team, or the seat itself';

export const CALL_MOVES = [
  { kind: 'call.submit', label: 'Made a call', fieldClass: null, who: LEADS },
  { kind: 'call.withdraw', label: 'Withdrew a call', fieldClass: null, who: 'whoever made it' },
  {
    kind: 'call.import',
    label: 'Imported past calls',
    fieldClass: null,
    who: 'a revops admin, finance or the command line',
  },
  {
    kind: 'adjustment.make',
    label: 'Adjusted beside a roll-up',
    fieldClass: null,
    who: 'a manager or leader of the team',
  },
  { kind: 'adjustment.withdraw', label: 'Withdrew an adjustment', fieldClass: null, who: 'whoever made it' },
] as const satisfies readonly CatalogueEntry[];
