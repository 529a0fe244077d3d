/** What a DuckDB vector of numbers offers to both sides. */
type NumberVector = { readonly itemCount: number; getItem(index: number): unknown };
type Numbers = Uint8Array | Int32Array | Float64Array;
type Kind<Items extends Numbers> = { new (length: number): Items };

/**
 * Reads vectors as typed arrays of one kind: the array behind the vector where it has one (valid as long as its chunk), since its
 * accessor item by item costs more than the billing; else a copy. The caller's columns hold no nulls.
 */
export function typedReader<Items extends Numbers>(kind: Kind<Items>): (vector: NumberVector) => Items {
  return (vector) => {
    const items = itemsBehind(vector);
    if (items instanceof kind) return items;
    const copy = new kind(vector.itemCount);
    for (let index = 0; index < vector.itemCount; index++) copy[index] = Number(vector.getItem(index));
    return copy;
  };
}

const itemsBehind = (vector: NumberVector): unknown => ('items' in vector ? vector.items : undefined);
