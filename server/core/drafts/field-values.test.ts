// What may be typed into each field, and which titles speak for a role.
import { describe, expect, it } from 'vitest';
import { parseFieldValue } from './parse-field-value';
import { roleOfTitle } from './role-of-title';

describe('parseFieldValue', () => {
  it.each([
    ['amount', ' 45000.50 ', '45000.5'],
    ['amount', '', null],
    ['amount', '-0', '0'],
    ['closes_on', '2026-02-28', '2026-02-28'],
    ['closes_on', null, null],
    ['category', 'commit', 'commit'],
    ['next_step', '2026-05-20 · Call', '2026-05-20 · Call'],
    ['next_step', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['next_step', '  ', null],
    ['contact_role', 'champion', 'champion'],
  ] as const)('reads %s "%s" as %s', (field, typed, value) => {
    expect(parseFieldValue(field, typed)).toEqual({ ok: true, value });
  });

  it.each([
    ['amount', 'NaN'],
    ['amount', '1e400'],
    ['amount', '1.000,00'],
    ['closes_on', '2023-02-30'],
    ['closes_on', '28.02.2026'],
    ['category', 'closed'],
    ['category', ''],
    ['next_step', 'a\u0000b'],
    ['next_step', '\ud800'],
    ['next_step', 'x'.repeat(281)],
    ['contact_role', 'boss'],
    ['checklist_attribute', 'met'],
    ['fact_link', 'linked'],
  ] as const)('refuses %s "%s" with a sentence', (field, typed) => {
    const parsed = parseFieldValue(field, typed);
    expect(parsed.ok ? '' : parsed.reason).toMatch(/^[A-Z].*\.$/);
  });
});

describe('roleOfTitle', () => {
  it.each([
    ['Chief Financial Officer', 'economic_buyer'],
    ['CISO', 'security'],
    ['Chief Information Security Officer', 'security'],
    ['General Counsel', 'legal'],
    ['Category Buyer, Software', 'procurement'],
    ['Managing Director', 'executive_sponsor'],
    ['VP Operations', 'decision_maker'],
    ['Enterprise Architect', 'technical_buyer'],
    ['Assistant to the CFO', null],
    ['Former CEO', null],
    ['Operations Analyst', null],
    ['', null],
    [null, null],
  ])('%s speaks for %s', (title, role) => {
    expect(roleOfTitle(title)).toBe(role);
  });
});
