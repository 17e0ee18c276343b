// Decision process described: who approves, in which order or body; that somebody will decide some day is not one.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const BODY =
  '(?:board|management board|supervisory board|architecture board|works council|council|parent company|shareholders|owners|managing directors?|president|executives?|controlling|it|group|operations|vp|director|panel|steering committee|vendor selection committee|committee|steering committee|investment committee|cfo|ceo|cio|cto|coo|leadership team|executive team|management team|executive committee|finance|procurement|group)';

const ACTS =
  '(?:approves?|decides?|votes?|signs?(?: off)?|releases?|confirms?|checks?|agrees?|has the last word|gets? a vote)';

export const decisionProcess: Extractor = grammarExtractor({
  kind: 'decision_process',
  version: 1,
  isBuyersState: true,
  phrases: [
    '(?:decision|approval|buying|purchasing|evaluation|selection) (?:process|path|chain|workflow|committee)',
    '(?:final )?decision (?:is|will be|gets|rests|lies|sits) (?:made |taken )?(?:by|with|at|in)',
    `${BODY} ~2 (?:approves?|approving|decides?|signs off|sign off|votes?|has to approve|has to sign off|needs to approve|need to approve|needs to sign off|makes the (?:final )?decision|will decide|will approve|will vote)`,
    `(?:needs?|requires?|subject to|goes to|go to|goes through) ~4 (?:approval|sign-off|sign off|vote|decision) ~3 ${BODY}`,
    `${BODY} (?:approval|sign-off|vote|decision) (?:is|will be|comes|follows|needed|required|on|next)`,
    '(?:anything|purchases?|spend|deals|orders) (?:over|above|beyond) ~3 (?:needs?|requires?|goes? to|must)',
    '(?:first|then) (?:legal|security|procurement|finance|the board|the cfo|our cfo|it) ~2 (?:reviews?|approves?|signs?|signs off|decides?)',
    `${BODY} ~2 ${ACTS}(?= |[.,;]|$)(?! (?:that (?:it|this)|with you))`,
    `${BODY} ~1 (?:has to|have to|must|needs? to|will|can) ~1 (?:be consulted|be heard|agree|approve|decide|confirm|sign|vote|release|consent)`,
    'recommends?,(?: and| then)? ~3 (?:decides?|approves?|signs?|confirms?)',
    '(?:i|we|operations|users|team) recommends?, ~4 (?:decides?|approves?|signs?|confirms?)',
    '(?:approval|sign-?off|decision|release|escalation) (?:chain|path|process|matrix|steps?|workflow|route|round|gate|authority)',
    '(?:stage gate|tender process|rfp process|formal tender|four-eyes|two signatures|second signature|signing rules|delegation of authority)',
    '(?:needs?|takes?|requires?|have|has) (?:two|three|four|five|a second|both|\\d) (?:signatures?|approvals?|approvers|votes|steps|stages|gates|levels|rounds)',
    '(?:needs?|requires?) a majority',
    '(?:has|have|with|holds?) (?:a |the )?veto',
    'in (?:that|this) order',
    '(?:three|four|five|two|several|\\d) (?:people|persons|steps|gates|stages|levels|signatures) (?:approve|on our side|have to|in our|until|before|sign|left|are needed|needed)',
    'decisions? (?:of|on|about) ~5 (?:is|are|will be|gets?) (?:made|taken)',
    '(?:decision|purchases?|it|decisions) (?:is|are|will be|gets?) (?:made|taken|delegated|decided|prepared) (?:jointly|by|in|at|together|to)',
    '(?:an|the) (?:executive|operations|board|group|joint|management|commercial) decision',
    '(?:how|the way) (?:we|decisions are|it|this) (?:decides?|works|made|buy)',
    '(?:the|our) process (?:here |on our side |is |has |starts |looks ){1,2}',
    'steps? (?:left|remaining|on our side)',
    '(?:final|last|formal|commercial) (?:approval|decision|say|sign-?off|word|release) (?:sits|lies|rests|is|comes|stays|belongs) (?:with|by|from|to)',
    '(?:makes?|takes?) the (?:final|last|ultimate) (?:decision|call)',
    '(?:goes|go|going|moves) (?:then |up |back )?(?:to|through|before|in front of|into) (?:the|our|group|a) ~4 (?:board|committee|council|ceo|cfo|gate|purchasing|executive team|management|leadership|round|for (?:release|approval|sign-?off|signature|decision))',
    '(?:in front of|present(?:ed)? (?:it )?to|brought to|submitted to) the ~1 (?:ceo|cfo|board|executive team|committee|council|management)(?= |[.,]|$)(?! (?:deck|meeting))',
    '(?:anything|everything|purchases?|spend|deals|orders|amounts?|software|contracts) (?:over|above|beyond) ~6 (?:needs?|requires?|goes? to|must|has to)',
    '(?:above|over|beyond|exceed) (?:[$€£] ?|usd |eur )?\\d[^ ]{0,15} (?:usd |eur )?(?:it |this |that )?(?:has to|needs|goes|must|requires)',
    '(?:board|ceo|cfo|management) only ~2 (?:sees|gets|decides|involved)',
    'decide (?:together|jointly|on recommendation)',
    'first [a-z]{2,20},? ?then [a-z]{2,20}',
    '(?:has|have|need) to approve(?! (?:your|the (?:access|invitation)))',
    '(?:business owner|budget owner|department head|cost cent(?:er|re) owner) ~8 (?:approve|approves|sign|signs)',
    'formally ~3 (?:signs|decides|approves)',
    '(?:has|have|needs?) to (?:pass|go|run) (?:through |by |past )',
    '(?:must|has to|have to|needs to) be (?:approved|signed off|released|confirmed|countersigned) by',
    '(?:are|is|get|gets) decided (?:in|by|at) (?:the|our|a)',
  ],
});
