import { expect, it } from 'vitest';
import { contactRoleOf } from './contact-role-of';

it.each([
  ['Business User', 'business_user'],
  ['Decision Maker', 'decision_maker'],
  ['DECISION_MAKER', 'decision_maker'],
  ['Decision-maker', 'decision_maker'],
  ['Economic Buyer', 'economic_buyer'],
  ['Economic Decision Maker', 'economic_buyer'],
  ['BUDGET_HOLDER', 'economic_buyer'],
  ['Evaluator', 'evaluator'],
  ['Executive Sponsor', 'executive_sponsor'],
  ['Influencer', 'influencer'],
  ['Technical Buyer', 'technical_buyer'],
  ['LEGAL_AND_COMPLIANCE', 'legal'],
  ['  our champion ', 'champion'],
  ['Legal (counsel)', 'legal'],
  ['Champion / internal champion', 'champion'],
  ['Signer', 'signatory'],
  ['Purchasing', 'procurement'],
  ['InfoSec', 'security'],
])('maps %s to %s', (name, role) => expect(contactRoleOf(name)).toBe(role));

it.each([
  null,
  '',
  'Other',
  'Blocker',
  'CFO',
  'not a decision maker',
  'Former champion',
  'Champion / Evaluator',
  'Champion?? maybe',
  'constructor',
  '__proto__',
  'TBD',
])('does not guess for %j', (name) => expect(contactRoleOf(name)).toBe('other'));
