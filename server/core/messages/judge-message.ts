// What stands between a text and its contact: whether it leaves its template, and whether a person has to read it first.
import type { FactPointer } from '../evidence/fact-pointer';
import type { MessageText } from './fill-template';
import { findTopics, type Mention } from './find-topics';
import { isFirstContact } from './is-first-contact';
import { leavesTemplate, type TemplateGrounds } from './leaves-template';
import type { MessageTemplate } from './message-template';
import { spokenText } from './spoken-text';

export type MessageJudgement = {
  /** Why it leaves its template, one sentence; null where it keeps within. */
  leaves: string | null;
  mentions: Mention[];
  isFirstContact: boolean;
};

/** `template` is null where it is no longer one of the shipped ones: then whatever is said leaves it. */
export function judgeMessage(
  template: MessageTemplate | null,
  text: MessageText,
  contact: { id: string; facts: readonly FactPointer[]; sentTo: readonly string[] },
  grounds: TemplateGrounds,
): MessageJudgement {
  return {
    leaves: template ? leavesTemplate(template, text, grounds) : 'Its template is not there any more.',
    mentions: findTopics(spokenText(text, grounds), grounds.competitors),
    isFirstContact: isFirstContact(contact.id, contact.facts, contact.sentTo),
  };
}
