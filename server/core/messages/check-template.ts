// What does not hold in a message template as somebody edits it, field by field, so that a form and the door say the same.
import { fillTemplate } from './fill-template';
import { leavesTemplate, tidy } from './leaves-template';
import { type MessageTemplate, MOST_SUBJECT, SLOTS } from './message-template';

const MOST_LABEL = 80;
const MOST_PURPOSE = 200;
/** Characters of its text before anything is filled in: names and an own sentence still have to fit. */
const MOST_TEXT = 800;
export const LEAST_DETAIL = 20;
export const MOST_OWN_DETAIL = 400;

/** What an admin edits: the paragraphs as one text with empty lines between them. */
export type EditedTemplate = Omit<MessageTemplate, 'version' | 'set' | 'paragraphs'> & { body: string };
export type TemplateProblem = { field: keyof EditedTemplate; message: string };

/** @param others labels of the other templates of the set */
export function checkTemplate(edited: EditedTemplate, others: readonly string[]): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const say = (field: keyof EditedTemplate, message: string) => problems.push({ field, message });
  const { label, purpose, subject, mostDetail } = edited;
  const body = tidy(edited.body);
  if (label.trim() === '') say('label', 'Give the template a name.');
  else if (label.length > MOST_LABEL) say('label', `Keep the name within ${MOST_LABEL} characters.`);
  else if (others.includes(label.trim())) say('label', 'Another template has this name already.');
  if (purpose.trim() === '') say('purpose', 'Say what an answer would prove.');
  else if (purpose.length > MOST_PURPOSE) say('purpose', `Keep it within ${MOST_PURPOSE} characters.`);
  if (subject.trim() === '') say('subject', 'Write a subject.');
  else if (/[\r\n]/.test(subject)) say('subject', 'A subject is one line.');
  else if (/\{detail\}/.test(subject))
    say('subject', 'The writer’s own sentence has no place in the subject.');
  else for (const wrong of wrongPlaces(subject)) say('subject', wrong);
  for (const problem of bodyProblems(body)) say('body', problem);
  if (!Number.isInteger(mostDetail) || mostDetail < LEAST_DETAIL || mostDetail > MOST_OWN_DETAIL)
    say('mostDetail', `Write a whole number from ${LEAST_DETAIL} to ${MOST_OWN_DETAIL}.`);
  if (problems.length > 0) return problems;
  const leaves = leavesItself({ ...edited, body });
  if (leaves)
    say(
      leaves.startsWith('“') ? 'mayMention' : leaves.startsWith('The subject') ? 'subject' : 'body',
      leaves,
    );
  return problems;
}

function bodyProblems(body: string): string[] {
  if (body === '') return ['Write a text.'];
  const paragraphs = body.split('\n\n');
  const own = paragraphs.filter((paragraph) => paragraph === '{detail}').length;
  const places = body.split('{detail}').length - 1;
  return [
    ...wrongPlaces(body),
    ...(body.length > MOST_TEXT
      ? [`Keep the text within ${MOST_TEXT} characters; it has ${body.length}.`]
      : []),
    ...(paragraphs[0]?.includes('{contact}')
      ? []
      : ['The first paragraph greets the contact: put {contact} there.']),
    ...(paragraphs.length > 1 && paragraphs.at(-1)?.endsWith('\n{sender}')
      ? []
      : ['The last paragraph is signed: end it with a line that is {sender}.']),
    ...(places > own ? ['{detail} is a paragraph of its own, with an empty line before and after it.'] : []),
    ...(own > 1 ? ['{detail} stands in a text once.'] : []),
    ...(paragraphs.length - own < 3 ? ['Between the greeting and the signature stands what is asked.'] : []),
  ];
}

/** Places that nothing fills, such as {name}, and braces that open or close none. */
function wrongPlaces(text: string): string[] {
  const known = new RegExp(`\\{(?:${SLOTS.join('|')})\\}`, 'g');
  const rest = text.replace(known, '');
  const unknown = rest.match(/\{[^{}\n]*\}/g) ?? [];
  if (unknown.length > 0)
    return [...new Set(unknown)].map(
      (place) => `Nothing fills ${place.slice(0, 40)}. Use ${SLOTS.map((slot) => `{${slot}}`).join(', ')}.`,
    );
  return /[{}]/.test(rest) ? ['A { or } stands alone: a place is written like {contact}.'] : [];
}

/** A template that is filled has to keep within itself, by the longest names that we expect. */
function leavesItself(edited: EditedTemplate): string | null {
  const names = {
    contactName: 'Maximiliane Featherstonehaugh-Oppenheim',
    senderName: 'Bartholomew Vandenberghe-Lindqvist',
  };
  const template: MessageTemplate = {
    ...edited,
    version: 1,
    set: null,
    paragraphs: edited.body.split('\n\n'),
  };
  const text = fillTemplate(template, {
    contact: names.contactName,
    sender: names.senderName,
    day: '2026-09-30',
    detail: 'o'.repeat(edited.mostDetail),
  });
  if (text.subject.length > MOST_SUBJECT)
    return `The subject is longer than ${MOST_SUBJECT} characters once it is filled.`;
  return leavesTemplate(template, text, { ...names, competitors: [] });
}
