// Procurement step: purchasing is involved or one of its papers is on its way; the word alone is not a step.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const TEAM =
  '(?:procurement|procurement team|procurement department|purchasing|purchasing team|purchasing department|sourcing|sourcing team|strategic sourcing|strategic purchasing|purchasing colleagues|category (?:manager|buyer|lead)|sourcing (?:lead|manager)|purchasing committee)';

export const procurementStep: Extractor = grammarExtractor({
  kind: 'procurement_step',
  version: 1,
  phrases: [
    `${TEAM} ~2 (?:is|are|was|has|have|will|wants|asked|asks|needs|requires|started|kicked|sent|approved|reviewed|reviewing|negotiating|received|opened|created|issued|confirmed|signed)`,
    '(?:with|to|from|by|through|into|in|involve|involved|looped in|loop in|engaged|introduced) (?:our |your |the |their )?(?:procurement|(?:purchasing|sourcing) (?:team|department|people|colleagues))',
    '(?:vendor|supplier) (?:registration|onboarding|set-?up|form|forms|portal|master|id|number|qualification)',
    '(?:purchase (?:order|requisition|request)|requisition|po) ~2 (?:is|has|was|will|number|raised|issued|created|approved|submitted|sent|attached|in the system|being|follows)',
    '(?:raise|raised|raising|issue|issued|issuing|create|created|creating|submit|submitted|submitting|send|sent|sending|approved|opened) ~2 (?:purchase order|purchase requisition|purchase request|requisition|po)',
    'procurement (?:process|review|step|queue|ticket|approval|form|intake)',
    `${TEAM} ~2 (?:has|have|had|closes?|prepares?|compares?|comparing|can|takes?|took|taken|took over|will|accepts?|confirms?|confirmed|meets|contacts?|negotiates?|requires?|required|works?|checks?|checking|proceed|insists?|likes|says|said|told|created|set)`,
    '(?:from|per|via|through) (?:purchasing|procurement|sourcing)',
    '(?:that|which|before|until) procurement (?:requires|required|needs|wants|can|asked for)',
    'category (?:manager|buyer|lead)',
    '(?:our|the|your) (?:sourcing|purchasing) (?:lead|manager|event|policy|team|department|group|system|portal)',
    '(?:i am|our|my|the) (?:the )?buyer (?:for|will|from|in|responsible)',
    'sourcing event',
    '(?:best and final|bafo|three quotes|three bids|three offers|second quote|competitive bids?|single[- ]source|sole[- ]source|framework agreement)',
    '(?:vendor|supplier) (?:record|code|code of conduct|evaluation|account|data|master data|status|system|file|questionnaire)',
    '(?:set|setting|setup) ~2 (?:up )?as (?:a |our )?(?:new )?(?:vendor|supplier)',
    '(?:set|setting) (?:you|your company|us) up ~2 (?:vendor|supplier)',
    '(?:registered|listed|created|approved|onboarded|on-?board) ~3 (?:as (?:a )?)?(?:vendor|supplier)',
    'you are (?:now )?(?:a |an |our )?(?:approved |registered |new )?(?:supplier|vendor)',
    '(?:w-?9|tax form|tax certificate|bank details|invoicing address|delivery terms|purchase terms|purchasing terms|standard purchase terms)',
    '(?:po|pos|purchase orders?) ~2 (?:exists?|went|goes|go|needs|reference|prepared|comes|out|ready|released|drafted|open|opened|approved)',
    '(?:draft|prepare|preparing|prepared|release|released|releasing|cut|place|placed|split|open|opened|order) ~4 (?:pos?|purchase orders?)',
    '(?:purchase )?requisition ~2 (?:approved|sitting|sits|waiting|raised|in|with|went|goes)',
    '(?:handed|gave|given|passed|sent|forwarded|over) ~4 to (?:purchasing|procurement|sourcing)(?=[.,;]|$| (?:for|on|and|today|yesterday|last|this|so))',
  ],
  unless: ['procurement (?:software|tool|platform|system|solution|module)'],
});
