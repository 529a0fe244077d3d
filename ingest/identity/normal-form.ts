/** Digits of an international number as everything compares them: Brazil with the ninth digit, Mexico and Argentina without their mobile digit. */
export function normalForm(digits: string): string {
  if (digits.length === 12 && digits.startsWith('55') && digits.charAt(4) >= '6') return `${digits.slice(0, 4)}9${digits.slice(4)}`;
  if (digits.length === 13 && (digits.startsWith('521') || digits.startsWith('549'))) return digits.slice(0, 2) + digits.slice(3);
  return digits;
}
