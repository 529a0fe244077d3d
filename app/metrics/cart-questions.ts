import { type Question, type QuestionsOf, question } from './question';
import { grainOf, type Span } from './span';
import type { View } from './view';

/** Ways of cutting the funnel on the page of carts. */
export const funnelCuts = ['entry', 'country', 'line', 'campaign'] as const;
export type FunnelCut = (typeof funnelCuts)[number];

/** Steps of the funnel of carts that follow another one. */
export const timedSteps = ['cart', 'order', 'paid', 'fulfilled'] as const;

/** What the questions of carts must know of the workspace: the steps of its event files, where the funnel is theirs. */
export interface FunnelFacts {
  readonly eventSteps: readonly string[];
}

/** Names of the questions that each panel of the page of carts asks. */
export interface CartNames {
  readonly figures: 'carts' | 'cartsBefore';
  readonly funnel: 'funnel';
  readonly times: string;
  readonly cuts: FunnelCut;
  readonly products: 'products';
  readonly states: 'stock' | 'price' | 'lines';
  readonly recovery: 'reminded' | 'lift';
  readonly values: 'currencies';
  readonly stock: 'stock';
}

export type CartQuestions = QuestionsOf<CartNames>;

const outcome = ['carts', 'order_rate', 'abandonment_rate', 'value', 'abandoned_value'];
const step = ['people', 'rate_from_first', 'rate_from_previous', 'inferred_people', 'observability'];

export function cartQuestions(view: View, compared: Span | null, { eventSteps }: FunnelFacts): CartQuestions {
  const { span, filters, counting } = view;
  const carts = (by: readonly string[], fields: readonly string[], of: Span = span) =>
    question('cart_outcomes', { span: of, filters, by, fields });
  const way = {
    ...(counting.window ? { window: [counting.window] } : {}),
    ...(counting.mode && eventSteps.length === 0 ? { mode: [counting.mode] } : {}),
  };
  const funnel = (by: readonly string[], fields: readonly string[]) => question('cart_funnel', { span, filters, by, fields, more: way });
  const times = (of: string) =>
    question('cart_times', {
      ...{ span, filters, by: ['hours'], fields: ['timed', 'seconds_p50', 'seconds_p75', 'seconds_p90'] },
      more: { ...way, funnel: [eventSteps.length > 0 ? 'events' : 'carts'], step: [of] },
    });
  const figures = ['carts', 'value', 'order_rate', 'seconds_to_order_p50', 'abandoned_value', 'recovery_rate'];
  return {
    figures: { carts: carts([grainOf(span)], figures), cartsBefore: compared && carts([grainOf(span)], figures, compared) },
    funnel: { funnel: funnel([], [...step, 'seconds_p50', 'seconds_p75', 'seconds_p90']) },
    times: Object.fromEntries((eventSteps.length > 0 ? eventSteps.slice(1) : timedSteps).map((of) => [of, times(of)])),
    cuts: {
      entry: funnel(['entry'], step),
      country: funnel(['country'], step),
      line: funnel(['line'], step),
      campaign: funnel(['campaign'], step),
    },
    products: {
      products: question('cart_products', {
        span,
        filters,
        by: ['product'],
        fields: ['people_asked', 'carts', 'cart_value', 'orders', 'revenue', 'abandoned_value', 'out_of_stock_carts'],
      }),
    },
    states: {
      stock: carts(['stock'], outcome),
      price: carts(['price'], outcome),
      lines: carts([], ['lines', 'lines_out_of_stock', 'lines_dearer', 'lines_cheaper', 'lines_compared']),
    },
    recovery: { reminded: carts([], ['abandoned', 'reminded', 'recovered', 'recovery_rate']), lift: reminderLift(view) },
    values: {
      currencies: question('carts', {
        span,
        filters,
        by: ['currency'],
        fields: ['carts', 'value_p25', 'value_p50', 'value_p75', 'value_p90'],
      }),
    },
    stock: {
      stock: question('stock', {
        span,
        filters,
        by: ['product'],
        fields: [
          ...['days_out_of_stock', 'questions_out', 'units_in_carts_out', 'daily_units', 'quantity_left', 'days_of_cover'],
          ...['lost_units', 'lost_sales'],
        ],
      }),
    },
  };
}

/** Lift of every campaign over the whole log, since people are assigned once; the panel picks those that name a cart. */
function reminderLift({ span, filters }: View): Question {
  const fields = ['treated', 'control', 'treated_rate', 'control_rate', 'lift_points', 'lift_points_low', 'lift_points_high'];
  const { metric, parameters } = question('lift', { span, filters, by: ['campaign'], fields });
  const { from: _, to: __, ...whole } = parameters;
  return { metric, parameters: whole };
}

/** A campaign that reminds people of their carts, by its name; as the model tells reminders. */
export const namesCart = (campaign: string): boolean =>
  /(^|[^a-z])(carts?|carritos?|carrinhos?)([^a-z]|$)|abandon/.test(campaign.toLowerCase());

/** Carts in one currency by the band of their worth. */
export const bandsQuestion = ({ span, filters }: View, currency: string): Question =>
  question('carts', { span, filters, by: ['band'], fields: ['carts'], more: { currency: [currency] } });
