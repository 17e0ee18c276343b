// The templates that the product ships, one or more for each item that a buyer's answer can prove.
import { type MessageTemplate, MOST_DETAIL } from './message-template';

const GREETING = 'Hello {contact},';
const CLOSING = 'Thank you, and best regards\n{sender}';

type Shipped = Pick<MessageTemplate, 'key' | 'label' | 'purpose' | 'items' | 'subject'> & {
  asks: string;
  day?: MessageTemplate['day'];
  mayMention?: MessageTemplate['mayMention'];
};

const SHIPPED: readonly Shipped[] = [
  {
    key: 'confirm_plan_date',
    label: 'Confirm the date of the shared plan',
    purpose: 'A date that the buyer names ties the close date to their own plan.',
    items: ['close_event', 'action_plan'],
    subject: 'Does {day} still hold for our shared plan?',
    asks: 'We are working towards {day} together. Does that date still hold on your side, and which step of yours does it depend on?',
  },
  {
    key: 'ask_security_review',
    label: 'Ask where the security review stands',
    purpose: 'The buyer’s answer shows whether their security review is under way.',
    items: ['paper_process'],
    subject: 'Where does your security review stand?',
    asks: 'Could you tell us where your security review stands, and whether anything from our side would help it along?',
  },
  {
    key: 'confirm_paper_process',
    label: 'Confirm the paper process and who signs',
    purpose: 'The buyer’s answer names the signatory and the steps before the signature.',
    items: ['signatory', 'paper_process', 'decision_process'],
    subject: 'The steps before the signature',
    asks: 'To plan the last steps well, could you tell us who signs on your side, and which reviews by legal, security or procurement come before the signature?',
  },
  {
    key: 'agree_next_step',
    label: 'Agree on the next step',
    purpose: 'An answer with a day is a next step that both sides know.',
    items: ['next_step', 'eb_engaged', 'multi_thread', 'champion'],
    subject: 'Our next step on {day}',
    day: 'soon',
    asks: 'Would {day} suit you for our next conversation, and who else from your side should be part of it?',
  },
  {
    key: 'ask_who_decides',
    label: 'Ask who decides, and how',
    purpose: 'The buyer’s answer names the economic buyer and the way to a decision.',
    items: ['economic_buyer', 'decision_process', 'eb_engaged', 'multi_thread'],
    subject: 'How your decision is made',
    asks: 'Could you tell us how the decision is made on your side, who takes it, and who else is heard before?',
  },
  {
    key: 'ask_goals',
    label: 'Ask what the project is measured by',
    purpose: 'The buyer’s own words say what hurts, and how they will know that it was solved.',
    items: ['pain', 'metrics', 'decision_criteria'],
    subject: 'What this project is measured by',
    asks: 'So that we work on the right thing: which problem should this project solve first, and by what will you measure that it did?',
  },
  {
    key: 'confirm_budget',
    label: 'Ask whether the budget is confirmed',
    purpose: 'The buyer’s answer says who confirmed the budget, and when.',
    items: ['budget'],
    subject: 'Is the budget for this project confirmed?',
    asks: 'Is the budget for this project confirmed on your side, and who confirmed it?',
  },
  {
    key: 'confirm_quote',
    label: 'Ask whether the quote is as they expect',
    purpose: 'The buyer’s answer ties the amount to the quote in their hands.',
    items: ['proposal', 'renewal_quote'],
    subject: 'Is our quote as you expect it?',
    asks: 'Did our latest quote reach you, and does it cover what you expect?',
    mayMention: ['pricing'],
  },
  {
    key: 'ask_contract_end',
    label: 'Ask when the present contract ends',
    purpose: 'The buyer’s answer says when the contract ends and until when notice can be given.',
    items: ['contract_end_known', 'notice_date_ahead'],
    subject: 'When your present contract ends',
    asks: 'Could you confirm when your present contract ends, and by which day notice would have to be given?',
    mayMention: ['terms'],
  },
  {
    key: 'ask_alternatives',
    label: 'Ask what else they are looking at',
    purpose: 'The buyer’s answer says whom we are compared with.',
    items: ['competition'],
    subject: 'What you compare us with',
    asks: 'Which other vendors are you looking at, and what matters most to you when you compare?',
    mayMention: ['competitor'],
  },
  {
    key: 'ask_signed_copy',
    label: 'Ask for the signed copy',
    purpose: 'The signed copy proves the order, its amount and its day.',
    items: ['signed_order', 'counterparty_signed', 'signed_in_period', 'amount_equals_contract'],
    subject: 'The signed copy of our order',
    asks: 'Could you send us the signed copy of the order, so that both sides hold the same document?',
  },
];

export const MESSAGE_TEMPLATES: readonly MessageTemplate[] = SHIPPED.map(
  ({ asks, mayMention, day, ...rest }) => ({
    ...rest,
    version: 1,
    set: null,
    isOn: true,
    mostDetail: MOST_DETAIL,
    paragraphs: [GREETING, asks, '{detail}', CLOSING],
    mayMention: mayMention ?? [],
    day: day ?? 'close',
  }),
);
