import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { EMPTY_MAPPING, SourceMapping } from '../mapping/source-mapping';
import { planTables } from '../plan-tables';

const plan = (header: string, mapping = EMPTY_MAPPING) => {
  const text = `${header}\n`;
  const open = async () => Readable.from([Buffer.from(text)]);
  return planTables([{ name: 'Opportunity.csv', bytes: text.length, open }], mapping);
};

describe('a column that stands twice', () => {
  it('is refused with both of its places where it is read, however it is spelled', async () => {
    await expect(plan('Id,Name,StageName,CloseDate,Amount,Amount')).rejects.toThrow(
      '"Opportunity.csv" has the column "Amount" more than once: column 5 ("Amount") and column 6 ("Amount").',
    );
    await expect(plan('Id,Name,StageName,CloseDate,Close Date,amount')).rejects.toThrow(
      'and column 5 ("Close Date")',
    );
  });

  it('is no matter where nothing reads it', async () => {
    expect((await plan('Id,Name,StageName,CloseDate,Amount,Colour__c,colour__c')).plans).toHaveLength(1);
  });

  it('is refused in a mapped table where both are spelled as the mapping says', async () => {
    const fields = { id: 'Key', stage: 'Step', amount: 'Sum' };
    const mapping = SourceMapping.parse({
      version: 1,
      files: [{ file: '*.csv', object: 'opportunity', fields }],
    });
    await expect(plan('Key,Step,Sum,Sum', mapping)).rejects.toThrow('column 3 ("Sum") and column 4 ("Sum")');
    expect((await plan('Key,Step,Sum,sum', mapping)).plans).toHaveLength(1);
  });
});
