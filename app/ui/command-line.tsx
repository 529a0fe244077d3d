/** A command to type, set apart and easy to copy. */
export function CommandLine({ children }: { readonly children: string }) {
  return (
    <code className="my-2 block overflow-x-auto rounded-chip border border-line bg-card px-3 py-2 font-mono text-small whitespace-pre select-all">
      {children}
    </code>
  );
}
