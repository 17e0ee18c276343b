// What machines send: absences, bounces and receipts, which prove nothing about a buyer.
export const AUTOMATIC_REPLY: readonly { subject: string; body: string }[] = [
  {
    subject: 'Automatic reply',
    body: 'I am out of the office until {date} with limited access to mail. In urgent cases please contact {person}.',
  },
  {
    subject: 'Out of Office',
    body: 'Thank you for your message. I am on leave and will be back on {date}. Your mail will not be forwarded.',
  },
  { subject: 'Automatic reply', body: 'I am at a trade fair this week and will answer with a delay.' },
  {
    subject: 'Undeliverable',
    body: 'Your message could not be delivered. The mailbox of the recipient is full. This is an automatically generated notification.',
  },
  { subject: 'Accepted', body: 'This person has accepted the invitation.' },
  {
    subject: 'Out of Office',
    body: 'I am on parental leave until {month}. {person} is standing in for me and decides on all contracts.',
  },
  {
    subject: 'Automatic reply',
    body: 'Budget season! I read mail only once a day. If it is about an approval, please call {person}.',
  },
  {
    subject: 'Abwesenheitsnotiz',
    body: 'Ich bin bis {date} nicht im Haus. Ihre Nachricht wird nicht weitergeleitet.',
  },
  { subject: 'Read receipt', body: 'Your message was read. This is a receipt for the mail you sent.' },
  { subject: 'Automatic reply', body: 'I no longer check this mailbox. Please write to {person}.' },
];
