// Security review: the buyer's security people or their questionnaire look at us; talk of security as such is not one.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const TEAM =
  '(?:security|security team|infosec|infosec team|information security|it security|ciso|security officer|security (?:lead|people|architects?|colleagues|analysts?|folks|department|office|group|specialists?)|it security colleagues|privacy team|privacy officer|compliance team|data protection officer|dpo)';

export const securityReview: Extractor = grammarExtractor({
  kind: 'security_review',
  version: 1,
  phrases: [
    '(?:security|infosec|privacy|vendor risk|third-party risk|data protection) (?:review|reviews|questionnaire|questionnaires|assessment|assessments|audit|evaluation|check|checklist|approval|sign-off|clearance)',
    `${TEAM} ~3 (?:reviews?|reviewing|reviewed|assess(?:es|ed|ing)?|approved|cleared|signed off|evaluating|evaluated|looking at|going through|started|completed|sent|asked|wants|needs|requires)`,
    '(?:soc ?2|iso 27001|penetration test|pen ?test|caiq|sig lite|dpia) ~2 (?:report|reports|certificate|results|summary|questionnaire|evidence|review|document|documents)',
    `(?:with|to|from|by|through) (?:our |your |the |their )?(?:infosec|information security|it security|security team|security people|ciso)`,
    '(?:vendor|supplier|cloud|third[- ]party|it|technology|technical) (?:risk |security )(?:assessment|review|questionnaire|audit|form|ticket|check|process)',
    '(?:vendor|privacy impact|privacy|risk|cloud|data protection impact) (?:risk )?assessments?',
    '(?:the|our|your|this|a|to) (?:completed |filled-in |short |long |vendor )?questionnaire(?! (?:that )?(?:procurement|purchasing|for (?:users|customers)))',
    `${TEAM} ~2 (?:came back|comes back|has|have|is|are|wants?|wanted|asked|asks|needs?|will|would|began|begun|begin|starts?|cleared?|clears|gave|give|gives|okayed|approves?|approved|signs off|signed off|passed|confirmed|found|checks?|checking|runs?|opened|likes)`,
    '(?:to|with|from|by|before) (?:our|the|your|their) (?:data protection officer|dpo|privacy officer|security (?:architects?|lead|people|colleagues|officer|folks|analysts?)|infosec)',
    '(?:one|two|three|four|five|six|some|several|open|critical|major|minor|no critical) (?:security )?(?:findings?|gaps?)(?! in (?:the|my|our) (?:market|calendar|agenda|plan|diary))',
    '(?:findings?|gaps?) ~5 (?:policy|policies|architecture|encryption|access|security)',
    '(?:penetration|pen)[- ]?test(?:s|ing|ed)?',
    '(?:soc ?2|iso ?27001|tisax|caiq|sig lite|fedramp|hitrust|dpia) ~2 (?:type|certificate|certification|report|statement|assessment|for|file)',
    'statement of applicability',
    "security (?:sign-?off|findings?|documents|documentation|concept|approval|form|scan|call|team\\'s)",
    '(?:assessment|review|audit) (?:tool|portal|ticket) ~2 (?:flagged|shows|opened|has|raised)',
    '(?:flagged|ask(?:s|ed) about|check(?:s|ed|ing)?|questions? (?:about|on)|explain|incomplete|open item) ~6 (?:sub-?processors?|encryption|key rotation|tenants?|tenant separation|log retention|incident notification|single sign-on|access control|data residency|backup policy)',
    '(?:gdpr|data protection|security|audit) (?:records|evidence|documents|certificates?) ~6 (?:clear|cleared|approve|approval|review|file)',
    'open item ~1 (?:in|of) (?:our|the) (?:security |infosec )?review',
    'risk (?:ticket|form|register) ~3 (?:you|vendor|cloud|opened|security)',
    `${TEAM} ~2 (?:finished|completed|done|concluded)`,
  ],
  unless: [
    'security (?:guard|guards|deposit|camera|cameras|breach|incident)',
    'job security',
    'social security',
  ],
});
