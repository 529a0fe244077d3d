import { escaped } from './html-text';

/** Width of every picture in its own units. */
export const svgWidth = 680;

/** A picture of that height, with what it shows in words. */
export const svg = (height: number, title: string, inside: string): string =>
  `<svg viewBox="0 0 ${svgWidth} ${num(height)}" role="img" xmlns="http://www.w3.org/2000/svg"><title>${escaped(title)}</title>${inside}</svg>`;

/** A place in a picture, to a tenth. */
export const num = (value: number): string => String(Math.round(value * 10) / 10);
