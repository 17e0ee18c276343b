import { describe, expect, it } from 'vitest';
import { systemOfFiles, systemOfTable } from './system-of-files';

describe('the system that files come from', () => {
  it.each([
    ['Opportunity', ['Id', 'StageName', 'CloseDate'], 'salesforce'],
    ['Opportunity', ['id', 'stage_name', 'close_date', 'is_won'], 'warehouse'],
    ['Opportunity', ['id', 'stage_name', '_fivetran_synced'], 'warehouse'],
    ['Opportunity report', ['Opportunity ID', 'Opportunity Name', 'Stage'], 'salesforce'],
    ['HubSpot deal', ['Record ID', 'Deal Name', 'Deal Stage'], 'hubspot'],
    ['HubSpot deal', ['hs_object_id', 'dealname', 'dealstage'], 'hubspot'],
    ['HubSpot deal', ['deal_id', 'property_dealname', '_fivetran_deleted'], 'warehouse'],
  ] as const)('of %s with %j is %s', (api, columns, system) => {
    expect(systemOfTable(api, columns)).toBe(system);
  });

  it('is that of the deals, else of the first table, and none without tables', () => {
    const account = { object: 'account', system: 'salesforce' } as const;
    expect(systemOfFiles([account, { object: 'opportunity', system: 'hubspot' }])).toBe('hubspot');
    expect(systemOfFiles([account])).toBe('salesforce');
    expect(systemOfFiles([])).toBeNull();
  });
});
