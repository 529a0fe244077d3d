import { type ReactNode, useId } from 'react';

/** The look of every field of the form of a report. */
export const fieldShape = 'mt-0.5 block w-full rounded-chip border border-line bg-card px-2.5 py-1.5 text-body text-ink';

interface FieldProps {
  readonly label: string;
  readonly className?: string;
  readonly children: (id: string) => ReactNode;
}

/** A field with its name above it. */
export function Field({ label, className, children }: FieldProps) {
  const id = useId();
  return (
    <div className={className ?? 'min-w-0'}>
      <label htmlFor={id} className="block text-small text-soft">
        {label}
      </label>
      {children(id)}
    </div>
  );
}
