// Contacts that the source merged are proposed, and are one person only once somebody says so: their facts are then the survivor's, later ones too.
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { followLog } from '@/server/evaluate/follow-log';
import { readDealFacts } from '@/server/reads/deal-facts';
import { readMerges } from '@/server/reads/merge-list';
import { type ImportWorld, makeImportWorld, NOW } from '@/server/sources/testing/import-world';
import { salesforceId18 } from '@/server/sources/values/salesforce-id';
import { runMove } from './door';
import { importRollback } from './import-rollback';
import { loadErasureSubject } from './loads/load-erasure-subject';
import { mergeAccept } from './merge-accept';
import { mergeUndo } from './merge-undo';

const id = (short: string) => salesforceId18(short) ?? '';
const ACCOUNT = id('001Cm0000000001');
const DEAL = id('006Cm0000000001');
const CONTACT = (n: number) => id(`003Cm000000000${n}`);
const MAIL = (n: number) => id(`02sCm000000000${n}`);
const NAMES = ['', 'Ada Buyer', 'Ada B.', 'Cy Buyer'];
const csv = (...lines: string[]) => `${lines.join('\n')}\n`;

/** @param merged contact → what it was merged into, as the weekly export tells it. */
const contacts = (merged: Record<number, number> = {}) => ({
  'Contact.csv': csv(
    'Id,AccountId,LastName,Email,IsDeleted,MasterRecordId',
    ...[1, 2, 3].map((n) => {
      const into = merged[n];
      const row = [
        CONTACT(n),
        ACCOUNT,
        NAMES[n],
        `c${n}@acme.example`,
        into ? 1 : 0,
        into ? CONTACT(into) : '',
      ];
      return row.join(',');
    }),
  ),
});
const mails = (...from: [n: number, contact: number][]) => ({
  'EmailMessage.csv': csv(
    'Id,RelatedToId,FromAddress,ToAddress,Incoming,MessageDate,Subject,TextBody',
    ...from.map(([n, contact]) =>
      [
        MAIL(n),
        DEAL,
        `c${contact}@acme.example`,
        'rep@tessaline.example',
        '1',
        '2026-05-11T09:00:00Z',
        'Hello',
        '',
      ].join(','),
    ),
  ),
});
const deal = {
  'Account.csv': csv('Id,Name,Industry,Website', `${ACCOUNT},Acme,,acme.example`),
  'Opportunity.csv': csv(
    'Id,Name,AccountId,StageName,Amount,CloseDate',
    `${DEAL},Big one,${ACCOUNT},Proposal/Price Quote,500000,2026-06-30`,
  ),
};

let world: ImportWorld;
beforeEach(async () => {
  world = await makeImportWorld();
  await world.importFiles({ ...deal, ...contacts(), ...mails([1, 1], [2, 2]) });
});
afterEach(() => world.close());

const seatId = uuidv7();
const admin = { kind: 'person', seatId, personId: seatId, role: 'revops_admin' } as const;
const answer = (def: typeof mergeAccept, input: object) =>
  runMove(def, { workspaceId: world.workspaceId, actor: admin, input, idempotencyKey: uuidv7(), now: NOW });
const list = (state: 'proposed' | 'confirmed') =>
  withWorkspace(world.workspaceId, async (tx) => (await readMerges(tx, state, 100)).lines);
const dealId = async () => String((await world.sql`select id from opportunity`)[0]?.id);
/** Who is named by the facts of the deal, and how its item of several buyers stands. */
async function seen(): Promise<{ names: (string | null)[]; thread: string }> {
  await followLog(world.workspaceId, NOW);
  const facts = await withWorkspace(world.workspaceId, async (tx) => readDealFacts(tx, await dealId()));
  const [item] = await world.sql`select state from item_state where item_key = 'multi_thread'`;
  const names = facts.flatMap(({ participants }) => participants.filter(({ side }) => side === 'buyer'));
  return { names: names.map(({ name }) => name).sort(), thread: String(item?.state) };
}

