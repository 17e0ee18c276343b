// Security review: the buyer's security people or their questionnaire look at us; talk of security as such is not one.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const TEAM =
  '(?:security|security team|infosec|infosec team|information security|it security|ciso|security officer|privacy team|data protection officer)';

export const securityReview: Extractor = grammarExtractor({
  kind: 'security_review',
  version: 1,
  phrases: [
    '(?:security|infosec|privacy|vendor risk|third-party risk|data protection) (?:review|reviews|questionnaire|questionnaires|assessment|assessments|audit|evaluation|check|checklist|approval|sign-off|clearance)',
    `${TEAM} ~3 (?:reviews?|reviewing|reviewed|assess(?:es|ed|ing)?|approved|cleared|signed off|evaluating|evaluated|looking at|going through|started|completed|sent|asked|wants|needs|requires)`,
    '(?:soc ?2|iso 27001|penetration test|pen ?test|caiq|sig lite|dpia) ~2 (?:report|reports|certificate|results|summary|questionnaire|evidence|review|document|documents)',
    `(?:with|to|from|by|through) (?:our |your |the |their )?(?:infosec|information security|it security|security team|security people|ciso)`,
  ],
  unless: [
    'security (?:guard|guards|deposit|camera|cameras|breach|incident)',
    'job security',
    'social security',
  ],
});
