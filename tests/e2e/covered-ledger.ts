import { campaigns } from '../fixtures/campaigns';
import type { FactRow, Ledger } from '../fixtures/generation';
import { ledger } from '../fixtures/ledger';
import { lineLife } from '../fixtures/line-life';
import { suppressions } from '../fixtures/suppressions';

/** Every day of 2022 of a line, as the ledger has it, else logged. */
function year(line: string): readonly FactRow[] {
  const told = ledger.coverage_day ?? [];
  return Array.from({ length: 365 }, (_, index) => {
    const day = new Date(Date.UTC(2022, 0, 1 + index)).toISOString().slice(0, 10);
    return told.find((row) => row.line === line && row.local_day === day) ?? { line, local_day: day, state: 'logged', messages: 1 };
  });
}

/** The rows of ledger.md and its campaigns with a log that covers all of 2022; its orders are numbered in their order. */
export const coveredLedger: Ledger = {
  ...ledger,
  ...campaigns,
  ...suppressions,
  ...lineLife,
  generation_meta: [...(ledger.generation_meta ?? []), ...(campaigns.generation_meta ?? [])],
  fact_order: (ledger.fact_order ?? []).map((row, index) => ({ ...row, order_key: index })),
  coverage_day: ['+573001112233', '+525512345678'].flatMap(year),
};
