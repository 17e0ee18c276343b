// How something inside a dialog closes it without knowing which dialog it is in.
'use client';
import { createContext } from 'react';

export const DialogClosing = createContext<() => void>(() => {});
