// Rule sets are read strictly, ship as the product does, and tell their differences in sentences.
import { describe, expect, it } from 'vitest';
import { SHIPPED_TEMPLATES } from '../checklist/shipped-templates';
import { diffRuleData } from './diff-rule-data';
import { readRuleData, shippedRuleData } from './rule-data';
import { RULE_KINDS } from './rule-kind';
import { templateSetOf } from './template-data';

describe('what ships', () => {
  it('passes its own reader, and differs from itself in nothing', () => {
    for (const kind of RULE_KINDS) {
      expect(readRuleData(kind, shippedRuleData(kind))).toMatchObject({ ok: true });
      expect(diffRuleData(kind, shippedRuleData(kind), shippedRuleData(kind))).toEqual([]);
    }
  });

  it('is the same templates under a version of their own', () => {
    const { standard } = templateSetOf(shippedRuleData('templates'), 7);
    expect(standard).toEqual({ ...SHIPPED_TEMPLATES.standard, version: 7 });
  });
});

describe('a version is refused', () => {
  const templates = shippedRuleData('templates');

  it('where a template holds no dollars back', () => {
    const standard = templates.standard.map((item) => ({ ...item, isBlocking: false }));
    expect(readRuleData('templates', { ...templates, standard })).toEqual({
      ok: false,
      problems: ['Standard: A template needs an item that holds dollars back.'],
    });
  });

  it('where commit asks for less than the rest, and says where', () => {
    const [first, ...rest] = templates.standard;
    const standard = [{ ...first, minStrength: 3, minStrengthInCommit: 2 }, ...rest];
    expect(readRuleData('templates', { ...templates, standard })).toMatchObject({
      problems: ['Standard, no. 1: Commit never asks for weaker evidence than the rest.'],
    });
  });

  it('where a limit is absurd, a rule is unknown or a family loses its last code', () => {
    const flags = shippedRuleData('flags');
    const thresholds = {
      ...flags.thresholds,
      past: 1,
      no_activity: { ...flags.thresholds.no_activity, days: -1 },
    };
    expect(readRuleData('flags', { ...flags, thresholds }).ok).toBe(false);
    expect(readRuleData('flags', { ...flags, on: ['no_such_flag'] }).ok).toBe(false);
    expect(readRuleData('reason_codes', { off: ['draft_accept.as_is'], labels: {} }).ok).toBe(false);
    expect(readRuleData('reason_codes', { off: ['draft_accept.none'], labels: {} }).ok).toBe(false);
  });
});

it('tells differences in sentences', () => {
  const templates = shippedRuleData('templates');
  const standard = templates.standard.map((item) =>
    item.key === 'pain'
      ? { ...item, isBlocking: true, freshness: { kind: 'days' as const, days: 90, nearClose: null } }
      : item,
  );
  expect(diffRuleData('templates', templates, { ...templates, standard })).toEqual([
    'Standard, “Pain stated”: is blocking no → yes.',
    'Standard, “Pain stated”: freshness days days 180 → days days 90.',
  ]);
  const flags = shippedRuleData('flags');
  const after = {
    on: [...flags.on, 'single_threaded' as const],
    thresholds: { ...flags.thresholds, no_activity: { ...flags.thresholds.no_activity, days: 21 } },
  };
  expect(diffRuleData('flags', flags, after)).toEqual([
    expect.stringContaining('is switched on.'),
    expect.stringContaining('days 14 → 21.'),
  ]);
  expect(
    diffRuleData('reason_codes', shippedRuleData('reason_codes'), {
      off: ['loss.price'],
      labels: { 'loss.timing': 'Bad timing' },
    }),
  ).toEqual([expect.stringContaining('switched off'), expect.stringContaining('is called “Bad timing”')]);
});
