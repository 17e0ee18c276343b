// What differs between two versions of a rule set, a sentence each, from the data alone.
import { FLAG_WORDS } from '../flags/flag-words';
import { REASON_WORDS } from '../reasons/reason-words';
import { FLAG_RULES, type FlagRule } from '../vocabulary/flag-rule';
import { ITEM_KEYS, ITEM_LABELS } from '../vocabulary/item';
import type { ReasonFamily } from '../vocabulary/reason-code';
import { diffMessageTemplates } from './diff-message-templates';
import type { RuleDataOf } from './rule-data';
import type { RuleKind } from './rule-kind';
import { TEMPLATE_KEYS, TEMPLATE_LABELS } from './template-keys';

export function diffRuleData<K extends RuleKind>(
  kind: K,
  before: RuleDataOf[K],
  after: RuleDataOf[K],
): string[] {
  if (kind === 'templates')
    return diffTemplates(before as RuleDataOf['templates'], after as RuleDataOf['templates']);
  if (kind === 'flags') return diffFlags(before as RuleDataOf['flags'], after as RuleDataOf['flags']);
  if (kind === 'message_templates')
    return diffMessageTemplates(
      before as RuleDataOf['message_templates'],
      after as RuleDataOf['message_templates'],
    );
  return diffReasons(before as RuleDataOf['reason_codes'], after as RuleDataOf['reason_codes']);
}

function diffTemplates(before: RuleDataOf['templates'], after: RuleDataOf['templates']): string[] {
  return TEMPLATE_KEYS.flatMap((key) => {
    const name = TEMPLATE_LABELS[key];
    return ITEM_KEYS.flatMap((item) => {
      const was = before[key].find((each) => each.key === item);
      const is = after[key].find((each) => each.key === item);
      const label = `${name}, “${ITEM_LABELS[item]}”`;
      if (!was && is) return [`${label}: added.`];
      if (was && !is) return [`${label}: taken out.`];
      return was && is ? changes(was, is).map((change) => `${label}: ${change}.`) : [];
    });
  });
}

function diffFlags(before: RuleDataOf['flags'], after: RuleDataOf['flags']): string[] {
  const switched = FLAG_RULES.flatMap((rule) => {
    const [was, is] = [before.on.includes(rule), after.on.includes(rule)];
    return was === is ? [] : [`“${FLAG_WORDS[rule].label}” is switched ${is ? 'on' : 'off'}.`];
  });
  const rules = Object.keys(after.thresholds) as (keyof typeof after.thresholds)[];
  const limits = rules.flatMap((rule) =>
    changes(before.thresholds[rule], after.thresholds[rule]).map((change) => `${nameOf(rule)}: ${change}.`),
  );
  return [...switched, ...limits];
}

function diffReasons(before: RuleDataOf['reason_codes'], after: RuleDataOf['reason_codes']): string[] {
  const off = after.off
    .filter((name) => !before.off.includes(name))
    .map((name) => `${codeName(name)} is switched off.`);
  const on = before.off
    .filter((name) => !after.off.includes(name))
    .map((name) => `${codeName(name)} is switched on.`);
  const names = [...new Set([...Object.keys(before.labels), ...Object.keys(after.labels)])].sort();
  const called = names.flatMap((name) =>
    before.labels[name] === after.labels[name]
      ? []
      : [`${codeName(name)} is called “${after.labels[name] ?? shippedName(name)}”.`],
  );
  return [...off, ...on, ...called];
}

/** "days 14 → 21" for each member that differs. */
function changes(before: object, after: object): string[] {
  return Object.entries(after).flatMap(([name, value]) => {
    const was: unknown = Reflect.get(before, name);
    return JSON.stringify(was) === JSON.stringify(value)
      ? []
      : [`${plain(name)} ${said(was)} → ${said(value)}`];
  });
}

function said(value: unknown): string {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (Array.isArray(value))
    return value.length === 0 ? 'none' : value.map(String).join(', ').replaceAll('_', ' ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .flatMap(([name, part]) =>
        part === null ? [] : [name === 'kind' ? said(part) : `${plain(name)} ${said(part)}`],
      )
      .join(' ');
  return value === null || value === undefined ? 'none' : String(value).replaceAll('_', ' ');
}

const plain = (name: string): string =>
  name
    .replace(/([A-Z])/g, ' $1')
    .replaceAll('_', ' ')
    .toLowerCase();
const nameOf = (rule: string): string =>
  FLAG_RULES.some((known) => known === rule) ? `“${FLAG_WORDS[rule as FlagRule].label}”` : plain(rule);

function shippedName(name: string): string {
  const [family, code] = name.split('.');
  const words: Record<string, string> | undefined = REASON_WORDS[family as ReasonFamily];
  return words?.[code ?? ''] ?? name;
}
const codeName = (name: string): string => `“${shippedName(name)}” (${plain(name.split('.')[0] ?? '')})`;
