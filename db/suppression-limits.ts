/** How much a workspace's rules of suppression can hold: rules, parts of one, days that a part or a stay on the list spans, and the number asked for. */
export const suppressionLimits = { rules: 20, parts: 6, days: 3_650, number: 1_000_000, nameCharacters: 60 } as const;
