'use client';

interface ShowAllButtonProps {
  readonly isWhole: boolean;
  readonly setIsWhole: (isWhole: boolean) => void;
  readonly words: { readonly all: string; readonly less: string };
}

/** Under a list that shows its first rows only: shows all of them, and the first again. */
export function ShowAllButton({ isWhole, setIsWhole, words }: ShowAllButtonProps) {
  return (
    <button
      type="button"
      onClick={() => setIsWhole(!isWhole)}
      className="no-print mt-1.5 text-small text-soft underline underline-offset-2"
    >
      {isWhole ? words.less : words.all}
    </button>
  );
}
