import type { Answer } from '../../../db/ask';
import { textIn, totalIn } from '../../metrics/answer-values';
import { question } from '../../metrics/question';
import { fieldColumn, figuresBlock, heading, isLowerBound, nameColumn, sentenceBlock, tableBlock, totalRowOf } from '../blocks';
import { cautions } from '../cautions';
import type { ReportContext } from '../context';
import type { Block, ReportSection, Sentence } from '../document';
import { emptySection, section } from '../section';

const fields = ['contacts', 'conversations_avoided', 'cost_avoided', 'margin_at_risk', 'net_saving'];
const windows = ['messages_per_charged', 'opened_soon_after_close', 'promotions_outside', 'promotions_inside', 'saving_if_inside'];

/** What leaving contacts out avoids and puts at risk, and what sending inside open windows would have saved. */
export async function suppressionSection(context: ReportContext): Promise<ReportSection> {
  const { ask, view, compared, word } = context;
  const { span, filters } = view;
  const used = (asked: typeof span) => question('window_use', { span: asked, filters, fields: windows });
  const [rules, use, useBefore] = await Promise.all([
    ask(question('suppressions', { span, filters, by: ['rule'], fields })),
    ask(used(span)),
    ask(compared && used(compared)),
  ]);
  const hasRules = rules !== null && (totalIn(rules, 'contacts') ?? 0) > 0;
  const useBlocks = windowBlocks(context, use, useBefore);
  if (!hasRules && useBlocks.length === 0) return emptySection(context, 'suppression', rules ? 'empty_suppression' : 'later');
  const message = hasRules ? suppressed(context, rules) : (firstFinding(useBlocks) ?? [word('empty_suppression')]);
  return section(context, 'suppression', message, [
    ...(hasRules ? ruleBlocks(context, rules) : [sentenceBlock('no_rules', 'plain', [word('empty_suppression')])]),
    ...useBlocks,
    ...cautions(context, rules ?? use),
  ]);
}

function suppressed({ say, numbers, word }: ReportContext, rules: Answer): Sentence {
  const [count, cost] = [totalIn(rules, 'contacts') ?? 0, totalIn(rules, 'cost_avoided')];
  const [margin, net] = [totalIn(rules, 'margin_at_risk'), totalIn(rules, 'net_saving')];
  const told = {
    contacts: numbers.count(count),
    cost: numbers.money(cost, isLowerBound(rules)),
    margin: numbers.money(margin),
    net: numbers.money(net),
  };
  if (cost === null) return [word('suppression_backtest')];
  if (margin === null || net === null) return say('suppression_no_margin', { count }, told);
  return say(net < 0 ? 'suppression_costs' : 'suppression_saves', { count }, told);
}

function ruleBlocks(context: ReportContext, rules: Answer): readonly Block[] {
  const { word } = context;
  return [
    tableBlock(context, {
      ...{ id: 'rules', title: word('table_rules'), rows: rules.rows, total: totalRowOf(rules) },
      keyOf: (row) => textIn(row, 'rule') ?? '',
      columns: [
        nameColumn(context, 'rule', word('dimension_rule')),
        fieldColumn(context, 'suppressions', 'contacts', 'count'),
        fieldColumn(context, 'suppressions', 'conversations_avoided', 'count'),
        ...(['cost_avoided', 'margin_at_risk', 'net_saving'] as const).map((field) => fieldColumn(context, 'suppressions', field, 'money')),
      ],
    }),
    sentenceBlock('backtest', 'plain', [word('suppression_backtest')]),
  ];
}

function windowBlocks(context: ReportContext, use: Answer | null, before: Answer | null): readonly Block[] {
  const { say, numbers, word, compared } = context;
  if (!use || windows.every((field) => !totalIn(use, field))) return [];
  const [outside, saving] = [totalIn(use, 'promotions_outside') ?? 0, totalIn(use, 'saving_if_inside')];
  const figures = [
    ['messages_per_charged', 'ratio', 'up'],
    ['opened_soon_after_close', 'count', 'down'],
    ['promotions_outside', 'count', 'down'],
    ['promotions_inside', 'count', 'up'],
    ['saving_if_inside', 'money', 'neither'],
  ] as const;
  return [
    heading(word('heading_windows')),
    ...(outside > 0 && saving !== null
      ? [
          sentenceBlock(
            'outside',
            'finding',
            say('windows_outside', { count: outside }, { outside: numbers.count(outside), saving: numbers.money(saving) }),
          ),
        ]
      : []),
    figuresBlock(
      context,
      'windows',
      figures.map(([field, as, good]) => ({ metric: 'window_use', field, as, good, now: use, before: compared ? before : null })),
    ),
  ];
}

const firstFinding = (blocks: readonly Block[]): Sentence | null =>
  blocks.flatMap((block) => (block.kind === 'sentence' && block.tone === 'finding' ? [block.sentence] : []))[0] ?? null;
