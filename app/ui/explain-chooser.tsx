'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { answerQuery } from '../metrics/queries';
import { useFacts } from '../metrics/use-view';
import type { WorkspaceFacts } from '../server/workspace-facts';
import { type ExplainTarget, useExplain } from './explain-context';
import { useTermName } from './use-number-words';
import { useRowWords } from './use-row-words';

interface ExplainChooserProps {
  readonly workspace: string;
  readonly target: ExplainTarget;
}

/** Of a chart: which of its numbers is explained, by row and by what it counts. */
export function ExplainChooser({ workspace, target }: ExplainChooserProps) {
  const facts = useFacts();
  return facts && target.choices ? <Choosers workspace={workspace} target={target} fields={target.choices} facts={facts} /> : null;
}

type ChoosersProps = ExplainChooserProps & { readonly fields: readonly string[]; readonly facts: WorkspaceFacts };

function Choosers({ workspace, target, fields, facts }: ChoosersProps) {
  const t = useTranslations('explain');
  const { open } = useExplain();
  const wordOf = useRowWords(facts);
  const nameOf = useTermName(target.question.metric);
  const { data } = useQuery(answerQuery(workspace, target.question));
  const by = (target.question.parameters.by ?? []).flatMap((names) => names.split(','));
  const rows = (data?.rows ?? []).map((row) =>
    Object.fromEntries(by.map((name) => [name, [row[name] === null ? null : String(row[name])] as const])),
  );
  const chosen = rows.findIndex((row) => JSON.stringify(row) === JSON.stringify(target.row));
  const choose = (more: Partial<ExplainTarget>) => open({ ...target, shown: '', ...more });
  const { row: _, ...ofAll } = target;
  const box = 'h-7 max-w-full min-w-0 rounded-md border border-line bg-card px-1.5';
  return (
    <div className="mb-2 flex flex-wrap gap-2 text-small">
      {rows.length > 0 && (
        <select
          aria-label={t('choose_row')}
          value={chosen}
          onChange={(event) => {
            const row = rows[Number(event.target.value)];
            if (row) choose({ row });
            else open({ ...ofAll, shown: '' });
          }}
          className={box}
        >
          <option value={-1}>{t('whole')}</option>
          {rows.map((row, index) => (
            <option key={JSON.stringify(row)} value={index}>
              {Object.entries(row)
                .map(([name, [value]]) => wordOf(name, value))
                .join(' · ')}
            </option>
          ))}
        </select>
      )}
      {fields.length > 1 && (
        <select
          aria-label={t('choose_field')}
          value={target.fields[0] ?? ''}
          onChange={(event) => choose({ fields: [event.target.value] })}
          className={box}
        >
          {fields.map((field) => (
            <option key={field} value={field}>
              {nameOf(field)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
