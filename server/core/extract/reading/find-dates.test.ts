import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '../../calendar/epoch-day';
import { findDates } from './find-dates';

/** A Wednesday. */
const SENT_ON = '2026-05-20';
const days = (text: string, sentOn = SENT_ON) => findDates(text, sentOn).map(({ day }) => day);

describe('findDates', () => {
  it.each([
    ['2026-06-03', '2026-06-03'],
    ['june 3', '2026-06-03'],
    ['june 3rd, 2027', '2027-06-03'],
    ['jun. 3', '2026-06-03'],
    ['3 june 2026', '2026-06-03'],
    ['the 3rd of june', '2026-06-03'],
    ['by the 14th of may', '2026-05-14'],
    ['january 15', '2027-01-15'],
    ['may 3', '2026-05-03'],
    ['6/30', '2026-06-30'],
    ['30/6/2026', '2026-06-30'],
    ['30.06.2026', '2026-06-30'],
    ['by the 14th', '2026-06-14'],
    ['by the 25th', '2026-05-25'],
    ['today', '2026-05-20'],
    ['tomorrow', '2026-05-21'],
    ['the day after tomorrow', '2026-05-22'],
    ['on friday', '2026-05-22'],
    ['this friday', '2026-05-22'],
    ['next friday', '2026-05-29'],
    ['by wednesday', '2026-05-27'],
    ['end of the week', '2026-05-22'],
    ['end of next week', '2026-05-29'],
    ['end of the month', '2026-05-31'],
    ['by month-end', '2026-05-31'],
    ['end of next month', '2026-06-30'],
    ['end of june', '2026-06-30'],
    ['end of the quarter', '2026-06-30'],
    ['end of next quarter', '2026-09-30'],
    ['end of year', '2026-12-31'],
    ['in two weeks', '2026-06-03'],
    ['within 10 days', '2026-05-30'],
    ['a week from now', '2026-05-27'],
  ])('reads "%s"', (text, day) => expect(days(text)).toEqual([day]));

  it.each([
    'february 30',
    'the year-end assessment',
    '2026-02-30',
    '6/7',
    '13/13',
    'next week',
    'soon',
    'in a while',
    'version 1.2.3',
    'we may go',
    'march on',
    'the 3rd floor',
    '24/7',
    '12345-01-01',
  ])('names no single day: %s', (text) => expect(days(text)).toEqual([]));

  it('reads several days in the order of the text', () => {
    expect(days('june 3 or, at the latest, 2026-06-01')).toEqual(['2026-06-03', '2026-06-01']);
  });

  it('reads a weekday with its date as that date, not as the coming weekday', () => {
    expect(days('signed by wednesday, june 17, 2026', '2026-06-01')).toEqual(['2026-06-17']);
    expect(days('we sign on thursday, the 18th of june', '2026-06-01')).toEqual(['2026-06-18']);
    expect(days('we sign on thursday, 3 pm', '2026-06-01')).toEqual(['2026-06-04']);
  });

  it('knows the end of february and of the year', () => {
    expect(days('end of next month', '2028-01-31')).toEqual(['2028-02-29']);
    expect(days('end of the month', '2026-12-05')).toEqual(['2026-12-31']);
    expect(days('end of next quarter', '2026-11-05')).toEqual(['2027-03-31']);
  });

  it('gives real days only, whatever the text', () => {
    const word = fc.constantFrom(
      'june',
      'may',
      '31',
      '2026',
      'the',
      '14th',
      'of',
      'end',
      'next',
      'week',
      'in',
      '99',
      'days',
      '2/30',
      'friday',
      ',',
      '9999-12-31',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        expect(days(words.join(' ')).every(isDay)).toBe(true);
      }),
    );
  });
});
