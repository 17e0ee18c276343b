import { expect, test } from 'vitest';
import { mailFile, mailLink } from './mail-file';

const TEXT = {
  subject: 'Größe & Grüße an alle, die an diesem langen Betreff mitgelesen haben',
  body: 'Hello,\nBcc: x@y.example',
};

test('a link to the mail program adds no recipient and no header of its own', () => {
  const link = mailLink('ana@acme.example?bcc=spy@evil.example', { subject: 'a&b', body: 'one\ntwo' });
  const url = new URL(link);
  expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
  expect(url.searchParams.get('subject')).toBe('a&b');
  expect(url.searchParams.get('body')).toBe('one\r\ntwo');
});

test('a mail file holds the texts whole, and no line of them as a header', () => {
  const [head = '', body = ''] = mailFile('ana@acme.example\r\nBcc: spy@evil.example', TEXT).split(
    '\r\n\r\n',
  );
  expect(head).not.toMatch(/^Bcc/m);
  expect(Buffer.from(body, 'base64').toString('utf8')).toBe('Hello,\r\nBcc: x@y.example');
  const words = [...head.matchAll(/=\?utf-8\?B\?([^?]+)\?=/g)];
  expect(words.map(([, word]) => Buffer.from(word ?? '', 'base64').toString('utf8')).join('')).toBe(
    TEXT.subject,
  );
  expect(head.split('\r\n').every((line) => line.length <= 78)).toBe(true);
});
