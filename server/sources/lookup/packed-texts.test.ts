import { expect, it } from 'vitest';
import { PackedTexts } from './packed-texts';

it('gives every text back, whether its block is packed or still filling', () => {
  const packed = new PackedTexts();
  const texts = Array.from({ length: 1_000 }, (_, at) => `deal "${at}" of 7 €,\n${'ä'.repeat(at % 50)}`);
  const places = texts.map((text) => packed.push(text));
  expect(places.map((place) => packed.get(place))).toEqual(texts);
  expect([...places].reverse().map((place) => packed.get(place))).toEqual([...texts].reverse());
  expect(packed.get(texts.length)).toBeNull();
});
