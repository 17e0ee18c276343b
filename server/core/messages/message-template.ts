// What a message template is: its sentences, the places that are filled, how long it may become and what it may speak of.
import type { ItemKey } from '../vocabulary/item';
import type { Topic } from './find-topics';

/**
 * `{contact}` and `{sender}` are names out of the records, `{day}` is a day in words, and `{detail}` is one sentence of
 * the writer's own; a paragraph that is nothing but `{detail}` may be left out.
 */
export const SLOTS = ['contact', 'sender', 'day', 'detail'] as const;
export type Slot = (typeof SLOTS)[number];

export type MessageTemplate = {
  key: string;
  /** Raised whenever a sentence or a guardrail changes; of a workspace's own, the version of its set. */
  version: number;
  /** The version of the workspace's own set that it stands in; null: as shipped. */
  set: number | null;
  /** Whether a new message may start from it. */
  isOn: boolean;
  label: string;
  /** What the answer would prove. */
  purpose: string;
  /** Items whose gap it may fill. */
  items: readonly ItemKey[];
  subject: string;
  /** Which day fills `{day}`: the promised close date, or one a week ahead. */
  day: 'close' | 'soon';
  paragraphs: readonly string[];
  /** Of what may else never be said; a person reads such a message all the same. */
  mayMention: readonly Topic[];
  /** How long the writer's own sentence may be, in characters. */
  mostDetail: number;
};

/** In characters (UTF-16 units) of the whole text, names and the writer's own sentence included. */
export const MOST_BODY = 1_200;
export const MOST_SUBJECT = 120;
/** Of the writer's own sentence, as shipped. */
export const MOST_DETAIL = 200;
