// Signatory named: the text says who signs for the buyer; the name itself stays in the text.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const PERSON =
  '(?:cfo|ceo|cio|cto|coo|cmo|cro|president|managing director|general counsel|director|vp|svp|board member|chairman|chairwoman|head of [a-z]{2,20}|chief [a-z]{2,20} officer|boss)';

export const signatoryNamed: Extractor = grammarExtractor({
  kind: 'signatory_named',
  version: 1,
  isBuyersState: true,
  phrases: [
    '(?:signatory|signatories|authori[sz]ed signer|contract signer|signer)(?! (?:page|field|block))',
    '(?:authori[sz]ed|empowered|entitled|allowed|ready|able) to (?:sign|countersign)(?! (?:up|in|off|into))',
    `${PERSON},? ~3 (?:signs|sign|signing|countersigns|countersign|signed)(?! (?:off|up|in|into))`,
    '(?!(?:we|they|i|you|it|who|and|team|company|to|that|this|which|then|legal|procurement) )[a-z][a-z-]{1,30} (?:will|is going to|has to|needs to|is the one who will) (?:be )?(?:sign|signing|countersign) (?:the|it|on behalf|for us|our|this)',
    'signs? (?:it |this |contracts |the contract |everything )?(?:on behalf of|on our behalf|for the company|for us)',
    `(?:docusign|adobe sign|signature request|contract|envelope|order form) ~3 (?:goes|go|send|sent|addressed|routed|route) to ~2 ${PERSON}`,
    `signature (?:from|of|by) (?:our|the|their|his|her) ~1 ${PERSON}`,
    '(?:signatory|signatories|signing authority|signature authority|power of attorney|signer|countersignature|signing rights)(?! (?:page|block))',
    '(?:signed|countersigned|executed) by (?:our|the|my|[a-z]{2,20},? ?(?:[a-z]{2,20},? )?(?:our|the|who))',
    "signed by [a-z][a-z\\'-]{1,30} [a-z][a-z\\'-]{1,30}(?=[,.;]|$)",
    'signature request (?:to|for)',
    '(?:signature|signing) (?:block|field|folder|line) ~3 (?:read|reads|with|is|of|should|by|for)',
    '(?:in|to) (?:her|his|their) signature folder',
    '(?:final |last |first |second )?signature ~1 (?:comes|is given|is|will come) ~1 (?:from|by)',
    '(?:needs?|requires?|with|has) the signature of',
    '(?:for|the) (?:e-?signature|docusign|signature) (?:use|goes|go|send|is|to)',
    '(?:goes|go|went|send|sent|send it|forward|pass|handed) ~3 for (?:signature|signing|countersignature)',
    "(?:to|for|from) [a-z\\'-]{2,30}(?: [a-z\\'-]{2,30})? for (?:signature|signing)",
    '(?:person|one|officer|director) (?:signing|who signs|to sign|who will sign|who executes)',
    '(?:has|have|needs?) to (?:sign|countersign)(?! (?:up|in|off|into|it by))',
    '(?:can|may|must|will|shall) sign (?:alone|for|on behalf|up to|all|vendor|contracts|agreements|jointly)(?! (?:up|in|off))',
    'signs (?:all|every|vendor|contracts|agreements|such|these|for|jointly)',
    'who (?:executes|signs) (?:contracts|agreements|the)',
    'put (?:her|his|their) (?:name|signature) (?:to|on|under)',
    '(?:will|signs?|sign) (?:this )?myself,? ~3 will',
    'not sign ~2 myself',
    'as (?:the )?(?:signer|signatory|signing party)',
    'two (?:officers|directors|managers|people|of our officers) ~2 sign',
    '(?:directors?|managers|officers|partners) (?:sign|countersign) (?:jointly|together)',
    'sign contracts, ~2 (?:does|do)',
  ],
});
