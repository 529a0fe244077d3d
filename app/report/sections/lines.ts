import type { AnswerRow } from '../../../db/family';
import { numberIn, textIn, totalIn } from '../../metrics/answer-values';
import { quotientOf, sumOf } from '../../metrics/change';
import { question } from '../../metrics/question';
import { type AskedColumn, fieldColumn, nameColumn, sentenceBlock, tableBlock, totalRowOf } from '../blocks';
import { cautions } from '../cautions';
import type { ReportContext } from '../context';
import type { Block, ReportSection, Sentence } from '../document';
import { portFindings } from '../line-finding';
import { emptySection, section } from '../section';

const fields = [
  'from',
  'until',
  'conversations',
  'cost',
  'cost_per_conversation',
  'delivery_rate',
  'seconds_to_delivery_p50',
  'double_billed',
];

/** Each number's life with each partner, and what a move changed. */
export async function linesSection(context: ReportContext): Promise<ReportSection> {
  const { ask, view, word } = context;
  const lives = await ask(question('lines', { span: view.span, filters: view.filters, by: ['line', 'partner'], fields }));
  if (!lives) return emptySection(context, 'lines', 'later');
  const rows = lives.rows.filter((row) => (numberIn(row, 'conversations') ?? 0) > 0);
  if (rows.length === 0) return emptySection(context, 'lines', 'empty_lines');
  return section(context, 'lines', messageOf(context, rows), [
    ...portBlocks(context, rows),
    ...double(context, totalIn(lives, 'double_billed') ?? 0),
    tableBlock(context, {
      ...{ id: 'lives', title: word('table_line_lives'), rows, total: totalRowOf(lives) },
      keyOf: (row) => `${textIn(row, 'line')} ${textIn(row, 'partner')}`,
      columns: [
        nameColumn(context, 'line', word('dimension_line')),
        nameColumn(context, 'partner', word('dimension_partner')),
        dayColumn(context, 'from'),
        dayColumn(context, 'until'),
        fieldColumn(context, 'lines', 'conversations', 'count'),
        fieldColumn(context, 'lines', 'cost', 'money'),
        fieldColumn(context, 'lines', 'cost_per_conversation', 'money'),
        fieldColumn(context, 'lines', 'delivery_rate', 'percent'),
        fieldColumn(context, 'lines', 'seconds_to_delivery_p50', 'seconds'),
      ],
    }),
    ...cautions(context, lives),
  ]);
}

/** A day of a life; a dash where it reaches beyond what is known. */
const dayColumn = ({ format, word }: ReportContext, name: 'from' | 'until'): AskedColumn => ({
  ...{ name, label: word(`line_${name}`), meaning: word(`meaning_${name}`) },
  cell: (row) => {
    const day = /^\d{4}-\d{2}-\d{2}/.exec(textIn(row, name) ?? '')?.[0];
    return day ? { kind: 'day', day, text: format.day(day) } : { kind: 'text', text: '–' };
  },
});

function messageOf({ say, numbers, nameOf }: ReportContext, rows: readonly AnswerRow[]): Sentence {
  const names = [...new Set(rows.map((row) => textIn(row, 'line') ?? 'unknown'))];
  const counted = names
    .map((line) => ({
      line,
      count: sumOf(rows.filter((row) => (textIn(row, 'line') ?? 'unknown') === line).map((row) => numberIn(row, 'conversations'))) ?? 0,
    }))
    .sort((one, other) => other.count - one.count);
  const whole = sumOf(counted.map(({ count }) => count));
  const [largest] = counted;
  const line = nameOf('line', largest?.line ?? null);
  if (names.length === 1) return say('lines_one', { line }, { conversations: numbers.count(whole) });
  return say(
    'lines_count',
    { count: names.length, line },
    { lines: numbers.count(names.length), share: numbers.percent(quotientOf(largest?.count ?? null, whole)) },
  );
}

function portBlocks({ say, numbers, nameOf, word }: ReportContext, rows: readonly AnswerRow[]): readonly Block[] {
  const ports = portFindings(rows);
  const told = ports.map(({ line, from, to, kind, before, after, change }): Block => {
    const names = { line: nameOf('line', line), from: nameOf('partner', from), to: nameOf('partner', to) };
    if (kind === 'few') return sentenceBlock(`port ${line} ${to}`, 'plain', say('lines_port_few', names, {}));
    return sentenceBlock(
      `port ${line} ${to}`,
      'finding',
      say(
        'lines_port',
        { ...names, kind },
        { before: numbers.money(before), after: numbers.money(after), change: numbers.percent(change === null ? null : Math.abs(change)) },
      ),
    );
  });
  return ports.some(({ kind }) => kind !== 'few') ? [...told, sentenceBlock('not_alike', 'caution', [word('lines_port_not_alike')])] : told;
}

const double = ({ say, numbers }: ReportContext, count: number): readonly Block[] =>
  count > 0 ? [sentenceBlock('double', 'finding', say('lines_double', { count }, { units: numbers.count(count) }))] : [];
