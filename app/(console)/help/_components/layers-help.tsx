// The three layers that never mix, each drawn as it is drawn on every other screen.
import { Badge } from '../../../_ui/badge';
import { GeneratedMark } from '../../../_ui/generated-mark';
import { Glyph } from '../../../_ui/glyph';
import { HelpSection } from './help-section';
import { Terms } from './terms';

export function LayersHelp() {
  return (
    <HelpSection
      id="layers"
      intro="What happened, what a rule makes of it, and what a person promises are three different things. They look different wherever you meet them."
    >
      <Terms
        terms={[
          {
            key: 'fact',
            term: 'Fact',
            meaning:
              'Something that happened, as a source recorded it: a mail, a meeting, a quote, a contract. We keep a pointer (kind, side, roles, time, link) and never the text.',
          },
          {
            key: 'signal',
            term: (
              <Badge edge="dotted" glyph="spark">
                Signal
              </Badge>
            ),
            meaning:
              'What a named rule makes of facts, always with the facts it cites. It has a dotted edge. A signal alone never overrules a record: it asks a person.',
          },
          {
            key: 'commitment',
            term: (
              <span className="inline-flex items-center gap-1.5">
                <Glyph name="person" /> Commitment
              </span>
            ),
            meaning:
              'What somebody promises: category, close date, amount, stage, next step. It carries who made it. "Promised" is said of a person’s only, not of a stage’s default or an import.',
          },
          {
            key: 'draft',
            term: (
              <span className="inline-flex items-center gap-1.5">
                Draft <GeneratedMark />
              </span>
            ),
            meaning:
              'A change that the system prepares from facts, with its reason and citations. Nothing changes until the owner accepts or edits it, and every decision can be undone.',
          },
          {
            key: 'summary',
            term: (
              <span className="inline-flex items-center gap-1.5">
                Summary of activity <GeneratedMark />
              </span>
            ),
            meaning:
              'What a named rule says of a deal’s records, on its page: how many of which kind, from which side, who took part, what lies ahead, who is silent. Each sentence cites its records. It is shown to whoever asked and not kept.',
          },
          {
            key: 'draft-opportunity',
            term: 'Draft opportunity',
            meaning:
              'An opportunity that a seller or an agent drafts here (Inbox, key o). It is no deal and in no total. An admin hands it out as a file that creates it in the CRM; the import that shows a new deal with the same account and name takes it over.',
          },
          {
            key: 'message',
            term: 'Message to a customer',
            meaning:
              'A template that is filled for a contact and an open item, on the deal’s page. Changed only in its places it may be sent; a text that leaves the template waits under Approvals for a manager above the owner. The first one to a contact, and one that speaks of pricing, terms or a competitor, is read by a person first. Nothing is sent from here: a person’s own mail program sends it, and what was sent cannot be taken back.',
          },
          {
            key: 'request',
            term: 'Request',
            meaning:
              'Whoever is refused what another seat may do asks from the refusal itself (“Ask the owner”, “Ask finance”). It is put under Approvals to those who may, with the exact difference. Done as asked it is their own move, by the rules that hold then; where the deal has moved on, both values are shown and nothing is merged.',
          },
          {
            key: 'bridge',
            term: 'Accepted, not yet in CRM',
            meaning:
              'An accepted value stands beside the source’s own until an import confirms it. The forecast prints the bridge: CRM total + accepted = shown.',
          },
        ]}
      />
    </HelpSection>
  );
}
