// A rule's id as it is read, "attribute from signals, version 1"; addresses and files keep the id itself.

/** @param rule `attribute_from_signals@1`; or without a version */
export function ruleWords(rule: string): string {
  const [id = '', version] = rule.split('@');
  const name = id.replaceAll('_', ' ');
  return version === undefined ? name : `${name}, version ${version}`;
}
