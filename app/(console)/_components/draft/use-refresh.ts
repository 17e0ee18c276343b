// Asks again for everything that is shown.
'use client';
import { useQueryClient } from '@tanstack/react-query';

export function useRefresh(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries();
}
