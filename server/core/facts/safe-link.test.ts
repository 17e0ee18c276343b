import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSafeLink } from './safe-link';

/** Any UTF-16 code units, lone surrogates and control characters among them. */
const anyUnits = (maxLength: number) =>
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength }).map((codes) => String.fromCharCode(...codes));

describe('parseSafeLink', () => {
  it.each([
    ['https://crm.example/deal/1?x=1#top', 'https://crm.example/deal/1?x=1#top'],
    [' http://crm.example ', 'http://crm.example/'],
    ['HTTPS://CRM.example/Deal', 'https://crm.example/Deal'],
    ['https://münchen.example/ü', 'https://xn--mnchen-3ya.example/%C3%BC'],
  ])('takes %s', (raw, link) => expect(parseSafeLink(raw)).toEqual({ ok: true, link }));

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<b>x</b>',
    'vbscript:x',
    'file:///etc/hosts',
    'blob:https://crm.example/1',
    'ftp://crm.example',
    'mailto:a@b.example',
    '//crm.example/x',
    '/deals/1',
    'crm.example/x',
    'https:crm.example',
    'https:///crm.example',
    'https://',
    'http:\\\\crm.example',
    'https://user:secret@crm.example',
    'https://user@crm.example',
    'https://crm.example/a b',
    'https://crm.example/\u202Egpj.exe',
    'https://crm.example/\u0000',
    'https://crm.example/\uD800',
    `https://crm.example/${'a'.repeat(2048)}`,
    'https://[bad',
    '',
    '   ',
  ])('refuses %j with a sentence', (raw) => {
    const parsed = parseSafeLink(raw);
    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? '' : parsed.reason).toMatch(/^[A-Z].*\.$/);
  });

  it('lets through nothing but http and https without credentials', () => {
    const scheme = fc.constantFrom('http://', 'https://', 'javascript:', 'data:', '', ' ', 'h\tttp://');
    fc.assert(
      fc.property(scheme, fc.oneof(fc.webUrl(), anyUnits(60)), (start, rest) => {
        const parsed = parseSafeLink(start + rest);
        if (!parsed.ok) return;
        const url = new URL(parsed.link);
        expect(['http:', 'https:']).toContain(url.protocol);
        expect(url.username + url.password).toBe('');
        expect(parseSafeLink(parsed.link)).toEqual(parsed);
      }),
    );
  });
});
