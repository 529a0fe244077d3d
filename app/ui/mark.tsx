/** The sign of the house: a window. */
export function Mark() {
  return (
    <svg viewBox="0 0 18 18" className="size-[18px] text-brand" aria-hidden="true">
      <rect x="1" y="1" width="16" height="16" rx="3.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M9 1v16" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
