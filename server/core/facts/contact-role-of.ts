// Maps the role names that sources use for a contact on a deal to ours; what it does not know is 'other', never a guess.
import type { ContactRole } from '../vocabulary/fact';

/** Whole names after folding case and punctuation: Salesforce and HubSpot pick lists and their usual spellings. */
const BY_NAME: ReadonlyMap<string, ContactRole> = new Map(
  Object.entries<ContactRole>({
    'business user': 'business_user',
    'end user': 'business_user',
    user: 'business_user',
    'key user': 'business_user',
    'decision maker': 'decision_maker',
    decisionmaker: 'decision_maker',
    dm: 'decision_maker',
    approver: 'decision_maker',
    'economic buyer': 'economic_buyer',
    'economic decision maker': 'economic_buyer',
    'financial buyer': 'economic_buyer',
    'budget holder': 'economic_buyer',
    'budget owner': 'economic_buyer',
    eb: 'economic_buyer',
    evaluator: 'evaluator',
    'technical evaluator': 'evaluator',
    'executive sponsor': 'executive_sponsor',
    'exec sponsor': 'executive_sponsor',
    sponsor: 'executive_sponsor',
    influencer: 'influencer',
    recommender: 'influencer',
    coach: 'influencer',
    'technical buyer': 'technical_buyer',
    'technical decision maker': 'technical_buyer',
    champion: 'champion',
    'internal champion': 'champion',
    signatory: 'signatory',
    signer: 'signatory',
    'contract signer': 'signatory',
    'contract signatory': 'signatory',
    'authorized signatory': 'signatory',
    'authorised signatory': 'signatory',
    legal: 'legal',
    'legal and compliance': 'legal',
    'legal counsel': 'legal',
    'general counsel': 'legal',
    lawyer: 'legal',
    procurement: 'procurement',
    purchasing: 'procurement',
    'procurement lead': 'procurement',
    'purchasing agent': 'procurement',
    security: 'security',
    infosec: 'security',
    'information security': 'security',
    'security reviewer': 'security',
    'it security': 'security',
    ciso: 'security',
  }),
);

/** Words that take a role back or put it elsewhere in time: such a name is no claim that the role is held. */
const TAKEN_BACK = /\b(?:not|non|no|former|ex|previous|possible|potential|maybe|unknown)\b/;

/** Tries the whole name, then the one role that all parts of "a / b" or "a (b)" agree on. */
export function contactRoleOf(sourceName: string | null | undefined): ContactRole {
  const text = (sourceName ?? '').slice(0, 200).normalize('NFKC').toLowerCase();
  const whole = BY_NAME.get(folded(text));
  if (whole) return whole;
  if (TAKEN_BACK.test(folded(text))) return 'other';
  const parts = text.split(/[/;,()&]|\s-\s/).map(folded);
  const found = new Set(parts.map((part) => BY_NAME.get(part)).filter((role) => role !== undefined));
  const [role] = found;
  return role && found.size === 1 ? role : 'other';
}

function folded(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|primary|main|our) /, '');
}
