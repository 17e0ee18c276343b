// The closed sets of reason codes in words, and what declining a draft with each sets off.
import { DECLINE_EFFECT_WORDS, declineEffect } from '@/server/core/reasons/decline-effect';
import { isReasonCode } from '@/server/core/reasons/read-reason';
import { codesOffered, type ReasonBook } from '@/server/core/reasons/reason-book';
import { REASON_FAMILY_WORDS } from '@/server/core/reasons/reason-words';
import { REASON_CODES, type ReasonFamily } from '@/server/core/vocabulary/reason-code';
import { Card } from '../../../_ui/card';
import { HelpSection } from './help-section';
import { inForceWords } from './in-force-words';

const FAMILIES = Object.keys(REASON_CODES).filter((key): key is ReasonFamily => key in REASON_FAMILY_WORDS);

export function ReasonCodesHelp({ book }: { book: ReasonBook }) {
  return (
    <HelpSection
      id="reason-codes"
      intro={`A change that goes against an earlier commitment names its reason from a closed set. ${inForceWords('reason codes', book.version)} "Other" needs a note. A push for new information cites a fact newer than the last setting of the date; without one it is shown as "stated, no record".`}
    >
      <div className="columns-1 gap-4 sm:columns-2 xl:columns-3">
        {FAMILIES.map((family) => (
          <Card key={family} className="mb-4 break-inside-avoid text-sm">
            <h3 className="mb-1.5 font-semibold">{REASON_FAMILY_WORDS[family]}</h3>
            <ul className="flex flex-col gap-1">
              {codesOffered(book, family).map(({ code, label }) => (
                <li key={code}>
                  {label}
                  {family === 'draft_decline' && isReasonCode('draft_decline', code) ? (
                    <span className="block text-ink-3 text-xs">
                      {DECLINE_EFFECT_WORDS[declineEffect(code)]}
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </div>
    </HelpSection>
  );
}
