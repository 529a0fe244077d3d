/** A quiet block in the place of something that is still to come. */
export function Skeleton({ height }: { readonly height: number }) {
  return <div aria-hidden="true" className="animate-pulse rounded-md bg-hair" style={{ height }} />;
}
