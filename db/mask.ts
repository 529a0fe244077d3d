/** Text in which every run of seven or more digits keeps only its first and last two: `573001112233` becomes `57…33`. */
export const maskDigits = (text: string): string => text.replace(/\d{7,}/g, (run) => `${run.slice(0, 2)}…${run.slice(-2)}`);
