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
    '(?:authori[sz]ed|empowered|entitled|allowed) to sign',
    `${PERSON},? ~3 (?:signs|sign|signing|countersigns|countersign|signed)(?! (?:off|up|in|into))`,
    '(?!(?:we|they|i|you|it|who|and|team|company|to|that|this|which|then|legal|procurement) )[a-z][a-z-]{1,30} (?:will|is going to|has to|needs to|is the one who will) (?:be )?(?:sign|signing|countersign) (?:the|it|on behalf|for us|our|this)',
    'signs? (?:it |this |contracts |the contract |everything )?(?:on behalf of|on our behalf|for the company|for us)',
    `(?:docusign|adobe sign|signature request|contract|envelope|order form) ~3 (?:goes|go|send|sent|addressed|routed|route) to ~2 ${PERSON}`,
    `signature (?:from|of|by) (?:our|the|their|his|her) ~1 ${PERSON}`,
  ],
});
