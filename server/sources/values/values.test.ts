import { describe, expect, it } from 'vitest';
import { readValue } from '../records/read-value';
import { DateOrderProof } from './date-order';
import { parseBoolean } from './parse-boolean';
import { dayInZone, parseMoment } from './parse-moment';
import { salesforceId18 } from './salesforce-id';

const order = (...values: string[]) => {
  const proof = new DateOrderProof();
  for (const value of values) proof.see(value);
  return proof.order;
};

describe('salesforceId18', () => {
  it('makes one record of the 15- and the 18-character form', () => {
    expect(salesforceId18('006bm00000LKJNN')).toBe('006bm00000LKJNNAA5');
    expect(salesforceId18('006bm00000LKJNNAA5')).toBe('006bm00000LKJNNAA5');
    expect(salesforceId18('000000000000000AAA')).toBeNull();
    expect(salesforceId18('  ')).toBeNull();
    expect(salesforceId18('opp_1')).toBe('opp_1');
    expect(salesforceId18('006BM00000LKJNNAA5')).toBe('006bm00000LKJNNAA5');
    expect(salesforceId18('006a000000bbb01iah')).toBe(salesforceId18('006A000000BBB01'));
  });

  it('refuses an id whose last characters do not fit it, and one that a sheet has shortened', () => {
    const as = { dateOrder: null, numbers: null, timeZone: 'UTC', type: 'id' } as const;
    for (const id of ['006A000000BBB01ZZZ', '006bm00000LKJNNAAA', '006Bm00000LKJNNAA5'])
      expect(readValue(id, { ...as, hasSalesforceIds: true }), id).toMatchObject({
        reason: expect.stringContaining('do not fit'),
      });
    expect(readValue('006A000000BBB01ZZZ', { ...as, hasSalesforceIds: false })).toMatchObject({ ok: true });
    for (const id of ['1.23457E+11', '6E+14', '1,23457E+11 '])
      expect(readValue(id, { ...as, hasSalesforceIds: false }), id).toMatchObject({
        reason: expect.stringContaining('Excel has shortened this id'),
      });
    expect(readValue('006E00000012345', { ...as, hasSalesforceIds: false })).toMatchObject({ ok: true });
  });
});

describe('DateOrderProof', () => {
  it('tells the order only where a value proves it', () => {
    expect(order('2026-01-02')).toBe('iso');
    expect(order('01/02/26', '02/23/26')).toBe('mdy');
    expect(order('01/02/26', '23/02/2026')).toBe('dmy');
    expect(order('01/02/26', '03/04/26')).toBe('ambiguous');
    expect(order('07/07/2026', '3.03.2026', '12/12/26')).toBe('iso');
    expect(order('07/07/2026', '03/04/2026')).toBe('ambiguous');
    expect(parseMoment('07/07/2026', null, 'UTC')).toMatchObject({ day: '2026-07-07' });
    expect(order('23/02/26', '02/23/26')).toBe('mixed');
  });

  it('takes no twelve for a day: there is a twelfth month', () => {
    expect(order('05/12/2026')).toBe('ambiguous');
    expect(order('12/05/2026')).toBe('ambiguous');
    for (const text of ['05/12/2026', '12/05/2026'])
      expect(parseMoment(text, null, 'UTC'), text).toMatchObject({ ok: false, isTwoWays: true });
    expect(order('05/13/2026')).toBe('mdy');
    expect(order('13/05/2026')).toBe('dmy');
  });

  it('reads in one way what names its month, and eight digits, whatever the order of the column', () => {
    const texts = ['30-Jun-2026', '30 June 2026', 'Jun 30, 2026', 'JUNE 30th 2026', '20260630'];
    for (const text of texts)
      for (const said of [null, 'dmy', 'mdy'] as const)
        expect(parseMoment(text, said, 'UTC'), text).toMatchObject({ ok: true, day: '2026-06-30' });
    expect(parseMoment('Jun 30, 2026 8:15 PM', null, 'UTC')).toMatchObject({
      instant: '2026-06-30T20:15:00.000Z',
    });
    expect(order(...texts)).toBe('iso');
    for (const text of ['31-Jun-2026', 'Jun 2026', '30-Juni-26', 'June', '20261301', '30062026', '12345678'])
      expect(parseMoment(text, null, 'UTC'), text).toMatchObject({ ok: false });
  });

  it('takes what is a date in no order for no proof of one', () => {
    expect(order('03/04/2026', '05/45/2026')).toBe('ambiguous');
    expect(order('03/04/2026', '45/05/2026', '00/05/2026')).toBe('ambiguous');
    expect(order('26-05-12', '26-06-30', '26-13-31')).toBe('ambiguous');
    expect(order('23/02/2026', '13/40/2026')).toBe('dmy');
    expect(order('2026-01-02', '99/99/2026')).toBe('iso');
    for (const text of ['05/45/2026', '26-13-31', '13/40/2026', '00/05/2026'])
      expect(parseMoment(text, null, 'UTC'), text).toMatchObject({
        reason: expect.stringContaining('no such day'),
      });
  });

  it('does not take a short year that may stand first for a day', () => {
    expect(order('26-05-12', '26-06-30')).toBe('ambiguous');
    expect(order('26-05-12', '45-06-30')).toBe('ymd');
    expect(order('26-05-12', '26-05-2012')).toBe('dmy');
    expect(order('26-05-12', '14-06-99')).toBe('dmy');
    expect(order('05-26-12', '05-27-12')).toBe('mdy');
    expect(order('26.05.12', '30/06/26')).toBe('dmy');
    expect(parseMoment('26-05-12', null, 'UTC')).toMatchObject({ ok: false });
    expect(parseMoment('26-05-12', 'ymd', 'UTC')).toMatchObject({ day: '2026-05-12' });
    expect(parseMoment('26-05-12', 'dmy', 'UTC')).toMatchObject({ day: '2012-05-26' });
    expect(parseMoment('99-12-31 14:30', 'ymd', 'UTC')).toMatchObject({
      instant: '1999-12-31T14:30:00.000Z',
    });
    // What cannot begin with its year is read as it is proven, or not at all.
    expect(parseMoment('26-05-2012', 'ymd', 'UTC')).toMatchObject({ day: '2012-05-26' });
    expect(parseMoment('03-04-2012', 'ymd', 'UTC')).toMatchObject({ ok: false });
  });
});

