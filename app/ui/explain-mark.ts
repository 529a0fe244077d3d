import { type NumberReference, referenceText } from '../metrics/number-reference';

/** Attributes of an element that prints a number: the question that gives it, and its value before it was rounded. */
export const explainMark = (number: NumberReference, value: number | null) => ({
  'data-explain': referenceText(number),
  'data-value': value === null ? 'none' : String(value),
});
