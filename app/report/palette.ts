/** Colours of a report: those of the brand, and series that stay apart in print and for most eyes. */
export interface Palette {
  readonly primary: string;
  readonly accent: string;
  /** On the primary colour. */
  readonly onPrimary: string;
  readonly series: readonly string[];
}

const ink = '#1c1b19';

export function paletteOf({ primary, accent }: { readonly primary: string; readonly accent: string }): Palette {
  return {
    primary,
    accent,
    onPrimary: contrast(primary, '#ffffff') >= contrast(primary, ink) ? '#ffffff' : ink,
    series: [
      visible(primary),
      visible(accent),
      mixed(primary, '#ffffff', 0.55),
      mixed(accent, '#ffffff', 0.55),
      '#8a857c',
      mixed(primary, ink, 0.5),
      '#c9c4ba',
    ],
  };
}

/** A colour that can be seen on paper: a pale one is darkened. */
const visible = (colour: string): string => (contrast(colour, '#ffffff') < 1.8 ? mixed(colour, ink, 0.35) : colour);

function mixed(one: string, other: string, share: number): string {
  const [a, b] = [channels(one), channels(other)];
  return `#${a
    .map((value, index) =>
      Math.round(value + ((b[index] ?? 0) - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

const channels = (colour: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Contrast of WCAG 2: 1 to 21. */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