describe('parseMoment', () => {
  const day = (text: string, by: 'mdy' | 'dmy' | null = null, zone = 'UTC') => {
    const moment = parseMoment(text, by, zone);
    return moment.ok ? moment.day : moment.reason;
  };
  const instant = (text: string, by: 'mdy' | 'dmy' | null = null, zone = 'UTC') => {
    const moment = parseMoment(text, by, zone);
    return moment.ok ? moment.instant : moment.reason;
  };

  it('reads ISO and proven slashed dates', () => {
    expect(day('2026-02-03')).toBe('2026-02-03');
    expect(day('02/03/26', 'mdy')).toBe('2026-02-03');
    expect(day('02/03/2026', 'dmy')).toBe('2026-03-02');
    expect(instant('2026-02-23T20:55:00.000+0000')).toBe('2026-02-23T20:55:00.000Z');
    expect(instant('2026-02-23T20:55:00.000+02:00')).toBe('2026-02-23T18:55:00.000Z');
    expect(instant('02/23/26 08:55 PM', 'mdy')).toBe('2026-02-23T20:55:00.000Z');
    expect(instant('2021-01-07 6:49:18')).toBe('2021-01-07T06:49:18.000Z');
  });

  it('reads the hours of twelve at noon and at midnight', () => {
    expect(instant('02/23/26 12:30 PM', 'mdy')).toBe('2026-02-23T12:30:00.000Z');
    expect(instant('02/23/26 12:30 AM', 'mdy')).toBe('2026-02-23T00:30:00.000Z');
    expect(instant('02/23/26 13:30 PM', 'mdy')).toContain('no such time');
  });

  it('reads two digits of a year as 1970 to 2069', () => {
    expect(day('02/23/69', 'mdy')).toBe('2069-02-23');
    expect(day('02/23/70', 'mdy')).toBe('1970-02-23');
  });

  it('cuts an instant to a day in the zone of the workspace', () => {
    expect(day('2026-02-23T20:55:00Z', null, 'Asia/Tokyo')).toBe('2026-02-24');
    expect(instant('2026-02-23', null, 'America/New_York')).toBe('2026-02-23T05:00:00.000Z');
    expect(dayInZone('2026-02-23T02:00:00.000Z', 'America/New_York')).toBe('2026-02-22');
  });

  it('refuses days that do not exist and orders that nobody has proven', () => {
    expect(day('2023-02-30')).toContain('no such day');
    expect(day('13/40/2023', 'mdy')).toContain('no such day');
    expect(day('2023-02-03T25:00')).toContain('no such time');
    expect(day('03/04/26')).toContain('--date-order');
    expect(day('next week')).toContain('not a date');
  });
});

describe('parseBoolean', () => {
  it('reads the spellings of exports and refuses others', () => {
    expect(['TRUE', 'true', '1', 'True'].map(parseBoolean)).toEqual([true, true, true, true]);
    expect(['FALSE', '0', 'no'].map(parseBoolean)).toEqual([false, false, false]);
    expect(parseBoolean('')).toBeNull();
    expect(parseBoolean('maybe')).toBeUndefined();
  });
});
