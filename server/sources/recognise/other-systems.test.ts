import { describe, expect, it } from 'vitest';
import { recogniseFile } from './recognise-file';

const found = (header: string, name = 'x.csv') => {
  const read = recogniseFile(name, header.split(','));
  return read.use === 'used' ? { api: read.api, ...read.columns } : read;
};
const api = (header: string) => {
  const read = recogniseFile('x.csv', header.split(','));
  return read.use === 'unknown' ? 'unknown' : read.api;
};

describe('recogniseFile', () => {
  it('knows Salesforce tables as connectors land them, with rows that the connector marks as deleted', () => {
    expect(
      found(
        '_fivetran_deleted,id,account_id,amount,close_date,is_deleted,is_won,next_step_date_c,owner_id,stage_name',
      ),
    ).toMatchObject({
      api: 'Opportunity',
      id: 'id',
      closesOn: 'close_date',
      stage: 'stage_name',
      nextStepOn: 'next_step_date_c',
      isDeleted: { anyOf: ['is_deleted', '_fivetran_deleted'] },
    });
    expect(api('id,name,parent_role_id,_fivetran_synced')).toBe('UserRole');
    expect(api('id,who_id,what_id,status,activity_date,task_subtype')).toBe('Task');
  });

  it('reads the versions of a record as its past, and the present one as the record', () => {
    const read = recogniseFile(
      'x.csv',
      '_fivetran_active,_fivetran_start,_fivetran_end,id,stage_name,amount,close_date'.split(','),
    );
    expect(read.use === 'used' && read.readings).toMatchObject([
      { object: 'opportunity', onlyWhere: '_fivetran_active', isPart: true },
      {
        object: 'stage_history',
        onlyWhere: null,
        columns: {
          id: { template: '{id}|{_fivetran_start}' },
          opportunityId: 'id',
          createdAt: '_fivetran_start',
        },
      },
    ]);
  });

  it('knows a Salesforce report by its labels, and whose deals it names', () => {
    const read = recogniseFile(
      'report1699.csv',
      'Opportunity Name,Stage,Fiscal Period,Amount,Probability (%),Close Date,Opportunity Owner,Owner Role,Account Name,Opportunity ID'.split(
        ',',
      ),
    );
    expect(read).toMatchObject({ use: 'used', api: 'Opportunity report', hasFooter: true });
    expect(
      read.use === 'used' && read.readings.map(({ object, columns, isPart }) => [object, columns.id, isPart]),
    ).toEqual([
      ['opportunity', 'Opportunity ID', false],
      ['account', 'Account Name', true],
      ['user', 'Opportunity Owner', true],
    ]);
    expect(api('Opportunity Name,Stage,Amount,Close Date')).toBe('unknown');
  });

  it('knows HubSpot by labels, by property names and by warehouse columns', () => {
    for (const header of [
      'Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Deal owner,Associated Company IDs',
      'id,dealname,dealstage,pipeline,amount,closedate,hubspot_owner_id,associations.companies.results',
      'deal_id,property_dealname,deal_pipeline_stage_id,property_amount,property_closedate,owner_id,is_deleted',
    ])
      expect(api(header), header).toBe('HubSpot deal');
    expect(
      found('Record ID,Deal Name,Deal Stage,Amount,Close Date,Deal owner,Associated Company IDs'),
    ).toMatchObject({
      accountId: { first: 'Associated Company IDs' },
      ownerName: 'Deal owner',
    });
    expect(
      found(
        'Record ID,Deal Name,Deal Stage,Associated Company IDs,Associated Company IDs (Primary),Associated Company (Primary)',
      ),
    ).toMatchObject({
      accountId: { first: 'Associated Company IDs (Primary)' },
      accountName: 'Associated Company (Primary)',
    });
    expect(api('deal_id,name,timestamp,value,source,source_id')).toBe('HubSpot deal property history');
    expect(api('contact_id,name,timestamp,value')).toBe('HubSpot property history');
    expect(api('deal_id,value,date_entered,_fivetran_active,_fivetran_start')).toBe('HubSpot deal stages');
    expect(api('stage_id,pipeline_id,label,display_order,active,_fivetran_deleted,probability')).toBe(
      'HubSpot pipeline stage',
    );
    expect(api('owner_id,email,first_name,last_name')).toBe('HubSpot owner');
    expect(api('Record ID,First Name,Last Name,Email,Job Title,Associated Company IDs')).toBe(
      'HubSpot contact',
    );
    expect(api('id,property_email,property_firstname,property_lastname')).toBe('HubSpot contact');
    expect(api('Record ID,Company name,Company Domain Name,Industry')).toBe('HubSpot company');
    expect(api('engagement_id,deal_id,category')).toBe('HubSpot engagement link');
    expect(api('engagement_id,hs_call_title,hs_timestamp')).toBe('HubSpot call');
    expect(api('Record ID,Email subject,Email body,Activity date')).toBe('HubSpot mail');
    expect(api('engagement_id,property_hs_task_type,property_hs_timestamp')).toBe('HubSpot task');
    expect(api('engagement_id,start_time,end_time,title,meeting_outcome')).toBe('HubSpot meeting');
    expect(api('engagement_id,property_hs_note_body,property_hs_timestamp')).toBe('HubSpot note');
  });

  it('takes no other table of deals for HubSpot, whose columns it would not read', () => {
    expect(api('deal_id,deal_name,company,sales_rep,deal_stage,close_date,deal_value')).toBe('unknown');
    expect(
      api('Id,LastName,Name,Company,Email,FirstName,Website,Industry,NumberOfEmployees,Status,IsConverted'),
    ).toBe('Lead');
  });

  it('takes what the file itself says its records are', () => {
    const read = recogniseFile('Accounts.json', ['Id', 'Name'], 'Account');
    expect(read).toMatchObject({ use: 'used', api: 'Account' });
    expect(recogniseFile('x.json', ['Id', 'Name'], 'Campaign')).toMatchObject({ use: 'seen_not_used' });
  });
});
