// What an import says of a change on its way to the CRM: taken over, not yet, or overruled by a third value.
import { isSameValue } from '../drafts/present-value';

export type ChangeToSettle = {
  field: string;
  oldValue: string | null;
  newValue: string | null;
  isCounter: boolean;
};

/** @param was what the source said before this import. @param is what it says now. */
export function settleChange(
  { field, oldValue, newValue, isCounter }: ChangeToSettle,
  was: string | null,
  is: string | null,
): 'confirmed' | 'overruled' | 'stays' {
  if (isSameValue(field, newValue, is)) return 'confirmed';
  // Of a counter-change the source may show the exported value first.
  const isUnmoved = isSameValue(field, isCounter ? oldValue : was, is);
  return isUnmoved ? 'stays' : 'overruled';
}
