// What differs between two versions of the message templates, a sentence each, the old words beside the new.
import { TOPIC_WORDS } from '../messages/find-topics';
import { ITEM_LABELS } from '../vocabulary/item';
import type { MessageTemplateData } from './message-template-data';

type Template = MessageTemplateData['messages'][number];

export function diffMessageTemplates(before: MessageTemplateData, after: MessageTemplateData): string[] {
  const gone = before.messages.filter(({ key }) => !after.messages.some((each) => each.key === key));
  return [
    ...after.messages.flatMap((is) => {
      const was = before.messages.find(({ key }) => key === is.key);
      return was
        ? changesOf(was, is).map((change) => `“${is.label}”: ${change}.`)
        : [`“${is.label}”: added.`];
    }),
    ...gone.map(({ label }) => `“${label}”: taken out.`),
  ];
}

function changesOf(was: Template, is: Template): string[] {
  const said = (name: string, one: string, two: string) => (one === two ? [] : [`${name} ${one} → ${two}`]);
  const items = ({ items: keys }: Template) => listOf(keys.map((key) => ITEM_LABELS[key]));
  const topics = ({ mayMention }: Template) => listOf(mayMention.map((topic) => TOPIC_WORDS[topic]));
  const lines = ({ body }: Template) => body.split('\n').filter((line) => line !== '');
  const [old, fresh] = [lines(was), lines(is)];
  return [
    ...(was.isOn === is.isOn ? [] : [`switched ${is.isOn ? 'on' : 'off'}`]),
    ...said('called', `“${was.label}”`, `“${is.label}”`),
    ...said('proves', `“${was.purpose}”`, `“${is.purpose}”`),
    ...said('subject', `“${was.subject}”`, `“${is.subject}”`),
    ...old.filter((line) => !fresh.includes(line)).map((line) => `no more “${line}”`),
    ...fresh.filter((line) => !old.includes(line)).map((line) => `now “${line}”`),
    ...said('for', items(was), items(is)),
    ...said('may speak of', topics(was), topics(is)),
    ...said('{day} is', DAY_WORDS[was.day], DAY_WORDS[is.day]),
    ...said('own sentence, characters', String(was.mostDetail), String(is.mostDetail)),
  ];
}

const DAY_WORDS = { close: 'the close date', soon: 'a week ahead' } as const;

const listOf = (words: readonly string[]) => (words.length === 0 ? 'nothing' : words.join(', '));
