import { expect, it } from 'vitest';
import { type SourceRecord, supersede } from './supersede';

const pointer = { id: 'p', opportunityId: 'd1', link: 'https://crm.example/quotes/0Q0000000000001CAA/view' };
const record = (rest: Partial<SourceRecord>): SourceRecord => ({
  id: 'f1',
  opportunityId: 'd1',
  kind: 'quote',
  externalId: '0Q0000000000001CAA',
  link: null,
  ...rest,
});

it.each<[string, Partial<SourceRecord>]>([
  ['the same address', { link: 'http://crm.example/quotes/0Q0000000000001CAA/view/#top', externalId: 'x' }],
  ['its id in the address', {}],
])("lets a source's own record with %s supersede the link", (_, rest) => {
  expect(supersede(pointer, [record(rest)])).toBe('f1');
});

it('knows a Salesforce id in its short form', () => {
  expect(supersede({ ...pointer, link: 'https://crm.example/0Q0000000000001' }, [record({})])).toBe('f1');
});

it.each<[string, Partial<SourceRecord>]>([
  ['of another deal', { opportunityId: 'd2' }],
  ['with another id', { externalId: '0Q0000000000002CAA' }],
  ['at another site', { link: 'https://erp.example/0Q0000000000001CAA' }],
  ['whose id is too short to mean anything', { externalId: 'view' }],
  ['that is itself an attached link', { kind: 'pointer' }],
])('is not superseded by a record %s', (_, rest) => {
  expect(supersede(pointer, [record(rest)])).toBeNull();
});

it('names the same record in whatever order they come', () => {
  const records = [record({ id: 'f2' }), record({ id: 'f1' })];
  expect(supersede(pointer, records)).toBe('f1');
  expect(supersede(pointer, records.toReversed())).toBe('f1');
});

it('is not superseded when the link cannot be read', () => {
  expect(supersede({ ...pointer, link: 'nowhere' }, [record({})])).toBeNull();
});
