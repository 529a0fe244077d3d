'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Path } from './draft';
import { pathText, textAt } from './draft';
import { conflictOf } from './problems';
import { choices, type FieldKind, type FieldName } from './setting-fields';
import { useEditing } from './use-editing';

interface SettingFieldProps {
  readonly path: Path;
  readonly name: FieldName;
  readonly kind: FieldKind;
  /** What holds while the field is empty. */
  readonly assumed?: string | undefined;
}

/** Kinds whose mend has words of its own. */
const worded = ['number', 'percent', 'day', 'instant', 'timezone', 'currency', 'duration'] as const;
const listed: readonly FieldKind[] = ['timezone', 'currency', 'phone', 'account', 'partner'];

const shape = 'w-full rounded-chip border border-line bg-card px-2.5 py-1.5 text-body aria-invalid:border-down';

/** One setting with its name and, beside it, what is wrong with it. */
export function SettingField({ path, name, kind, assumed = '' }: SettingFieldProps) {
  const t = useTranslations('settings');
  const { draft, change, problems } = useEditing();
  const id = useId();
  const value = textAt(draft, path);
  const problem = problems.get(pathText(path));
  const isWrong = problem !== undefined;
  const conflict = conflictOf(problem ?? '');
  const common = {
    id,
    value,
    'aria-invalid': isWrong,
    ...(isWrong ? { 'aria-describedby': `${id}-wrong` } : {}),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => change(path, target.value),
  };
  const isChoice = kind === 'model' || kind === 'applies' || kind === 'category';
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-0.5 block text-small text-soft">
        {t(`field_${name}`)}
        {kind === 'percent' && ' (%)'}
      </label>
      {isChoice ? (
        <select {...common} className={shape}>
          <option value="">{t(`choice_${choices[kind][0]}`)}</option>
          {choices[kind].slice(1).map((choice) => (
            <option key={choice} value={choice}>
              {t(`choice_${choice}`)}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          readOnly={kind === 'fixed'}
          type={kind === 'day' ? 'date' : 'text'}
          inputMode={kind === 'number' || kind === 'percent' ? 'decimal' : undefined}
          placeholder={assumed || (kind === 'instant' ? '2022-06-14T15:00:00Z' : '')}
          list={listed.includes(kind) ? `settings-${kind}` : undefined}
          autoComplete="off"
          className={`${shape} ${kind === 'instant' ? 'print:placeholder:text-transparent' : ''} ${kind === 'fixed' ? 'border-transparent bg-transparent px-0 text-soft' : ''}`}
        />
      )}
      {isWrong && (
        <p id={`${id}-wrong`} className="mt-0.5 text-small text-down">
          {t(`wrong_${conflict ?? (value.trim() === '' ? 'missing' : (worded.find((one) => one === kind) ?? 'text'))}`)}
        </p>
      )}
    </div>
  );
}
