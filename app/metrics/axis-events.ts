import type { Annotation } from '../server/annotations';
import { daysBetween } from './days';
import { firstDayOf, type Span } from './span';

/** An annotation with its place on an axis of buckets: 1.5 is the middle of the second one. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly place: number;
}

/** The annotations that fall into a span, at their place between its buckets. What is built in is no news on the first day; a note is. */
export function placedAnnotations(
  annotations: readonly Annotation[],
  { from, to }: Span,
  buckets: readonly string[],
): readonly PlacedAnnotation[] {
  const starts = buckets.map(firstDayOf);
  return annotations
    .filter(({ day, kind }) => (kind === 'note' ? day >= from : day > from) && day < to)
    .map((annotation) => {
      const index = starts.findLastIndex((start) => start <= annotation.day);
      const [start, end] = [starts[index] ?? from, starts[index + 1] ?? to];
      return { annotation, place: index + daysBetween(start, annotation.day) / Math.max(1, daysBetween(start, end)) };
    });
}
