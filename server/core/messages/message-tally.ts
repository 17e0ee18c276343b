// The tally of a replay of message templates: messages that would leave a version's limits or come within them, beside the version in force.
import type { MessageText } from './fill-template';
import type { Topic } from './find-topics';
import { type LeftLimit, leftLimit, type MessageLimit, type TemplateGrounds } from './leaves-template';
import { isLiveMessage, type MessageState } from './message-state';
import type { MessageTemplate } from './message-template';

const MOST_SAMPLES = 100;

/** Besides the guardrails: the template is switched off, or not in the version at all. */
export type LeftVersion = Pick<LeftLimit, 'topic'> & { limit: MessageLimit | 'off' | 'gone' };

export type WrittenMessage = MessageText & {
  id: string;
  opportunityId: string;
  templateKey: string;
  state: MessageState;
  /** ISO 8601. */
  createdAt: string;
};
export type MessageCount = { messages: number; open: number; deals: Set<string> };
export type MessageSample = {
  messageId: string;
  opportunityId: string;
  at: string;
  state: MessageState;
  template: string;
  /** Within the limits in force, and outside those of the version. */
  isOutside: boolean;
  /** Why it leaves, or left until then; nothing of what it says is kept. */
  limit: LeftVersion['limit'];
  topic: Topic | null;
};
export type MessageTally = {
  messages: number;
  open: number;
  newlyOutside: MessageCount;
  newlyWithin: MessageCount;
  byTemplate: Map<string, { label: string; messages: number; newlyOutside: number; newlyWithin: number }>;
  byLimit: Map<LeftVersion['limit'], number>;
  samples: MessageSample[];
};

const none = (): MessageCount => ({ messages: 0, open: 0, deals: new Set() });

export const emptyMessageTally = (): MessageTally => ({
  messages: 0,
  open: 0,
  newlyOutside: none(),
  newlyWithin: none(),
  byTemplate: new Map(),
  byLimit: new Map(),
  samples: [],
});

/** What a message written today by this version would meet; null where it keeps within. */
export function leftVersion(
  templates: readonly MessageTemplate[],
  { templateKey, ...text }: MessageText & { templateKey: string },
  grounds: TemplateGrounds,
): LeftVersion | null {
  const template = templates.find(({ key }) => key === templateKey);
  if (!template) return { limit: 'gone' };
  if (!template.isOn) return { limit: 'off' };
  return leftLimit(template, text, grounds);
}

export function tallyMessage(
  tally: MessageTally,
  written: WrittenMessage,
  label: string,
  before: LeftVersion | null,
  after: LeftVersion | null,
): void {
  const { id, opportunityId, templateKey, state, createdAt: at } = written;
  const open = Number(isLiveMessage(state));
  const row = tally.byTemplate.get(templateKey) ?? { label, messages: 0, newlyOutside: 0, newlyWithin: 0 };
  tally.byTemplate.set(templateKey, row);
  tally.messages += 1;
  tally.open += open;
  row.messages += 1;
  if ((before === null) === (after === null)) return;
  const direction = after === null ? 'newlyWithin' : 'newlyOutside';
  const left = after ?? before;
  row[direction] += 1;
  tally[direction].messages += 1;
  tally[direction].open += open;
  tally[direction].deals.add(opportunityId);
  if (after) tally.byLimit.set(after.limit, (tally.byLimit.get(after.limit) ?? 0) + 1);
  if (!left || tally.samples.length >= MOST_SAMPLES) return;
  tally.samples.push({
    messageId: id,
    opportunityId,
    at,
    state,
    template: label,
    isOutside: after !== null,
    limit: left.limit,
    topic: left.topic ?? null,
  });
}

/** As it is kept and shown. */
export function closeMessageTally({ newlyOutside, newlyWithin, byTemplate, byLimit, ...rest }: MessageTally) {
  const close = ({ messages, open, deals }: MessageCount) => ({ messages, open, deals: deals.size });
  return {
    ...rest,
    newlyOutside: close(newlyOutside),
    newlyWithin: close(newlyWithin),
    byTemplate: [...byTemplate]
      .map(([key, counts]) => ({ key, ...counts }))
      .filter((row) => row.newlyOutside + row.newlyWithin > 0)
      .sort((a, b) => b.newlyOutside - a.newlyOutside || (a.key < b.key ? -1 : 1)),
    byLimit: [...byLimit].map(([limit, messages]) => ({ limit, messages })),
  };
}
