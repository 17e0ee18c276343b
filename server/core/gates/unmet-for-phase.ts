// What a deal still lacks to enter a phase: the fields each phase asks for, counted with those of the phases before it.
import { OPEN_PHASES, type Phase } from '../vocabulary/phase';

export type GateFields = {
  hasAccount: boolean;
  hasOwner: boolean;
  amount: string | null;
  closesOn: string | null;
  dealType: string | null;
  nextStep: string | null;
  hasContact: boolean;
  hasDecisionContact: boolean;
  hasLinesOrQuote: boolean;
  currency: string | null;
  hasContractPath: boolean;
};

const PLACEHOLDERS = new Set(['', 'tbd', 'n/a', 'na', '.', '-', '?', 'none', 'unknown']);

/** "TBD", "n/a" and "." count as empty; so does an amount of exactly 1. */
function isFilled(value: string | null): boolean {
  return value !== null && !PLACEHOLDERS.has(value.trim().toLowerCase());
}

function isRealAmount(amount: string | null): boolean {
  return isFilled(amount) && !/^[+-]?0*1(\.0*)?$/.test(amount?.trim() ?? '');
}

const REQUIRED: Record<(typeof OPEN_PHASES)[number], (fields: GateFields) => [string, boolean][]> = {
  discovery: () => [],
  qualification: (f) => [
    ['account', f.hasAccount],
    ['owner', f.hasOwner],
    ['amount', isRealAmount(f.amount)],
    ['close date', f.closesOn !== null],
  ],
  evaluation: (f) => [
    ['primary contact', f.hasContact],
    ['deal type', isFilled(f.dealType)],
    ['next step', isFilled(f.nextStep)],
  ],
  proposal: (f) => [
    ['products or a quote', f.hasLinesOrQuote],
    ['currency', isFilled(f.currency)],
  ],
  negotiation: (f) => [
    ['contact in a decision role', f.hasDecisionContact],
    ['contract path', f.hasContractPath],
  ],
};

/** Names of what is missing, in the order the phases ask; won, lost and void are the source's to say and ask nothing here. */
export function unmetForPhase(phase: Phase, fields: GateFields): string[] {
  const order: readonly Phase[] = OPEN_PHASES;
  const last = order.indexOf(phase);
  return OPEN_PHASES.slice(0, last + 1).flatMap((open) =>
    REQUIRED[open](fields).flatMap(([name, isMet]) => (isMet ? [] : [name])),
  );
}
