// Where in what was sent something does not hold, in the words of the form: never a key of ours.

/** The settings by the labels that their form shows. */
export const SETTING_LABELS = {
  smallDealLimit: 'Small deals, up to',
  materialAmount: 'Material deals, from',
  reviewAmount: 'Reviewed outside the line, from',
  escalateAfterWorkingDays: 'A request moves one lead up after',
  challengeWorkingDays: 'A challenge goes to the manager after',
  messageRequestWorkingDays: 'A request to approve a message runs out after',
  messageApprovalWorkingDays: 'An approved message is sent within',
  internalDomains: 'Our own domains',
  knownCompetitors: 'Competitors',
} as const;

const LABELS: Readonly<Record<string, string>> = {
  ...SETTING_LABELS,
  opportunityId: 'Deal',
  itemKey: 'Item',
  closesOn: 'Close date',
  asOf: 'As of',
  base64: 'File',
  fiscalStartMonth: 'Fiscal year starts in',
  basis: 'Basis',
  q: 'Search',
};

/** @param path the members' names, outermost first; a number is a place in a list. */
export function fieldWords(path: readonly PropertyKey[]): string {
  const words = path
    .filter((name) => name !== 'input')
    .map((name) => (/^\d+$/.test(String(name)) ? `no. ${Number(name) + 1}` : nameWords(String(name))));
  return words.join(', ') || 'What was sent';
}

/** 'freshDays' → 'Fresh days', 'draftId' → 'Draft'. */
function nameWords(name: string): string {
  const known = Object.entries(LABELS).find(([key]) => key === name)?.[1];
  if (known) return known;
  const spaced = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_.]+/g, ' ')
    .toLowerCase()
    .replace(/(.) ids?$/, '$1');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
