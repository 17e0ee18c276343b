// What implementation partners write; they are never the buyer.
export const PARTNER: readonly string[] = [
  'We spoke with the client this morning and they seem happy with the scope.',
  'Our consultants could start in {month} if the contract is signed.',
  'Please send us the technical sheet for {product}, we need it for our estimate.',
  'The client asked us for a second opinion on the timeline.',
  'Our estimate for the integration with {system} is {count} days.',
  'They mentioned that budget has been approved, but please verify.',
  'Could you register this deal for our partner program?',
  'We hear that {competitor} is also talking to them.',
  'I would suggest that we present together on {date}.',
  'Their IT is short of people, we can fill the gap.',
  'From what we see the decision will come in {month}.',
  'Attached is our statement of work for the rollout.',
  'The steering committee asked us to host the workshop.',
  'We know the procurement lead there, happy to introduce you.',
  'Let us agree on who leads the data migration.',
  'Our partner manager would like a status.',
];
