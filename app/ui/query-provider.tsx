'use client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { clientPolicy } from '../metrics/client-policy';

/** The browser's memory of answers, one a visit. */
export function QueryProvider({ children }: { readonly children: ReactNode }) {
  const [client] = useState(() => new QueryClient(clientPolicy));
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
