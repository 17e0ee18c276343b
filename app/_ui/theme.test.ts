// Every pair of colours that is read as text, in both themes, has the contrast that WCAG 2.2 AA asks for.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TONES } from './tone';

const css = readFileSync(new URL('../globals.css', import.meta.url), 'utf8');
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map((found) => [
    found[1] ?? '',
    { light: found[2] ?? '', dark: found[3] ?? '' },
  ]),
);

type Theme = 'light' | 'dark';

function colourOf(name: string, theme: Theme): string {
  const pair = colours.get(name);
  if (!pair) throw new Error(`globals.css has no colour --${name} with a light and a dark value`);
  return pair[theme];
}

/** Relative luminance, WCAG 2.2. */
function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminanceOf(one), luminanceOf(other)].sort((left, right) => right - left);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['canvas', 'surface', 'sunken', 'raised', 'hover', 'selected', 'changed'];
const TONES_WITH_COLOUR = TONES.filter((tone) => tone !== 'neutral' && tone !== 'accent');
const INKS = ['ink', 'ink-2', 'ink-3', 'accent-ink', ...TONES_WITH_COLOUR.map((tone) => `${tone}-ink`)];

for (const theme of ['light', 'dark'] as const) {
  test.each(INKS)(`%s is readable on every ground (${theme})`, (ink) => {
    for (const ground of GROUNDS) {
      const ratio = contrast(colourOf(ink, theme), colourOf(ground, theme));
      expect(ratio, `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });
  test.each(TONES_WITH_COLOUR)(
    `%s reads on its own pale ground and its bar stands out (${theme})`,
    (tone) => {
      expect(
        contrast(colourOf(`${tone}-ink`, theme), colourOf(`${tone}-soft`, theme)),
      ).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colourOf('ink', theme), colourOf(`${tone}-soft`, theme))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colourOf(`${tone}-solid`, theme), colourOf('surface', theme))).toBeGreaterThanOrEqual(
        3,
      );
    },
  );
  test(`white text reads on filled buttons, and the frame of a field can be seen (${theme})`, () => {
    for (const fill of ['accent', 'accent-hover', 'danger', 'danger-hover']) {
      expect(contrast('#ffffff', colourOf(fill, theme)), fill).toBeGreaterThanOrEqual(4.5);
    }
    for (const ground of GROUNDS.slice(0, 4)) {
      expect(contrast(colourOf('control', theme), colourOf(ground, theme)), ground).toBeGreaterThanOrEqual(3);
    }
  });
}
