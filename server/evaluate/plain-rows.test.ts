import { describe, expect, it } from 'vitest';
import { isoInstant } from './plain-rows';

describe('an instant as PostgreSQL writes it', () => {
  it.each([
    ['2026-05-12 00:00:00+00', '2026-05-12T00:00:00.000Z'],
    ['2026-05-12 07:08:09.5+00', '2026-05-12T07:08:09.500Z'],
    ['2026-05-12 07:08:09.123+00', '2026-05-12T07:08:09.123Z'],
    ['2026-05-12 07:08:09+05:30', '2026-05-12T01:38:09.000Z'],
    ['2026-05-12 07:08:09-03', '2026-05-12T10:08:09.000Z'],
  ])('%s is %s', (written, iso) => {
    expect(isoInstant(written)).toBe(iso);
  });
});
