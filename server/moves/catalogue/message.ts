// Moves on messages to customers: drafted, read, approved where they leave a template, and handed out by a person.
import type { CatalogueEntry } from './catalogue-entry';
import { WHO } from './who';

export const MESSAGE_MOVES = [
  {
    kind: 'message.draft',
    label: 'Drafted a message',
    fieldClass: 'communication',
    who: `${WHO.owner}, or an agent`,
  },
  {
    kind: 'message.review',
    label: 'Read a message before it is sent',
    fieldClass: 'communication',
    who: WHO.owner,
  },
  {
    kind: 'message.ask_approval',
    label: 'Asked a manager to approve a message',
    fieldClass: 'communication',
    who: WHO.owner,
  },
  {
    kind: 'message.approve',
    label: 'Approved a message',
    fieldClass: 'communication',
    who: 'a manager of its subtree, at the top finance; never the owner or the writer',
  },
  {
    kind: 'message.refuse',
    label: 'Refused a message',
    fieldClass: 'communication',
    who: 'a manager of its subtree, at the top finance; never the owner or the writer',
  },
  { kind: 'message.send', label: 'Sent a message', fieldClass: 'communication', who: WHO.owner },
  {
    kind: 'message.decline',
    label: 'Declined a proposed message',
    fieldClass: 'communication',
    who: WHO.owner,
  },
  {
    kind: 'message.withdraw',
    label: 'Withdrew a message',
    fieldClass: 'communication',
    who: `${WHO.owner}, or the agent that wrote it`,
  },
] as const satisfies readonly CatalogueEntry[];
