/** Things in groups that each fit one slide, in their order; what fits none stands alone. */
export function pieces<Thing>(things: readonly Thing[], fits: (piece: readonly Thing[]) => boolean): readonly (readonly Thing[])[] {
  const made: Thing[][] = [];
  for (const thing of things) {
    const last = made.at(-1);
    if (last && fits([...last, thing])) last.push(thing);
    else made.push([thing]);
  }
  return made;
}
