/** Which people were already counted in a month or for a campaign. */
export type Marks = {
  /** True the first time in a run of the same value. */
  readonly isNew: (contact: number, value: number) => boolean;
};

/** No marks; values must be told in ascending order for each person. */
export function marksOf(contacts: number): Marks {
  const last = new Int16Array(contacts).fill(-1);
  return {
    isNew(contact, value) {
      if (last[contact] === value) return false;
      last[contact] = value;
      return true;
    },
  };
}
