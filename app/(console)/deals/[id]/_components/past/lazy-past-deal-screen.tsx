// The same screen, whose script a look at the present does not load.
'use client';
import dynamic from 'next/dynamic';

export const LazyPastDealScreen = dynamic(() => import('./past-deal-screen').then((it) => it.PastDealScreen));
