// Reads what was typed about a new opportunity, field by field; each field that does not hold says what to write.
import { isDay } from '../calendar/epoch-day';
import { checkText } from '../facts/safe-text';
import { isCurrency, minorUnitDigits } from '../money/minor-unit';
import { parseAmount } from '../money/parse-amount';
import { DEAL_TYPES, type DealType } from './draft-state';

export const OPPORTUNITY_FIELDS = {
  account: 'Account',
  name: 'Name',
  dealType: 'Deal type',
  amount: 'Amount',
  currency: 'Currency',
  closesOn: 'Close date',
  nextStep: 'Next step',
  reason: 'Reason',
} as const;
export type OpportunityField = keyof typeof OPPORTUNITY_FIELDS;

export type TypedOpportunity = {
  accountId?: string | null;
  /** Of an account that is new. */
  accountName?: string | null;
  name: string;
  dealType: string;
  amount: string;
  currency: string;
  closesOn: string;
  nextStep: string;
  reason: string;
};
export type NewOpportunity = {
  accountId: string | null;
  accountName: string | null;
  name: string;
  dealType: DealType;
  /** A plain decimal. */
  amount: string;
  currency: string;
  closesOn: string;
  nextStep: string;
  reason: string;
};
export type FieldProblem = { field: OpportunityField; says: string };
export type ReadOpportunity = { ok: true; value: NewOpportunity } | { ok: false; problems: FieldProblem[] };

export const MOST_CHARACTERS = { name: 120, account: 120, nextStep: 280, reason: 280 } as const;

/** @param today the workspace's day: a new opportunity closes on it or later. */
export function readOpportunityDraft(typed: TypedOpportunity, today: string): ReadOpportunity {
  const problems: FieldProblem[] = [];
  const refuse = (field: OpportunityField, says: string) => problems.push({ field, says });
  const text = (field: keyof typeof MOST_CHARACTERS, value: string, missing: string): string => {
    const trimmed = value.trim();
    const checked = checkText(trimmed);
    if (trimmed === '') refuse(field, missing);
    else if (trimmed.length > MOST_CHARACTERS[field])
      refuse(field, `Write at most ${MOST_CHARACTERS[field]} characters.`);
    else if (!checked.ok) refuse(field, checked.reason);
    return trimmed;
  };
  const accountId = typed.accountId ?? null;
  const accountName =
    accountId === null
      ? text('account', typed.accountName ?? '', 'Choose an account, or name a new one.')
      : null;
  const name = text('name', typed.name, 'Give it a name.');
  const dealType = DEAL_TYPES.find((known) => known === typed.dealType);
  if (!dealType) refuse('dealType', 'Choose a deal type.');
  const currency = typed.currency.trim().toUpperCase();
  if (!isCurrency(currency)) refuse('currency', 'Write a currency code of three letters, such as EUR.');
  const amount = readAmount(typed.amount, currency);
  if (!amount.ok) refuse('amount', amount.says);
  const closesOn = typed.closesOn.trim();
  if (!isDay(closesOn)) refuse('closesOn', 'Choose a day, written YYYY-MM-DD.');
  else if (closesOn < today) refuse('closesOn', 'Choose today or a later day.');
  const nextStep = text('nextStep', typed.nextStep, 'Say what happens next.');
  const reason = text('reason', typed.reason, 'Say why there is an opportunity.');
  if (problems.length > 0 || !dealType || !amount.ok) return { ok: false, problems };
  return {
    ok: true,
    value: {
      accountId,
      accountName,
      name,
      dealType,
      amount: amount.value,
      currency,
      closesOn,
      nextStep,
      reason,
    },
  };
}

function readAmount(
  typed: string,
  currency: string,
): { ok: true; value: string } | { ok: false; says: string } {
  const parsed = parseAmount(typed.trim());
  if (!parsed.ok) return { ok: false, says: parsed.reason };
  if (parsed.amount === null) return { ok: false, says: 'Write an amount, such as 25000.' };
  if (parsed.amount.startsWith('-')) return { ok: false, says: 'Write an amount of zero or more.' };
  const decimals = parsed.amount.split('.')[1]?.length ?? 0;
  if (isCurrency(currency) && decimals > minorUnitDigits(currency))
    return { ok: false, says: `${currency} has ${minorUnitDigits(currency)} decimals: write no more.` };
  return { ok: true, value: parsed.amount };
}
