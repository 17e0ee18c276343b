// The three bands in which a draft or an item says how sure the evidence makes us; there is no score behind them.
import { HelpSection } from './help-section';
import { Terms } from './terms';

export function ConfidenceHelp() {
  return (
    <HelpSection
      id="confidence"
      intro="A confidence is a band with its reasons in words, and it names what would raise it."
    >
      <Terms
        terms={[
          {
            key: 'strong',
            term: 'Strong',
            meaning: 'One record of strength 3 or more, or two independent ones of 2.',
          },
          { key: 'fair', term: 'Fair', meaning: 'One record of strength 2.' },
          { key: 'weak', term: 'Weak', meaning: 'Less: our own side’s record, or what a person said.' },
        ]}
      />
    </HelpSection>
  );
}
