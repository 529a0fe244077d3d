import type { Block, Cell, ReportDocument, ReportNumber, ReportSection } from './document';

/** A number with its place in the report: the same in every language, and what a person calls it. */
export interface PlacedNumber {
  readonly place: string;
  readonly label: string;
  readonly number: ReportNumber;
}

/** Every number of a report in the order in which it is printed. */
export function numbersOf({ sections }: Pick<ReportDocument, 'sections'>): readonly PlacedNumber[] {
  return sections.flatMap((section) => [
    ...inSentence(section.message, `${section.name}/message`, section.title),
    ...section.blocks.flatMap((block) => inBlock(block, section)),
  ]);
}

function inBlock(block: Block, { name, title }: ReportSection): readonly PlacedNumber[] {
  if (block.kind === 'sentence') return inSentence(block.sentence, `${name}/${block.id}`, title);
  if (block.kind === 'figures') {
    return block.figures.flatMap(({ id, label, number, before, change }) =>
      [
        { place: id, number },
        { place: `${id}/before`, number: before },
        { place: `${id}/change`, number: change },
      ].flatMap((found) =>
        found.number === null ? [] : [{ place: `${name}/${block.id}/${found.place}`, label: `${title} › ${label}`, number: found.number }],
      ),
    );
  }
  if (block.kind === 'table') {
    return [...block.rows, ...(block.total ? [block.total] : [])].flatMap(({ key, cells }) =>
      cells.flatMap((cell, index) => {
        const column = block.columns[index];
        const label = `${block.title} › ${cellText(cells[0])} › ${column?.label ?? ''}`;
        return cell.kind === 'number' ? [{ place: `${name}/${block.id}/${key}/${column?.name}`, label, number: cell }] : [];
      }),
    );
  }
  if (block.kind === 'chart') {
    return block.series.flatMap((series) =>
      series.values.map((number, index) => ({
        place: `${name}/${block.id}/${series.name}/${index}`,
        label: `${block.title} › ${series.label} › ${block.categories[index] ?? ''}`,
        number,
      })),
    );
  }
  return [];
}

/** Languages say the numbers of a sentence in different orders: here they stand by their size. */
function inSentence(sentence: ReportSection['message'], place: string, label: string): readonly PlacedNumber[] {
  const numbers = sentence.flatMap((piece) => (typeof piece === 'string' ? [] : [piece]));
  const sorted = [...numbers].sort((one, other) => (one.value ?? 0) - (other.value ?? 0) || (one.unit < other.unit ? -1 : 1));
  return sorted.map((number, index) => ({ place: `${place}/${index}`, label, number }));
}

const cellText = (cell: Cell | undefined): string => cell?.text ?? '';
