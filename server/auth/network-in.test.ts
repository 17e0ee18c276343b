import { expect, it } from 'vitest';
import { networkIn } from './network-in';

it('believes the nearest proxy, not what a client wrote before it', () => {
  expect(networkIn('203.0.113.9, 192.0.2.1')).toBe('192.0.2.1');
  expect(networkIn('192.0.2.1')).toBe('192.0.2.1');
  expect([networkIn(null), networkIn(''), networkIn(' , ')]).toEqual(['direct', 'direct', 'direct']);
});
