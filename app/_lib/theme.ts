// The reader's choice of light, dark or the system's; it knows the cookie's name and refuses any other value.
export const THEME_COOKIE = 'plumbline-theme';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export function parseTheme(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system';
}
