// Record ids in the form Salesforce gives them: key prefix, instance, number, and the three check characters.
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECK = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

const KEY_PREFIX = {
  Account: '001',
  Contact: '003',
  User: '005',
  UserRole: '00E',
  Opportunity: '006',
  OpportunityHistory: '008',
  OpportunityFieldHistory: '017',
  OpportunityLineItem: '00k',
  OpportunityContactRole: '00K',
  RecordType: '012',
  Task: '00T',
  Event: '00U',
  EventRelation: '0RE',
  EmailMessage: '02s',
  EmailMessageRelation: '0CZ',
  Quote: '0Q0',
  Contract: '800',
  Order: '801',
  Product2: '01t',
} as const;

export type SalesforceObject = keyof typeof KEY_PREFIX;

/** The 18-character id of a whole number below 62^9. */
export function salesforceId(object: SalesforceObject, number: number): string {
  let rest = number;
  let body = '';
  for (let i = 0; i < 9; i++) {
    body = DIGITS.charAt(rest % 62) + body;
    rest = Math.floor(rest / 62);
  }
  const id = `${KEY_PREFIX[object]}Tq0${body}`;
  return id + checkSuffix(id);
}

/** Each of the three characters says which of five characters are capital letters. */
export function checkSuffix(id15: string): string {
  let suffix = '';
  for (let block = 0; block < 3; block++) {
    let bits = 0;
    for (let i = 0; i < 5; i++) {
      const code = id15.charCodeAt(block * 5 + i);
      if (code >= 65 && code <= 90) bits |= 1 << i;
    }
    suffix += CHECK.charAt(bits);
  }
  return suffix;
}
