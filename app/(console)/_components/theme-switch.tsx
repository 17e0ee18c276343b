// Light, dark, or as the system has it; takes effect at once and is kept in a cookie.
'use client';
import { useState } from 'react';
import { THEME_COOKIE, THEMES, type Theme } from '../../_lib/theme';
import { SegmentedControl } from '../../_ui/segmented-control';
import { setLookCookie } from '../../_ui/set-look-cookie';

const WORDS: Record<Theme, string> = { system: 'System', light: 'Light', dark: 'Dark' };

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  setLookCookie(THEME_COOKIE, theme);
}

export function ThemeSwitch({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  return (
    <SegmentedControl
      label="Theme"
      name="theme"
      value={theme}
      segments={THEMES.map((one) => ({ value: one, label: WORDS[one] }))}
      onValueChange={(value) => {
        const next = THEMES.find((one) => one === value) ?? 'system';
        setTheme(next);
        applyTheme(next);
      }}
    />
  );
}
