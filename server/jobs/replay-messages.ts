// Reads the messages of the last months, and every open one, by a version of the templates beside the one in force; it writes nothing.
import { and, asc, eq, gt, gte, inArray, or } from 'drizzle-orm';
import { type Tx, withWorkspace } from '@/db/client';
import { contact } from '@/db/schema/account';
import { message } from '@/db/schema/message';
import { seat } from '@/db/schema/seat';
import { workspace } from '@/db/schema/workspace';
import { contactSurvivor } from '@/server/core/facts/follow-contact-merges';
import { LIVE_MESSAGE_STATES } from '@/server/core/messages/message-state';
import {
  emptyMessageTally,
  leftVersion,
  type MessageTally,
  tallyMessage,
} from '@/server/core/messages/message-tally';
import type { MessageTemplate } from '@/server/core/messages/message-template';
import { monthsBefore } from '@/server/core/rules/months-before';
import { readContactMerges } from '@/server/reads/contact-merges';
import { loadMessageTemplates, loadTemplatesInForce } from '@/server/reads/messages/load-message-templates';

const BATCH = 200;

export type MessageReplayRequest = { workspaceId: string; version: number; months: number; wall: Date };

type Ground = {
  since: Date;
  competitors: string[];
  inForce: readonly MessageTemplate[];
  asked: readonly MessageTemplate[];
};

/** @param onProgress told after each batch how many of how many messages were read. */
export async function replayMessages(
  { workspaceId, version, months, wall }: MessageReplayRequest,
  onProgress: (done: number, total: number) => Promise<void>,
): Promise<MessageTally> {
  const tally = emptyMessageTally();
  const { ground, total } = await withWorkspace(workspaceId, async (tx) => {
    const [home] = await tx.select().from(workspace).where(eq(workspace.id, workspaceId));
    if (!home) throw new Error(`Workspace ${workspaceId} does not exist.`);
    const clock = home.clockKind === 'fixed' && home.clockAt ? home.clockAt : wall;
    const ground: Ground = {
      since: monthsBefore(clock, months),
      competitors: home.knownCompetitors,
      inForce: await loadTemplatesInForce(tx, workspaceId),
      asked: await loadMessageTemplates(tx, workspaceId, version),
    };
    return { ground, total: await tx.$count(message, isLookedAt(ground)) };
  });
  let after = '00000000-0000-0000-0000-000000000000';
  for (let done = 0; ; ) {
    const rows = await withWorkspace(workspaceId, (tx) => readBatch(tx, ground, after));
    if (rows.length === 0) return tally;
    for (const { written, names } of rows) {
      const grounds = { ...names, competitors: ground.competitors };
      const label = [...ground.asked, ...ground.inForce].find(
        ({ key }) => key === written.templateKey,
      )?.label;
      tallyMessage(
        tally,
        written,
        label ?? written.templateKey,
        leftVersion(ground.inForce, written, grounds),
        leftVersion(ground.asked, written, grounds),
      );
    }
    after = rows.at(-1)?.written.id ?? after;
    done += rows.length;
    await onProgress(done, total);
  }
}

const isLookedAt = ({ since }: Ground) =>
  or(gte(message.createdAt, since), inArray(message.state, [...LIVE_MESSAGE_STATES]));

async function readBatch(tx: Tx, ground: Ground, after: string) {
  const rows = await tx
    .select()
    .from(message)
    .where(and(gt(message.id, after), isLookedAt(ground)))
    .orderBy(asc(message.id))
    .limit(BATCH);
  const merges = await readContactMerges(tx);
  const contactOf = (row: { contactId: string }) => contactSurvivor(merges, row.contactId);
  const contacts = await namesIn(tx, contact, rows.map(contactOf));
  const senders = await namesIn(
    tx,
    seat,
    rows.map((row) => row.senderSeatId),
  );
  return rows.map((row) => ({
    written: { ...row, createdAt: row.createdAt.toISOString() },
    names: {
      contactName: contacts.get(contactOf(row)) ?? '',
      senderName: senders.get(row.senderSeatId) ?? '',
    },
  }));
}

async function namesIn(tx: Tx, table: typeof contact | typeof seat, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const rows = await tx
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(inArray(table.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
