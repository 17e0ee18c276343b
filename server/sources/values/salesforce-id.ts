// Brings Salesforce ids to one spelling: the 15- and the 18-character form mean the same record, 000000000000000AAA none.
const CHECK = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const ID = /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/;
const BODY = 15;
const MISTYPED =
  'The last three characters of this Salesforce id do not fit the others: one of them was changed. Export the row again.';

export type ReadId = { ok: true; id: string | null } | { ok: false; reason: string };

/**
 * Null for a blank or the null id; anything that is no Salesforce id comes back as it is. The last three characters of the
 * long form say which of the others are capitals: an id that lost its case gets it back, one that they do not fit is refused.
 */
export function readSalesforceId(raw: string): ReadId {
  const text = raw.trim();
  if (text === '' || /^0{15}(?:AAA)?$/i.test(text)) return { ok: true, id: null };
  if (!ID.test(text)) return { ok: true, id: text };
  const body = text.slice(0, BODY);
  const check = checkOf(body);
  if (text.length === BODY) return { ok: true, id: body + check };
  const suffix = text.slice(BODY).toUpperCase();
  if (check === suffix) return { ok: true, id: body + suffix };
  const hasLostCase = body === body.toLowerCase() || body === body.toUpperCase();
  const restored = hasLostCase ? inCaseOf(body, suffix) : body;
  return checkOf(restored) === suffix ? { ok: true, id: restored + suffix } : { ok: false, reason: MISTYPED };
}

/** As `readSalesforceId`, for what is only compared: an id that does not fit comes back as it is. */
export function salesforceId18(raw: string): string | null {
  const read = readSalesforceId(raw);
  return read.ok ? read.id : raw.trim();
}

function checkOf(body: string): string {
  let suffix = '';
  for (let block = 0; block < 3; block++) {
    let bits = 0;
    for (let i = 0; i < 5; i++) {
      const code = body.charCodeAt(block * 5 + i);
      if (code >= 65 && code <= 90) bits |= 1 << i;
    }
    suffix += CHECK.charAt(bits);
  }
  return suffix;
}

function inCaseOf(body: string, suffix: string): string {
  return [...body.toLowerCase()]
    .map((char, at) => {
      const bits = CHECK.indexOf(suffix.charAt(Math.floor(at / 5)));
      return bits >= 0 && (bits >> (at % 5)) % 2 === 1 ? char.toUpperCase() : char;
    })
    .join('');
}