it('changes nothing before a person says so, counts one person then, and two again once that is taken back', async () => {
  const two = { names: ['Ada B.', 'Ada Buyer'], thread: 'met' };
  expect(await seen()).toEqual(two);
  const merged = await world.importFiles(contacts({ 2: 1 }));
  const [proposed, ...others] = await list('proposed');
  expect(others).toEqual([]);
  expect(proposed).toMatchObject({
    of: 'contact',
    from: { name: 'Ada B.', account: 'Acme', externalId: CONTACT(2), count: null },
    into: { name: 'Ada Buyer' },
    reason: 'The source says that it was merged into the other one.',
  });
  expect(await seen()).toEqual(two);

  const key = { of: 'contact', from: proposed?.from.key, into: proposed?.into.key };
  expect(await answer(mergeAccept, key)).toMatchObject({ status: 'applied' });
  const one = { names: ['Ada Buyer', 'Ada Buyer'], thread: 'missing' };
  expect(await seen()).toEqual(one);
  const again = await world.importFiles({ ...contacts({ 2: 1 }), ...mails([1, 1], [2, 2]) });
  expect(again.files.every(({ added, changed }) => added + changed === 0)).toBe(true);
  // The old id and address still resolve.
  const later = await world.importFiles(mails([3, 2]));
  expect(await seen()).toEqual({ ...one, names: ['Ada Buyer', 'Ada Buyer', 'Ada Buyer'] });
  const scope = { workspaceId: world.workspaceId } as Parameters<typeof loadErasureSubject>[3];
  const subject = await withWorkspace(world.workspaceId, (tx) =>
    loadErasureSubject(tx, 'contact', proposed?.into.key ?? '', scope),
  );
  expect(subject?.contacts.map(({ name }) => name).sort()).toEqual(['Ada B.', 'Ada Buyer']);

  const command = { kind: 'command', id: 'plumbline' } as const;
  const rollback = (importId: string) =>
    runMove(importRollback, {
      workspaceId: world.workspaceId,
      actor: command,
      input: { importId, reasonCode: 'wrong_value' },
      idempotencyKey: uuidv7(),
      now: NOW,
    });
  expect((await rollback(later.importId)).status).toBe('applied');
  expect(await seen()).toEqual(one);
  expect(await answer(mergeUndo, key)).toMatchObject({ status: 'applied' });
  expect(await seen()).toEqual(two);
  expect((await rollback(merged.importId)).status).toBe('applied');
  expect(await list('proposed')).toEqual([]);
}, 120_000);

it('follows one merge after the other, and links by the role of the survivor what names an older contact only', async () => {
  await world.importFiles({
    'OpportunityContactRole.csv': csv(
      'Id,OpportunityId,ContactId,Role',
      `${id('00KCm0000000001')},${DEAL},${CONTACT(3)},Decision Maker`,
    ),
  });
  await world.importFiles(contacts({ 1: 2, 2: 3 }));
  for (const { of, from, into } of await list('proposed'))
    expect(await answer(mergeAccept, { of, from: from.key, into: into.key })).toMatchObject({
      status: 'applied',
    });
  expect(await seen()).toMatchObject({ thread: 'missing' });
  await world.importFiles({
    'Task.csv': csv(
      'Id,WhoId,WhatId,Subject,Status,ActivityDate,TaskSubtype,CreatedDate',
      `${id('00TCm0000000001')},${CONTACT(1)},,Call,Completed,2026-05-12,Call,2026-05-12T08:00:00Z`,
    ),
  });
  const [link] =
    await world.sql`select l.how from fact_link l join fact f on f.id = l.fact_id where f.kind = 'call'`;
  expect(link?.how).toBe('single_role');
}, 120_000);

it('reads a HubSpot contact that holds the ids of others', async () => {
  const hubspot = (...rows: string[]) => ({
    'contacts.csv': csv('Record ID,First Name,Last Name,Email,Lifecycle Stage,Merged contact IDs', ...rows),
  });
  await world.importFiles(
    hubspot('71,Dan,Doe,dan@acme.example,lead,', '72,Daniel,Doe,daniel@acme.example,lead,'),
    {
      source: 'hubspot',
    },
  );
  await world.importFiles(hubspot('72,Daniel,Doe,daniel@acme.example,lead,71;70'), { source: 'hubspot' });
  expect((await list('proposed')).map(({ of, from, into }) => [of, from.name, into.name])).toEqual([
    ['contact', 'Dan Doe', 'Daniel Doe'],
  ]);
}, 120_000);
