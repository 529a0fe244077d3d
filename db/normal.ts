/** The standard normal value that 97.5 % and the one that 80 % of values do not pass. */
export const normal = { z: 1.959963984540054, power: 0.8416212335729143 } as const;
