// A contact's role inside a sentence.
import type { ContactRole } from '../vocabulary/fact';

export const ROLE_WORDS: Record<ContactRole, string> = {
  economic_buyer: 'the economic buyer',
  decision_maker: 'a decision maker',
  executive_sponsor: 'the executive sponsor',
  champion: 'the champion',
  signatory: 'the signatory',
  technical_buyer: 'the technical buyer',
  evaluator: 'an evaluator',
  influencer: 'an influencer',
  business_user: 'a business user',
  legal: 'legal',
  procurement: 'procurement',
  security: 'security',
  other: 'another role',
};
