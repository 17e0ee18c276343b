// What a signed paper is called in a sentence.
import type { FactPointer } from '../evidence/fact-pointer';

export function paperNoun({ kind }: FactPointer): string {
  switch (kind) {
    case 'contract':
      return 'a signed contract';
    case 'envelope':
      return 'a signed envelope';
    case 'order':
      return 'a signed order';
    default:
      return 'a signed document';
  }
}
