// Where a record opens in its own system; null where the source has no template.
export function recordLink(template: string | null, externalId: string): string | null {
  if (!template) return null;
  return template.replaceAll('{id}', encodeURIComponent(externalId));
}
