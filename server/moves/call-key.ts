// What makes an imported call that one and no other: one node, period, category and day is one call.
import { createHash } from 'node:crypto';

export type CallKeyed = {
  nodeKind: string;
  nodeId: string;
  periodKey: string;
  category: string;
  calledOn: string;
};

export const callKey = ({ nodeKind, nodeId, periodKey, category, calledOn }: CallKeyed): string =>
  [nodeKind, nodeId, periodKey, category, calledOn].join(' ');

/** What the table keeps of it. */
export const callDigest = (row: CallKeyed): string => createHash('sha256').update(callKey(row)).digest('hex');
