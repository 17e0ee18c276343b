// The shape of a checklist template: versioned data that says which items block, how strong and how fresh; it holds no rule.
import type { Strength } from '../vocabulary/fact';
import type { ItemKey } from '../vocabulary/item';
import type { OpenPhase } from '../vocabulary/phase';

/** How long evidence counts. */
export type Freshness =
  /** So many days; fewer once the close date is near. */
  | { kind: 'days'; days: number; nearClose: { withinDays: number; days: number } | null }
  /** Until the date or event it names has passed. */
  | { kind: 'until_passed' }
  /** Until the record's own expiry, else so many days. */
  | { kind: 'expiry_or_days'; days: number }
  | { kind: 'never_stale' };

export type TemplateItem = {
  key: ItemKey;
  isBlocking: boolean;
  /** Items that are off are kept in the template, so that an admin can switch them on, and never evaluated. */
  isOn: boolean;
  minStrength: Strength;
  /** Where commit asks for more than the other categories. */
  minStrengthInCommit: Strength;
  freshness: Freshness;
  fromPhase: OpenPhase;
  /** Distinct contacts, for the item that counts them. */
  minContacts: number;
  minContactsInCommit: number;
  /** Blocks only where the terms of the contract change. */
  blocksOnlyIfTermsChange: boolean;
  /** Amounts are equal within this share of the quote or one unit, whichever is more; a decimal string. */
  amountTolerance: string;
};

export type ChecklistTemplate = {
  key: 'standard' | 'transactional' | 'strategic' | 'renewal' | 'expansion' | 'closing';
  version: number;
  label: string;
  items: readonly TemplateItem[];
};
