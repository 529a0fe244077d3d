/** A map that remembers at least the last `size` keys it was given or asked for, and at most twice as many. */
export type Recent<Value> = {
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value) => void;
};

export function recent<Value>(size: number): Recent<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  const set = (key: string, value: Value): void => {
    if (young.size >= size) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
  };
  const get = (key: string): Value | undefined => {
    const known = young.get(key);
    if (known !== undefined) return known;
    const faded = old.get(key);
    if (faded !== undefined) set(key, faded);
    return faded;
  };
  return { get, set };
}
