import type { ContractSettings, Settings, SpanSettings } from './settings';

/** What a schema cannot say: parts of the settings that contradict each other, each as a sentence with its mend. */
export function conflicts(settings: Settings): readonly string[] {
  const { accounts = [], lines = [], partners = [] } = settings;
  const spans = lines.flatMap((line, l) => (line.spans ?? []).map((span, s) => ({ span, path: `lines[${l}].spans[${s}]` })));
  return [
    ...repeated(
      accounts.map(({ id }) => id),
      (index) => `accounts[${index}].id`,
    ),
    ...repeated(
      lines.map(({ number }) => number),
      (index) => `lines[${index}].number`,
    ),
    ...repeated(
      partners.map(({ id }) => id),
      (index) => `partners[${index}].id`,
    ),
    ...spans.filter(({ span }) => !isForward(span)).map(({ path }) => `${path}: until is not after from; swap them`),
    ...overlappingSpans(spans),
    ...lines.flatMap(({ spans: own = [] }, index) => overlappingStays(own, `lines[${index}].spans`)),
    ...partners.flatMap(({ contracts = [] }, index) => overlappingContracts(contracts, `partners[${index}].contracts`)),
    ...(settings.fixedCosts ?? []).flatMap(({ from, until }, index) =>
      until && until <= from ? [`fixedCosts[${index}]: until is not after from; swap them`] : [],
    ),
  ];
}

function repeated(ids: readonly string[], path: (index: number) => string): readonly string[] {
  return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [`${path(index)}: ${id} is listed twice; join the two entries`] : []));
}

const startOf = ({ from }: SpanSettings): number => (from === undefined ? -Infinity : Date.parse(from));
const endOf = ({ until }: SpanSettings): number => (until === undefined ? Infinity : Date.parse(until));
const isForward = (span: SpanSettings): boolean => startOf(span) < endOf(span);

function overlappingSpans(spans: readonly { readonly span: SpanSettings; readonly path: string }[]): readonly string[] {
  return spans.flatMap((late, index) =>
    spans
      .slice(0, index)
      .filter(({ span }) => span.id === late.span.id && startOf(span) < endOf(late.span) && startOf(late.span) < endOf(span))
      .map(
        (early) =>
          `${late.path}: phone number id ${late.span.id} is also at ${early.path} in the same time; end one span before the other begins`,
      ),
  );
}

/** A line is in one place at a time: a span that names its end may not reach into the one that names a later beginning, whatever their ids. */
function overlappingStays(spans: readonly SpanSettings[], path: string): readonly string[] {
  return spans.flatMap((late, index) =>
    spans.flatMap((early, before) =>
      early.id !== late.id &&
      late.from !== undefined &&
      early.until !== undefined &&
      startOf(early) < startOf(late) &&
      endOf(early) > startOf(late)
        ? [`${path}[${index}]: it begins before ${path}[${before}] ends; end one span before the other begins`]
        : [],
    ),
  );
}

function overlappingContracts(contracts: readonly ContractSettings[], path: string): readonly string[] {
  return contracts.flatMap((late, index) => [
    ...(late.until && late.until <= late.from ? [`${path}[${index}]: until is not after from; swap them`] : []),
    ...contracts
      .slice(0, index)
      .flatMap((early, before) =>
        overlap(early, late) ? [`${path}[${index}]: it overlaps ${path}[${before}]; end one contract before the other begins`] : [],
      ),
  ]);
}

/** A contract without an end gives way to the next one. */
function overlap(one: ContractSettings, other: ContractSettings): boolean {
  const [early, late] = one.from <= other.from ? [one, other] : [other, one];
  return early.from === late.from || (early.until !== undefined && early.until > late.from);
}
