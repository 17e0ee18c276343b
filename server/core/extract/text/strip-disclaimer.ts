// Drops the paragraphs that a mail system adds: confidentiality notices, warnings about senders, ways to unsubscribe.
const NOTICES: readonly RegExp[] = [
  /\b(?:intended recipient|intended addressee|intended only for|intended solely for|solely for the use)\b/,
  /\bthis (?:e-?mail|message|communication|transmission)\b.{0,200}\b(?:confidential|privileged|intended|viruses?)\b/,
  /\b(?:e-?mail|message) in error\b/,
  /\boriginated (?:from )?outside\b/,
  /\bexternal (?:e-?mail|sender|message)\b/,
  /\bconsider the environment\b/,
  /\bdo not click\b/,
  /\bunsubscribe\b/,
  /\bregistered (?:office|in england|in scotland)\b/,
  /\bconfidentiality notice\b/,
  /\bhandelsregister\b/,
];

/** Looks at each paragraph (lines up to an empty one) as a whole. */
export function stripDisclaimer(paragraphs: readonly string[]): string[] {
  return paragraphs.filter((paragraph) => {
    const text = paragraph.toLowerCase();
    return !NOTICES.some((notice) => notice.test(text));
  });
}
