import { describeExtractor } from './testing/describe-extractor';

describeExtractor('security_review', {
  states: [
    'The security review is under way.',
    'Please find our security questionnaire attached.',
    'Infosec is reviewing your answers.',
    'Our CISO has approved the tool.',
    'We received your SOC 2 report.',
    'I passed it to our security team.',
    'The vendor risk assessment is complete.',
  ],
  denies: [
    'The security review has not begun.',
    'There is no security questionnaire.',
    "Infosec isn't reviewing this.",
    'We do not require a security assessment.',
    'No security audit took place.',
  ],
  asks: [
    'Is there a security review?',
    'Any update on the security review',
    'Question: is the security review complete',
    'Do you need a security questionnaire',
    'When does infosec start reviewing?',
  ],
  imagines: ['If there is a security review, allow two weeks.', 'A security audit might follow.'],
  elsewhere: [
    'One of our other customers had a security review.',
    'The security team at Acme is reviewing another tool.',
    'Globex Corp has a security audit.',
  ],
  ignores: ['Security guards let us in.', 'Job security matters to the team.'],
});
