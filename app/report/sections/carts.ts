import type { Answer } from '../../../db/ask';
import { numberIn, textIn } from '../../metrics/answer-values';
import { quotientOf } from '../../metrics/change';
import { question } from '../../metrics/question';
import { fieldColumn, nameColumn, sentenceBlock, tableBlock, totalRowOf } from '../blocks';
import { type CartFinding, cartFinding } from '../cart-finding';
import { cautions } from '../cautions';
import type { ReportContext } from '../context';
import type { Block, ReportSection, Sentence } from '../document';
import { emptySection, section } from '../section';

const mostProducts = 15;
const products = ['people_asked', 'carts', 'cart_value', 'orders', 'revenue', 'abandoned_value'] as const;

/** From a product in the chat to the goods sent out, and which products were in carts. */
export async function cartsSection(context: ReportContext): Promise<ReportSection> {
  const { ask, view } = context;
  const { span, filters } = view;
  const fields = ['observability', 'people', 'inferred_people', 'rate_from_first', 'rate_from_previous', 'seconds_p50'];
  const [funnel, inCarts] = await Promise.all([
    ask(question('cart_funnel', { span, filters, fields })),
    ask(question('cart_products', { span, filters, by: ['product'], fields: products })),
  ]);
  if (!funnel) return emptySection(context, 'carts', 'later');
  const finding = cartFinding(funnel.rows);
  if (!finding) return emptySection(context, 'carts', 'empty_carts');
  return section(context, 'carts', messageOf(context, finding), [
    ...findingBlocks(context, finding),
    funnelTable(context, funnel),
    ...unseen(context, finding),
    ...productBlocks(context, inCarts),
    ...cautions(context, inCarts),
  ]);
}

function messageOf({ say, numbers, word }: ReportContext, { first, last, isFew }: CartFinding): Sentence {
  const rate = quotientOf(last, first);
  if (rate === null || isFew) return [word('carts_few')];
  return say('carts_reach', { count: first }, { first: numbers.count(first), last: numbers.count(last), rate: numbers.percent(rate) });
}

function findingBlocks({ say, numbers, nameOf }: ReportContext, { loss, inferred }: CartFinding): readonly Block[] {
  return [
    ...(loss
      ? [
          sentenceBlock(
            'loss',
            'finding',
            say(
              'carts_loss',
              { from: nameOf('step', loss.from), to: nameOf('step', loss.to) },
              { rate: numbers.percent(loss.rate), next: numbers.count(loss.next), previous: numbers.count(loss.previous) },
            ),
          ),
        ]
      : []),
    ...(inferred > 0
      ? [sentenceBlock('inferred', 'caution', say('carts_inferred', { count: inferred }, { people: numbers.count(inferred) }))]
      : []),
  ];
}

function funnelTable(context: ReportContext, funnel: Answer): Block {
  const { word, nameOf } = context;
  return tableBlock(context, {
    ...{ id: 'funnel', title: word('table_funnel'), rows: funnel.rows },
    keyOf: (row) => textIn(row, 'step') ?? '',
    columns: [
      nameColumn(context, 'step', word('dimension_step')),
      {
        ...{ name: 'observability', label: word('observability'), align: 'left' as const },
        cell: (row) => ({ kind: 'text', text: nameOf('observability', textIn(row, 'observability')) }),
      },
      fieldColumn(context, 'cart_funnel', 'people', 'count'),
      fieldColumn(context, 'cart_funnel', 'inferred_people', 'count'),
      fieldColumn(context, 'cart_funnel', 'rate_from_first', 'percent'),
      fieldColumn(context, 'cart_funnel', 'rate_from_previous', 'percent'),
      fieldColumn(context, 'cart_funnel', 'seconds_p50', 'seconds'),
    ],
  });
}

const unseen = ({ word, format, nameOf }: ReportContext, { unseen: steps }: CartFinding): readonly Block[] =>
  steps.length
    ? [sentenceBlock('unseen', 'plain', [word('carts_unseen', { steps: format.list(steps.map((step) => nameOf('step', step))) })])]
    : [];

/** The products with the most in carts, the largest first. */
function productBlocks(context: ReportContext, answer: Answer | null): readonly Block[] {
  const { word, say, numbers, format } = context;
  if (!answer || answer.rows.length === 0) return [];
  const size = (field: string) => (row: Answer['rows'][number]) => numberIn(row, field) ?? 0;
  const sorted = [...answer.rows].sort(
    (one, other) =>
      size('cart_value')(other) - size('cart_value')(one) || ((textIn(one, 'product') ?? '') < (textIn(other, 'product') ?? '') ? -1 : 1),
  );
  const shown = sorted.slice(0, mostProducts);
  const [left] = [...answer.rows].sort((one, other) => size('abandoned_value')(other) - size('abandoned_value')(one));
  const by = context.termName({ metric: 'cart_products', field: 'cart_value' }).toLowerCase();
  const notes =
    sorted.length > shown.length ? [word('shown_of', { shown: format.count(shown.length), all: format.count(sorted.length), by })] : [];
  const abandoned = left ? numberIn(left, 'abandoned_value') : null;
  return [
    ...(left && abandoned !== null && abandoned > 0
      ? [
          sentenceBlock(
            'abandoned',
            'finding',
            say('carts_abandoned', { product: context.nameOf('product', textIn(left, 'product')) }, { value: numbers.money(abandoned) }),
          ),
        ]
      : []),
    tableBlock(context, {
      ...{ id: 'products', title: word('table_products'), rows: shown, total: totalRowOf(answer), notes },
      keyOf: (row) => textIn(row, 'product') ?? '',
      columns: [
        nameColumn(context, 'product', word('dimension_product')),
        ...products.map((field) => fieldColumn(context, 'cart_products', field, /value|revenue/.test(field) ? 'money' : 'count')),
      ],
    }),
  ];
}
