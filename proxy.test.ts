// Every page carries the strict policy with a nonce of its own; uploads and build files do not pass here.
import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { config, proxy } from './proxy';

function policyOf(response: Response): string {
  return response.headers.get('content-security-policy') ?? '';
}

test('allows only scripts that bear this request’s nonce', () => {
  const first = policyOf(proxy(new NextRequest('http://127.0.0.1:3000/forecast')));
  const second = policyOf(proxy(new NextRequest('http://127.0.0.1:3000/forecast')));
  expect(first).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic';/);
  expect(first).toContain("style-src 'self' 'unsafe-inline'");
  expect(first).not.toMatch(/script-src[^;]*unsafe/);
  expect(first).not.toBe(second);
});

test('promises https for the future only over https', () => {
  const plain = proxy(new NextRequest('http://127.0.0.1:3000/'));
  const secure = proxy(
    new NextRequest('http://10.0.0.1:3000/', { headers: { 'x-forwarded-proto': 'https' } }),
  );
  expect(plain.headers.get('strict-transport-security')).toBeNull();
  expect(policyOf(plain)).not.toContain('upgrade-insecure-requests');
  expect(secure.headers.get('strict-transport-security')).toContain('max-age=63072000');
  expect(policyOf(secure)).toContain('upgrade-insecure-requests');
});

test('hands on the wanted place and overwrites one that was sent', () => {
  const request = new NextRequest('http://127.0.0.1:3000/deals/1?tab=facts', {
    headers: { 'x-plumbline-path': 'https://elsewhere.example/' },
  });
  expect(proxy(request).headers.get('x-middleware-request-x-plumbline-path')).toBe('/deals/1?tab=facts');
});

test('refuses an address that is no text, and takes any other', async () => {
  for (const path of ['/deals/%FF', '/deals/%ED%A0%80', '/api/imports/%E2%28%A1/refused', '/deals/%C3']) {
    const answer = proxy(new NextRequest(`http://127.0.0.1:3000${path}`));
    expect(answer.status, path).toBe(400);
    expect(await answer.text()).toContain('cannot be read');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  }
  for (const path of ['/deals/%C3%BC', '/deals/%00', '/deals/%25', '/forecast?team=%FF'])
    expect(proxy(new NextRequest(`http://127.0.0.1:3000${path}`)).status, path).toBe(200);
});

test('leaves uploads and build files outside', () => {
  const matcher = new RegExp(`^${config.matcher[0]}$`);
  expect(matcher.test('/api/uploads')).toBe(false);
  expect(matcher.test('/api/uploads/0190')).toBe(false);
  expect(matcher.test('/_next/static/chunks/a.js')).toBe(false);
  expect(matcher.test('/')).toBe(true);
  expect(matcher.test('/api/trpc/deal.list')).toBe(true);
  expect(matcher.test('/deals/1')).toBe(true);
});
