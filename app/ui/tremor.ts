'use client';

/** The one gate to Tremor: whatever the pages use of it comes from here, so that it can be replaced in one place. */
export { Tracker } from '@tremor/react';
