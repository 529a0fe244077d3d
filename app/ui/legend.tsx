/** Names of the series with their colours. */
export function Legend({
  entries,
}: {
  readonly entries: readonly { readonly name: string; readonly colour: string; readonly value?: string }[];
}) {
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-0.5 font-normal text-soft">
      {entries.map(({ name, colour, value }) => (
        <li key={name} className="num whitespace-nowrap">
          <i aria-hidden="true" className="mr-[5px] inline-block size-2 rounded-[2px]" style={{ background: colour }} />
          {name}
          {value !== undefined && <b className="ml-1.5 font-medium text-ink">{value}</b>}
        </li>
      ))}
    </ul>
  );
}
