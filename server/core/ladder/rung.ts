// The rungs of the write ladder, and how far a machine may climb in each class of field.
import type { FieldClass } from '../vocabulary/commitment-field';

export const RUNGS = [1, 2, 3, 4] as const;
export type Rung = (typeof RUNGS)[number];

export const RUNG_WORDS: Record<Rung, { label: string; may: string }> = {
  1: { label: 'Read only', may: 'may summarise, highlight and recommend' },
  2: { label: 'Draft', may: 'may file drafts, which a person decides' },
  3: { label: 'Conditional write', may: 'may write the field itself where a strict check passes' },
  4: { label: 'Automated write', may: 'may make a closed list of writes without a further condition' },
};

/** Source: the product's write ladder; forecast, stage, ownership and messages stay at drafts, contract and regulated at reading. */
export const CEILING: Record<FieldClass, Rung> = {
  activity: 4,
  firmographic: 4,
  relationship: 2,
  qualification: 2,
  forecast_date: 2,
  forecast_amount: 2,
  forecast_category: 2,
  stage: 2,
  ownership: 2,
  communication: 2,
  contractual: 1,
  regulated: 1,
};

/** Where a machine stands that nobody has granted anything: drafts, and reading where more is never allowed. */
export function startingRung(fieldClass: FieldClass): Rung {
  return CEILING[fieldClass] >= 2 ? 2 : 1;
}

export function rungOf(value: number): Rung | null {
  return RUNGS.find((rung) => rung === value) ?? null;
}

/** What a grant is about: one action of one agent in one class of field. */
export const AGENT_ACTIONS = ['commitment.write_many', 'account.enrich'] as const;
export type AgentAction = (typeof AGENT_ACTIONS)[number];

/** The move by which a machine writes fields of a class. */
export function actionOf(fieldClass: FieldClass): AgentAction {
  return fieldClass === 'firmographic' ? 'account.enrich' : 'commitment.write_many';
}
