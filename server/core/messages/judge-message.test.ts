import { describe, expect, it, test } from 'vitest';
import { buildBuyer, buildMail } from '../evidence/fact-builders';
import { daySaid } from './day-said';
import { fillTemplate, type MessageText } from './fill-template';
import { findTemplate, templatesFor } from './find-template';
import { findTopics } from './find-topics';
import { judgeMessage } from './judge-message';
import { messageDifference } from './message-difference';
import { MESSAGE_TEMPLATES } from './shipped-messages';

const CONTACT = 'Ana Price';
const GROUNDS = { contactName: CONTACT, senderName: 'Sam Seller', competitors: ['Rivalsoft', 'Box'] };
const VALUES = { contact: 'Ana Price', sender: 'Sam Seller', day: '2026-06-15', detail: '' };
const NOBODY = { id: 'ana', facts: [], sentTo: [] };
const template = (key: string) => {
  const found = findTemplate(MESSAGE_TEMPLATES, key);
  if (!found) throw new Error(key);
  return found;
};
const PLAN = template('confirm_plan_date');
const judged = (text: MessageText, key = PLAN.key) => judgeMessage(template(key), text, NOBODY, GROUNDS);
const filled = (values: Partial<typeof VALUES> = {}) => fillTemplate(PLAN, { ...VALUES, ...values });

describe.each(MESSAGE_TEMPLATES)('the template “$label”', (shipped) => {
  test('keeps within itself, and speaks of nothing that it may not', () => {
    const text = fillTemplate(shipped, { ...VALUES, detail: 'We are at our desks all week.' });
    const { leaves, mentions } = judgeMessage(shipped, text, NOBODY, GROUNDS);
    expect(leaves).toBeNull();
    expect([...new Set(mentions.map(({ topic }) => topic))]).toEqual(shipped.mayMention);
    expect(text.body).not.toMatch(/[{}]/);
  });
  test('is offered first for the items it is made for', () => {
    for (const item of shipped.items) expect(templatesFor(MESSAGE_TEMPLATES, item)[0]?.items).toContain(item);
  });
});

describe('a message keeps within its template', () => {
  it.each([
    ['as it was filled', filled()],
    ['with a sentence of its own', filled({ detail: 'Our engineers keep that week free.' })],
    ['by the first name', filled({ contact: 'Ana' })],
    ['with a title before the name', filled({ contact: 'Dr. Price' })],
    ['with line ends of another system', { ...filled(), body: filled().body.replaceAll('\n', '\r\n') }],
    ['on another day', filled({ day: '2026-07-01' })],
  ])('%s', (_, text) => {
    expect(judged(text)).toMatchObject({ leaves: null, mentions: [] });
  });
});

describe('a message leaves its template', () => {
  it.each([
    ['with other sentences', { ...filled(), body: `${filled().body}\n\nPlease sign today.` }, 'sentences'],
    ['with another subject', { ...filled(), subject: 'Last chance' }, 'subject'],
    ['with a discount', filled({ detail: 'We could take 10% off.' }), 'pricing'],
    [
      'with a price in letters that only look alike',
      filled({ detail: 'The ｐｒｉｃｅ is fixed.' }),
      'pricing',
    ],
    ['with a price that hides an invisible letter', filled({ detail: 'A new pri\u200bce.' }), 'pricing'],
    ['with terms', filled({ detail: 'The payment terms stay open.' }), 'terms'],
    ['with a known competitor', filled({ detail: 'RIVALSOFT cannot do this.' }), 'a competitor'],
    ['with a link', filled({ detail: 'See www.seller.example for more.' }), 'link'],
    ['with a sentence that is too long', filled({ detail: 'word '.repeat(60).trim() }), 'longer than 200'],
    [
      'with a day that does not exist',
      { subject: filled().subject.replace('15', '31'), body: filled().body.replace('15', '31') },
      'no 31 June',
    ],
    ['with a day left to type', fillTemplate(PLAN, { ...VALUES, day: null }), 'subject'],
    ['to somebody else', filled({ contact: 'Bob' }), 'sentences'],
    ['signed by somebody else', filled({ sender: 'The board' }), 'sentences'],
  ])('%s', (_, text, why) => {
    expect(judged(text).leaves).toContain(why);
  });

  it('once its template is gone', () => {
    expect(judgeMessage(null, filled(), NOBODY, GROUNDS).leaves).toContain('not there any more');
  });
});

describe('topics', () => {
  it.each([
    ['pricing', 'That is EUR 4,000 a year.'],
    ['pricing', 'We could do 12k.'],
    ['pricing', 'It would be free of charge.'],
    ['terms', 'The liability clause is unchanged.'],
    ['competitor', 'You also see other vendors.'],
  ])('finds %s in “%s”', (topic, text) => {
    expect(findTopics(text, []).map((one) => one.topic)).toContain(topic);
  });
  it.each([
    'We meet on 12 May 2026 at 10.',
    'Is the box on your desk?',
    'The contact of your team is on holiday.',
    'You determine the next step.',
  ])('finds none in “%s”', (text) => {
    expect(findTopics(text, GROUNDS.competitors)).toEqual([]);
  });
  it('takes a short name of a competitor as it is written', () => {
    expect(findTopics('We replaced Box last year.', ['Box'])).toEqual([
      { topic: 'competitor', found: 'Box' },
    ]);
  });
});

describe('the first message to a contact', () => {
  const ours = buildMail({
    id: 'mail',
    direction: 'outbound',
    side: 'seller',
    participants: [buildBuyer('ana', null)],
  });
  const isFirst = (facts: (typeof ours)[], sentTo: string[] = []) =>
    judgeMessage(PLAN, filled(), { id: 'ana', facts, sentTo }, GROUNDS).isFirstContact;
  it('is not one where a mail of ours named them before, or one was sent from here', () => {
    expect(isFirst([])).toBe(true);
    expect(isFirst([ours])).toBe(false);
    expect(isFirst([], ['ana'])).toBe(false);
  });
  it('is one all the same after an automatic mail, a mail of theirs or a mail to others', () => {
    const others = ours.participants.map((one) => ({ ...one, contactId: 'bob' }));
    expect(isFirst([{ ...ours, isAutomatic: true }])).toBe(true);
    expect(isFirst([{ ...ours, direction: 'inbound' }])).toBe(true);
    expect(isFirst([{ ...ours, participants: others }], ['bob'])).toBe(true);
  });
});

test('a topic is named as the text writes it, and a day as it names it', () => {
  expect(findTopics('We could take 10% off.', [])).toEqual([{ topic: 'pricing', found: '10%' }]);
  expect(daySaid('On 31 June 2026, or 1 July 2026.')).toBeNull();
  expect(daySaid(filled().body)).toBe('2026-06-15');
});

test('the difference from a template keeps what both say and marks the rest', () => {
  expect(messageDifference('a\n\nb\nc', 'a\n\nx\nc')).toEqual([
    { text: 'a', kind: 'same' },
    { text: '', kind: 'same' },
    { text: 'b', kind: 'missing' },
    { text: 'x', kind: 'added' },
    { text: 'c', kind: 'same' },
  ]);
});
