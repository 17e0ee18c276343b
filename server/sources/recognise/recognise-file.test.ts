import { describe, expect, it } from 'vitest';
import { recogniseFile } from './recognise-file';

const object = (name: string, header: string) => {
  const found = recogniseFile(name, header.split(','));
  return found.use === 'unknown' ? 'unknown' : found.api;
};

describe('recogniseFile', () => {
  it('knows Salesforce objects by their columns, whatever the file is called', () => {
    expect(object('x.csv', 'Id,AccountId,Name,StageName,Amount,CloseDate,Extra__c')).toBe('Opportunity');
    expect(object('x.csv', 'Id,OpportunityId,StageName,Amount,CreatedDate,ForecastCategory')).toBe(
      'OpportunityHistory',
    );
    expect(object('x.csv', 'Id,OpportunityId,Field,OldValue,NewValue,CreatedDate')).toBe(
      'OpportunityFieldHistory',
    );
    expect(object('x.csv', 'Id,OpportunityId,PricebookEntryId,Quantity,TotalPrice')).toBe(
      'OpportunityLineItem',
    );
    expect(object('x.csv', 'Id,OpportunityId,ContactId,Role,IsPrimary')).toBe('OpportunityContactRole');
    expect(object('x.csv', 'Id,Name,ParentRoleId')).toBe('UserRole');
    expect(object('x.csv', 'Id,Username,Email,UserRoleId')).toBe('User');
    expect(object('x.csv', 'Id,AccountId,LastName,FirstName,Email')).toBe('Contact');
    expect(object('Contact.csv', 'Id,AccountId,Name,Email,Title')).toBe('Contact');
    expect(object('x.csv', 'Id,AccountId,Name,Email,ReportsToId')).toBe('Contact');
    expect(object('x.csv', 'Id,Name,Industry,Website')).toBe('Account');
    expect(object('x.csv', 'Id,WhoId,WhatId,Subject,Status,ActivityDate,TaskSubtype')).toBe('Task');
    expect(object('x.csv', 'Id,WhoId,WhatId,Subject,StartDateTime,EndDateTime')).toBe('Event');
    expect(object('x.csv', 'Id,EventId,RelationId,Status')).toBe('EventRelation');
    expect(object('x.csv', 'Id,FromAddress,ToAddress,TextBody,MessageDate')).toBe('EmailMessage');
    expect(object('x.csv', 'Id,EmailMessageId,RelationId,RelationType')).toBe('EmailMessageRelation');
    expect(object('x.csv', 'Id,OpportunityId,QuoteNumber,Status,TotalPrice,ExpirationDate')).toBe('Quote');
    expect(object('x.csv', 'Id,AccountId,ContractNumber,Status,CustomerSignedDate')).toBe('Contract');
    expect(object('x.csv', 'Id,AccountId,OrderNumber,EffectiveDate,Status,TotalAmount')).toBe('Order');
    expect(object('x.csv', 'Id,Name,SobjectType')).toBe('RecordType');
  });

  it('says of other objects what leaving them out means', () => {
    const split = recogniseFile('Splits.csv', ['Id', 'OpportunityId', 'SplitPercentage', 'SplitOwnerId']);
    expect(split).toMatchObject({ use: 'seen_not_used', api: 'OpportunitySplit' });
    expect(split.use === 'seen_not_used' && split.consequence).toContain('by the owner of the deal');
    expect(object('Lead.csv', 'Id,LastName,FirstName,Company,Status,IsConverted')).toBe('Lead');
  });

  it('takes no unknown table for an object, even under its name', () => {
    expect(object('OpportunityHistoryGroup.csv', 'StageName,Count,StageName (groups)')).toBe('unknown');
    expect(object('Opportunity.csv', 'deal,stage,value')).toBe('unknown');
  });
});
