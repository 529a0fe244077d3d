/** A number as people write it, from its plus sign on. */
const spacedNumber = /\+\d(?:[ ().-]{0,2}\d){8,14}/g;

/** Text in which every run of seven or more digits, and every spaced number, keeps only its first and last two: `+57 300 111 2233` becomes `+57…33`. */
export function maskDigits(text: string): string {
  const runs = text.replace(/\d{7,}/g, (run) => `${run.slice(0, 2)}…${run.slice(-2)}`);
  return runs.replace(spacedNumber, (number) => number.replace(/\D/g, '').replace(/^(..).*(..)$/, '+$1…$2'));
}
