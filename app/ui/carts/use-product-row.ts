'use client';
import type { AnswerRow } from '../../../db/family';
import { textIn } from '../../metrics/answer-values';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { useDimensionWords } from '../use-dimension-words';

/** Gives the row of a product in a table of numbers: its title, and its id where that is another. */
export function useProductRow(facts: WorkspaceFacts) {
  const wordOf = useDimensionWords(facts);
  return (values: AnswerRow) => {
    const product = textIn(values, 'product') ?? '';
    const name = wordOf('product', product);
    return { name, detail: name === product ? undefined : product, place: { product: [product] }, values };
  };
}
