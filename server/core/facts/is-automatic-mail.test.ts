import { describe, expect, it } from 'vitest';
import { automaticMailClass } from './automatic-mail-class';
import { isAutomaticMail } from './is-automatic-mail';
import { parseMailHeaders } from './parse-mail-headers';

describe('automatic mail', () => {
  it.each([
    ['Automatic reply: Proposal', 'automatic_reply'],
    ['[EXTERNAL] Out of Office Re: Proposal', 'automatic_reply'],
    ['Automatische Antwort: Angebot', 'automatic_reply'],
    ['Réponse automatique : devis', 'automatic_reply'],
    ['Undeliverable: Proposal', 'bounce'],
    ['Delivery Status Notification (Failure)', 'bounce'],
    ['Mail delivery failed: returning message to sender', 'bounce'],
    ['Accepted: Proposal review', 'calendar_receipt'],
    ['Declined: Demo', 'calendar_receipt'],
    ['Canceled event: Demo @ Tue', 'calendar_receipt'],
    ['Read: Proposal', 'calendar_receipt'],
  ])('is told by the subject %s', (subject, expected) => {
    expect(automaticMailClass({ subject, from: 'ann@buyer.example' })).toBe(expected);
  });

  it.each([
    'Re: Automatic reply: Proposal',
    'We accepted your proposal',
    'Accepted terms',
    'Reading list for the pilot',
    'RE: Undeliverable',
    'About automatic replies in your product',
    'Delivery delayed by two weeks',
    '',
  ])('is not read into the subject %j of a person', (subject) => {
    expect(isAutomaticMail({ subject, from: 'Ann <ann@buyer.example>' })).toBe(false);
  });

  it.each([
    ['MAILER-DAEMON@buyer.example', 'bounce'],
    ['postmaster@buyer.example', 'bounce'],
    ['list-bounces@buyer.example', 'bounce'],
    ['"Portal" <no-reply@buyer.example>', 'machine'],
    ['do_not_reply@buyer.example', 'machine'],
    ['noreply+abc@buyer.example', 'machine'],
    ['calendar-notification@google.com', 'calendar_receipt'],
    ['newsletter@buyer.example', 'list'],
  ])('is told by the sender %s', (from, expected) => {
    expect(automaticMailClass({ subject: 'Hello', from })).toBe(expected);
  });

  it.each([
    ['Auto-Submitted: auto-replied', 'automatic_reply'],
    ['auto-submitted: auto-generated (vacation)', 'machine'],
    ['Precedence: bulk', 'list'],
    ['List-Id: <news.buyer.example>', 'list'],
    ['List-Unsubscribe: <mailto:x@y.example>', 'list'],
    ['Content-Type: multipart/report;\r\n report-type=delivery-status', 'bounce'],
    ['Content-Type: multipart/report;\n report-type=disposition-notification', 'calendar_receipt'],
    ['Content-Type: text/calendar; method=REPLY', 'calendar_receipt'],
    ['Return-Path: <>', 'bounce'],
  ])('is told by the header %s', (raw, expected) => {
    expect(automaticMailClass({ headers: parseMailHeaders(`From: a@b.example\r\n${raw}\r\n`) })).toBe(
      expected,
    );
  });

  it.each(['Auto-Submitted: no', 'Precedence: normal', 'X-Auto-Response-Suppress: All', 'nonsense', ''])(
    'is not read into the header %j',
    (raw) => expect(isAutomaticMail({ headers: parseMailHeaders(raw), subject: 'Hi' })).toBe(false),
  );

  it('answers for nothing at all', () => expect(isAutomaticMail({})).toBe(false));
});
