// The deal that a screen's moves are about, so that a refusal can say who of its people could help.
'use client';
import { createContext } from 'react';

export const RefusedDeal = createContext<string | null>(null);
