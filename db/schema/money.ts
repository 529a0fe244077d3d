import { numeric } from 'drizzle-orm/pg-core';

/** DECIMAL(18,6) in the database, a number in JavaScript. */
export const amount = (name: string) => numeric(name, { precision: 18, scale: 6, mode: 'number' });
