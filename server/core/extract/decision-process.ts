// Decision process described: who approves, in which order or body; that somebody will decide some day is not one.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const BODY =
  '(?:board|committee|steering committee|investment committee|cfo|ceo|cio|cto|coo|leadership team|executive team|management team|executive committee|finance|procurement|group)';

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
  ],
});
