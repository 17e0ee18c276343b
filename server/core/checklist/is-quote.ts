// Whether a record is a quote: a source's own, or an attached link that a second person opened and found to be one.
import type { FactPointer } from '../evidence/fact-pointer';

export function isQuote({ kind, strength, attributes }: FactPointer): boolean {
  return kind === 'quote' || (kind === 'pointer' && strength >= 2 && attributes.status === 'presented');
}
