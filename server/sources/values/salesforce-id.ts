// Brings Salesforce ids to one spelling: the 15- and the 18-character form mean the same record, 000000000000000AAA none.
const CHECK = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const ID = /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/;

/** Null for a blank or the null id; anything that is no Salesforce id comes back as it is. */
export function salesforceId18(raw: string): string | null {
  const text = raw.trim();
  if (text === '' || /^0{15}(?:AAA)?$/.test(text)) return null;
  if (text.length !== 15 || !ID.test(text)) return text;
  let suffix = '';
  for (let block = 0; block < 3; block++) {
    let bits = 0;
    for (let i = 0; i < 5; i++) {
      const code = text.charCodeAt(block * 5 + i);
      if (code >= 65 && code <= 90) bits |= 1 << i;
    }
    suffix += CHECK.charAt(bits);
  }
  return text + suffix;
}
