import type { Sentence } from '../document';
import { pieces } from './pieces';
import { type Box, pointsHeight } from './slide-parts';

/** Longer sentences are taken apart between words. */
const mostCharacters = 600;

/** Sentences in groups that fit into a box one after the other, in their order. */
export const pointPieces = (sentences: readonly Sentence[], { w, h }: Pick<Box, 'w' | 'h'>): readonly (readonly Sentence[])[] =>
  pieces(sentences.flatMap(shortened), (piece) => pointsHeight(piece, w) <= h);

/** Only a person's own words are so long, and those are one piece of text. */
function shortened(sentence: Sentence): readonly Sentence[] {
  const [text] = sentence;
  if (sentence.length !== 1 || typeof text !== 'string' || text.length <= mostCharacters) return [sentence];
  const parts: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const cut = rest.length <= mostCharacters ? rest.length : Math.max(rest.lastIndexOf(' ', mostCharacters), 0) || mostCharacters;
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return parts.map((part): Sentence => [part]);
}
