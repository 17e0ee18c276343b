// Moves on a deal: its promises, items, flags and evidence, and its place in the inbox.
import type { CatalogueEntry } from './catalogue-entry';
import { WHO } from './who';

export const DEAL_MOVES = [
  { kind: 'commitment.change', label: 'Changed a commitment', fieldClass: 'by field', who: WHO.owner },
  {
    kind: 'item.say_not_yet_knowable',
    label: 'Said "not knowable yet"',
    fieldClass: 'qualification',
    who: WHO.owner,
  },
  {
    kind: 'item.confirm_challenge',
    label: 'Confirmed a challenge',
    fieldClass: 'qualification',
    who: `${WHO.owner}, and a manager once it has waited`,
  },
  {
    kind: 'item.dispute_challenge',
    label: 'Disputed a challenge',
    fieldClass: 'qualification',
    who: `${WHO.owner}, and a manager once it has waited`,
  },
  { kind: 'item.waive', label: 'Asked for a waiver', fieldClass: 'qualification', who: WHO.owner },
  {
    kind: 'item.approve_waiver',
    label: 'Approved a waiver',
    fieldClass: 'qualification',
    who: 'finance or a manager of its subtree, never the owner or the proposer',
  },
  {
    kind: 'item.refuse_waiver',
    label: 'Refused a waiver',
    fieldClass: 'qualification',
    who: 'finance or a manager of its subtree, never the owner or the proposer',
  },
  { kind: 'lineage.confirm', label: 'Confirmed a lineage', fieldClass: null, who: WHO.dealPeople },
  { kind: 'lineage.decline', label: 'Declined a lineage', fieldClass: null, who: WHO.dealPeople },
  { kind: 'lineage.undo', label: 'Took an answer on a lineage back', fieldClass: null, who: WHO.dealPeople },
  { kind: 'flag.acknowledge', label: 'Acknowledged a flag', fieldClass: null, who: WHO.dealPeople },
  { kind: 'flag.dispute', label: 'Disputed a flag', fieldClass: null, who: WHO.dealPeople },
  {
    kind: 'ruling.undo',
    label: 'Took back an answer',
    fieldClass: null,
    who: `whoever said it, or ${WHO.owner}`,
  },
  { kind: 'fact.attach', label: 'Attached a link', fieldClass: 'activity', who: WHO.dealPeople },
  {
    kind: 'fact.confirm',
    label: 'Confirmed an attached link',
    fieldClass: 'activity',
    who: 'finance, a manager of its subtree or its deal team, never the owner or the proposer',
  },
  { kind: 'deal.snooze', label: 'Snoozed a deal', fieldClass: null, who: WHO.owner },
  { kind: 'deal.unsnooze', label: 'Took a deal back from snooze', fieldClass: null, who: WHO.owner },
  {
    kind: 'summary.generate',
    label: 'Summarised internal activity',
    fieldClass: null,
    who: `${WHO.dealPeople}, and agents for them`,
  },
  { kind: 'evidence.view', label: 'Looked at evidence', fieldClass: null, who: 'whoever may see the deal' },
] as const satisfies readonly CatalogueEntry[];
