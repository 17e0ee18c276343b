// Whether the window is as narrow as a phone; false on the server and until the browser has looked.
'use client';
import { useWidth } from './use-width';

export const useIsNarrow = (): boolean => useWidth() === 'narrow';
