import { describe, expect, it } from 'vitest';
import { diffRuleData } from '../rules/diff-rule-data';
import { messageTemplatesOf } from '../rules/message-template-data';
import { readRuleData, shippedRuleData } from '../rules/rule-data';
import { checkTemplate, type EditedTemplate } from './check-template';
import { MESSAGE_TEMPLATES } from './shipped-messages';

const shipped = shippedRuleData('message_templates');
const [FIRST] = shipped.messages;
if (!FIRST) throw new Error('Templates ship.');
const checked = (change: Partial<EditedTemplate>) =>
  checkTemplate({ ...FIRST, ...change }, ['Ask for the signed copy']);
const text = (asks: string) => `Hello {contact},\n\n${asks}\n\n{detail}\n\nBest regards\n{sender}`;

describe('a template is refused', () => {
  it.each<[string, Partial<EditedTemplate>, keyof EditedTemplate, string]>([
    ['without a name', { label: ' ' }, 'label', 'Give the template a name'],
    ['with the name of another', { label: 'Ask for the signed copy' }, 'label', 'Another template'],
    ['without a purpose', { purpose: '' }, 'purpose', 'what an answer would prove'],
    ['without a subject', { subject: ' ' }, 'subject', 'Write a subject'],
    ['with a subject of two lines', { subject: 'One\ntwo' }, 'subject', 'one line'],
    [
      'with the own sentence in the subject',
      { subject: 'On {detail}' },
      'subject',
      'no place in the subject',
    ],
    ['with a place in the subject that nothing fills', { subject: 'For {account}' }, 'subject', '{account}'],
    [
      'with a subject that is too long once it is filled',
      { subject: `${'o'.repeat(90)} {contact}` },
      'subject',
      '120',
    ],
    ['without a text', { body: ' \n' }, 'body', 'Write a text'],
    [
      'with a place that nothing fills',
      { body: text('Is {amount} right?') },
      'body',
      'Nothing fills {amount}',
    ],
    ['with a brace that stands alone', { body: text('Is it {contact right?') }, 'body', 'stands alone'],
    ['without a greeting', { body: 'Is it right?\n\nYes?\n\nBest\n{sender}' }, 'body', 'greets the contact'],
    ['without a signature', { body: 'Hello {contact},\n\nIs it right?' }, 'body', 'signed'],
    [
      'that asks nothing',
      { body: 'Hello {contact},\n\n{detail}\n\nBest\n{sender}' },
      'body',
      'what is asked',
    ],
    [
      'with the own sentence inside another',
      { body: text('So: {detail} Is it?') },
      'body',
      'paragraph of its own',
    ],
    ['with two own sentences', { body: text('Is it?\n\n{detail}') }, 'body', 'once'],
    ['with a text that is too long', { body: text('o'.repeat(900)) }, 'body', '800'],
    [
      'with talk of prices that it may not have',
      { body: text('Is the price right?') },
      'mayMention',
      'price',
    ],
    ['with an absurd own sentence', { mostDetail: 4_000 }, 'mostDetail', '400'],
  ])('%s', (_, change, field, says) => {
    expect(checked(change)).toContainEqual({ field, message: expect.stringContaining(says) });
  });

  it('by the place in its set, and the set where it offers nothing or names a key twice', () => {
    const read = (messages: object[]) => readRuleData('message_templates', { messages });
    const [one, ...rest] = shipped.messages;
    expect(read([{ ...one, subject: 'For {x}' }, ...rest])).toMatchObject({
      problems: [expect.stringMatching(/^Template, no. 1, Subject: Nothing fills \{x\}/)],
    });
    expect(read(shipped.messages.map((each) => ({ ...each, isOn: false })))).toMatchObject({
      problems: [expect.stringContaining('At least one template')],
    });
    expect(read([{ ...one, label: 'Twice' }, ...shipped.messages]).ok).toBe(false);
  });
});

it('holds where it ships, and with talk of prices where that is ticked', () => {
  for (const each of shipped.messages) expect(checkTemplate(each, [])).toEqual([]);
  expect(checked({ body: text('Is the price right?'), mayMention: ['pricing'] })).toEqual([]);
});

it('is the same templates under a version of their own', () => {
  expect(messageTemplatesOf(shipped, 3)).toEqual(
    MESSAGE_TEMPLATES.map((each) => ({ ...each, version: 3, set: 3 })),
  );
});

it('tells its differences in sentences', () => {
  const [one, two, ...rest] = shipped.messages;
  if (!one || !two) throw new Error('Templates ship.');
  const body = text('Where do you stand?');
  const changed = { ...one, subject: 'Where do you stand?', body, items: [], mayMention: ['terms' as const] };
  const messages = [
    changed,
    { ...two, isOn: false },
    ...rest.slice(1),
    { ...one, key: 'own_1', label: 'Ours' },
  ];
  expect(diffRuleData('message_templates', shipped, { messages })).toEqual([
    expect.stringMatching(/date of the shared plan”: subject “Does/),
    expect.stringMatching(/: no more “We are working/),
    expect.stringMatching(/: no more “Thank you/),
    expect.stringMatching(/: now “Where do you stand\?”\.$/),
    expect.stringMatching(/: now “Best regards”\.$/),
    expect.stringMatching(/: for .* → nothing\.$/),
    expect.stringMatching(/: may speak of nothing → terms\.$/),
    expect.stringMatching(/security review stands”: switched off\.$/),
    '“Ours”: added.',
    '“Confirm the paper process and who signs”: taken out.',
  ]);
});
