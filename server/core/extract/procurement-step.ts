// Procurement step: purchasing is involved or one of its papers is on its way; the word alone is not a step.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const TEAM =
  '(?:procurement|procurement team|procurement department|purchasing|purchasing team|purchasing department|sourcing team|strategic sourcing)';

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
  ],
  unless: ['procurement (?:software|tool|platform|system|solution|module)'],
});
