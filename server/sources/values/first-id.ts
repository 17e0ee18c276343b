// Takes the first id of a list of ids, as exports write them: '12;34', or the associations of an API's answer.
export function firstId(text: string): string {
  const first = text.startsWith('[') ? /"(?:id|toObjectId)"\s*:\s*"?([^",}\s]+)/.exec(text)?.[1] : undefined;
  return first ?? (text.startsWith('[') ? '' : (text.split(/[;,]/, 1)[0] ?? '').trim());
}
