import type { AnswerRow } from '../../db/family';
import { numberIn, textIn } from '../metrics/answer-values';

/** What the funnel of carts allows to say: who came in, who came to the end, and between which steps most were lost. */
export interface CartFinding {
  readonly first: number;
  readonly last: number | null;
  readonly isFew: boolean;
  readonly loss: {
    readonly from: string;
    readonly to: string;
    readonly rate: number;
    readonly previous: number;
    readonly next: number;
  } | null;
  readonly inferred: number;
  /** Steps that the loaded logs cannot show. */
  readonly unseen: readonly string[];
}

/** Under so many people no step is named (as for promotions, metrics.md). */
const fewestPeople = 100;

/** The steps of the whole funnel, in their order. A loss is named only between two steps that the log shows, and of those where people are lost. */
export function cartFinding(steps: readonly AnswerRow[]): CartFinding | null {
  const told = steps.map((row) => ({
    ...{ step: textIn(row, 'step') ?? '', observability: textIn(row, 'observability') ?? '' },
    ...{ people: numberIn(row, 'people'), rate: numberIn(row, 'rate_from_previous'), inferred: numberIn(row, 'inferred_people') ?? 0 },
  }));
  const [first] = told;
  if (!first?.people) return null;
  const seen = told.filter(({ observability, people }) => observability === 'observed' && people !== null);
  const isFew = first.people < fewestPeople;
  const losses = seen.flatMap(({ step, people, rate }) => {
    const previous = told[told.findIndex((one) => one.step === step) - 1];
    const isPair = previous?.observability === 'observed' && previous.people !== null && previous.people >= fewestPeople;
    return isPair && previous && people !== null && previous.people !== null && rate !== null && rate < 1
      ? [{ from: previous.step, to: step, rate, previous: previous.people, next: people }]
      : [];
  });
  const [loss] = losses.sort((one, other) => one.rate - other.rate);
  return {
    first: first.people,
    last: seen.at(-1)?.step === told.at(-1)?.step ? (told.at(-1)?.people ?? null) : null,
    isFew,
    loss: isFew ? null : (loss ?? null),
    inferred: Math.max(0, ...told.map(({ inferred }) => inferred)),
    unseen: told.filter(({ observability }) => observability === 'not_observable').map(({ step }) => step),
  };
}
