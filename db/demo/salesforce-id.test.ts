import { describe, expect, it } from 'vitest';
import { checkSuffix, salesforceId } from './salesforce-id';

describe('salesforceId', () => {
  it('gives the check characters that Salesforce documents for a known id', () => {
    expect(checkSuffix('001bm00001ZL8U9')).toBe('AAL');
    expect(checkSuffix('006bm00000LKJNN')).toBe('AA5');
  });

  it('gives 18 characters with the key prefix of the object', () => {
    expect(salesforceId('Opportunity', 62 ** 8)).toMatch(/^006[0-9A-Za-z]{12}[A-Z0-5]{3}$/);
  });

  it('gives different ids for different numbers', () => {
    const ids = new Set(Array.from({ length: 5_000 }, (_, i) => salesforceId('Task', i * 977)));
    expect(ids.size).toBe(5_000);
  });
});
