import type { QueryClientConfig } from '@tanstack/react-query';
import { ApiError } from './api-error';

/**
 * How answers are kept in the browser: an answer is right until a new generation is published (the page hears of it and asks anew), and only
 * what may pass by itself is tried again. What is shown stays while the next is fetched: `usePanel` keeps it.
 */
export const clientPolicy: QueryClientConfig = {
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 500),
    },
  },
};
