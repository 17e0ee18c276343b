// A link inside the console that fetches its page when somebody is about to press it, not whenever it comes into sight:
// a screen full of numbers is a screen full of links.
'use client';
import Link from 'next/link';
import { type ComponentProps, useState } from 'react';

export function IntentLink({ onMouseEnter, onFocus, prefetch, ...rest }: ComponentProps<typeof Link>) {
  const [isNear, setIsNear] = useState(false);
  return (
    <Link
      {...rest}
      prefetch={prefetch ?? (isNear ? null : false)}
      onMouseEnter={(event) => {
        setIsNear(true);
        onMouseEnter?.(event);
      }}
      onFocus={(event) => {
        setIsNear(true);
        onFocus?.(event);
      }}
    />
  );
}
