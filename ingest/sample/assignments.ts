/** Which arm of which campaign a person was last put into. */
export type Assignments = {
  readonly assign: (contact: number, campaign: number, isTreated: boolean, version: number) => void;
  /** Latest campaign of a person; -1 = none yet. */
  readonly campaign: (contact: number) => number;
  readonly isTreated: (contact: number) => boolean;
  readonly version: (contact: number) => number;
};

/** Assignments of so many people, none made. */
export function assignmentsOf(contacts: number): Assignments {
  const campaigns = new Int8Array(contacts).fill(-1);
  const versions = new Uint8Array(contacts);
  return {
    assign(contact, campaign, isTreated, version) {
      campaigns[contact] = campaign;
      versions[contact] = isTreated ? version : 0;
    },
    campaign: (contact) => campaigns[contact] ?? -1,
    isTreated: (contact) => (versions[contact] ?? 0) > 0,
    version: (contact) => versions[contact] ?? 0,
  };
}
