// A blank is filled, a source's own value is never replaced, and a machine copies what a sanctioned source says.
import { expect, it } from 'vitest';
import { decideEnrichment, type EnrichmentCase } from './decide-enrichment';

const about: EnrichmentCase = {
  field: 'industry',
  own: null,
  held: null,
  suggested: { value: 'Software', sourceId: 'hub' },
  to: 'Software',
  sourceId: 'hub',
  ownSourceId: 'crm',
  isAgent: false,
  isPersons: false,
};

it.each<[string, Partial<EnrichmentCase>, object]>([
  ['a blank is filled', {}, { ok: true, value: 'Software' }],
  ['a person may know better', { to: ' Logistics ' }, { ok: true, value: 'Logistics' }],
  ['a machine copies', { isAgent: true }, { ok: true, value: 'Software' }],
  ['and nothing else', { isAgent: true, to: 'Logistics' }, { code: 'check_failed' }],
  ['not from another source either', { isAgent: true, sourceId: 'list' }, { code: 'check_failed' }],
  ['nor anybody from the source that leaves it blank', { sourceId: 'crm' }, { code: 'own_source' }],
  ['nor empties a field', { isAgent: true, to: null }, { code: 'check_failed' }],
  ['the own source stands', { own: 'Retail' }, { code: 'source_says' }],
  ['the same again changes nothing', { held: 'Software' }, { code: 'no_change' }],
  ['what is held is taken back', { held: 'Software', to: null }, { ok: true, value: null }],
  ['a suggestion is turned down', { to: null }, { ok: true, value: null }],
  ['once', { to: null, isPersons: true }, { code: 'no_change' }],
  ['a machine leaves what a person said', { isAgent: true, isPersons: true }, { code: 'check_failed' }],
  ['nothing is not taken back', { to: null, suggested: null }, { code: 'no_change' }],
  ['a placeholder is no value', { to: 'tbd' }, { code: 'invalid_input' }],
  ['employees are digits', { field: 'employees', to: 'many' }, { code: 'invalid_input' }],
  ['and are kept without zeros in front', { field: 'employees', to: '0250' }, { ok: true, value: '250' }],
])('%s', (_says, values, expected) => {
  expect(decideEnrichment({ ...about, ...values })).toMatchObject(expected);
});
