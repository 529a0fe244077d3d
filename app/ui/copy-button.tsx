'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { copyText } from './copy-text';

/** Copies a text and says that it did. */
export function CopyButton({ label, textOf }: { readonly label: string; readonly textOf: () => string }) {
  const t = useTranslations('explain');
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await copyText(textOf());
    setIsCopied(true);
  };
  return (
    <button type="button" onClick={() => void copy()} className="text-tiny text-faint underline underline-offset-2 hover:text-ink">
      <span aria-live="polite">{isCopied ? t('copied') : label}</span>
    </button>
  );
}
