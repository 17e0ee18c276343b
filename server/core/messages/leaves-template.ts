// Whether a text is a template's own but for its places; else the first thing that leaves it, in one sentence.
import { DAY_WORDS, dayOfWords } from './day-words';
import { escaped } from './escaped';
import type { MessageText } from './fill-template';
import { findTopics, TOPIC_WORDS, type Topic } from './find-topics';
import { type MessageTemplate, MOST_BODY, MOST_SUBJECT, type Slot } from './message-template';
import { nameForms } from './name-forms';
import { spokenText } from './spoken-text';

export type TemplateGrounds = {
  /** As the records spell them. */
  contactName: string;
  senderName: string;
  competitors: readonly string[];
};

const TITLE = '(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof)\\.? )?';
const ADDRESS = /https?:|www\.|\S@\S|\b[\p{L}\d-]+\.(?:com|net|org|io|de|eu|co|example)\b/iu;

/** A guardrail: how long it may be, what it may speak of, whose sentences it says, its own sentence, and real days. */
export type MessageLimit = 'length' | 'topic' | 'wording' | 'own_sentence' | 'day';
export type LeftLimit = { limit: MessageLimit; topic?: Topic; sentence: string };

/** Null where it keeps within the template's guardrails. */
export function leavesTemplate(
  template: MessageTemplate,
  text: MessageText,
  grounds: TemplateGrounds,
): string | null {
  return leftLimit(template, text, grounds)?.sentence ?? null;
}

/** The first guardrail that it leaves. */
export function leftLimit(
  template: MessageTemplate,
  text: MessageText,
  grounds: TemplateGrounds,
): LeftLimit | null {
  const left = (limit: MessageLimit, sentence: string): LeftLimit => ({ limit, sentence });
  const subject = tidy(text.subject);
  const body = tidy(text.body);
  if (subject.length > MOST_SUBJECT)
    return left('length', `The subject is longer than ${MOST_SUBJECT} characters.`);
  if (body.length > MOST_BODY) return left('length', `The message is longer than ${MOST_BODY} characters.`);
  const topic = findTopics(spokenText({ subject, body }, grounds), grounds.competitors).find(
    (one) => !template.mayMention.includes(one.topic),
  );
  if (topic)
    return {
      ...left(
        'topic',
        `“${topic.found}” speaks of ${TOPIC_WORDS[topic.topic]}, which this template does not.`,
      ),
      topic: topic.topic,
    };
  if (!expressionOf([template.subject], grounds).test(subject))
    return left('wording', 'The subject is not the template’s.');
  const matched = expressionOf(template.paragraphs, grounds).exec(body);
  if (!matched) return left('wording', 'Its sentences are not the template’s.');
  const { detail = '', ...days } = matched.groups ?? {};
  if (detail.length > template.mostDetail)
    return left('own_sentence', `Its own sentence is longer than ${template.mostDetail} characters.`);
  if (ADDRESS.test(detail)) return left('own_sentence', 'Its own sentence holds a link or an address.');
  const unreal = Object.values(days).find((day) => day !== undefined && dayOfWords(day) === null);
  return unreal === undefined ? null : left('day', `There is no ${unreal}.`);
}

/** Line ends and blanks at the end of a line are the mail program's, not the writer's. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function expressionOf(paragraphs: readonly string[], grounds: TemplateGrounds): RegExp {
  let days = 0;
  const slots: Record<Slot, () => string> = {
    contact: () => `${TITLE}${oneOf(nameForms(grounds.contactName))}`,
    sender: () => oneOf(nameForms(grounds.senderName)),
    day: () => {
      days += 1;
      return `(?<day${days}>${DAY_WORDS})`;
    },
    detail: () => '(?<detail>[^\\n]+)',
  };
  const parts = paragraphs.map((paragraph, place) => {
    const between = place === 0 ? '' : '\\n\\n';
    const said = paragraph
      .split(/(\{(?:contact|sender|day|detail)\})/)
      .map((piece) => (isSlot(piece) ? slots[piece.slice(1, -1) as Slot]() : escaped(piece)))
      .join('');
    return paragraph === '{detail}' ? `(?:${between}${said})?` : `${between}${said}`;
  });
  return new RegExp(`^${parts.join('')}$`, 'u');
}

const isSlot = (piece: string) => /^\{(?:contact|sender|day|detail)\}$/.test(piece);

const oneOf = (forms: readonly string[]) => `(?:${forms.map(escaped).join('|') || '(?!)'})`;
