/** Distinct 64-bit hashes in 8 to 16 bytes each, where a Set of bigints takes 60. */
export class IdSet {
  private slots = new BigInt64Array(64);
  private hasZero = false;
  private filled = 0;

  get size(): number {
    return this.filled + (this.hasZero ? 1 : 0);
  }

  /** True when the id was not there before. */
  add(id: bigint): boolean {
    if (id === 0n) return this.addZero();
    if (this.filled * 4 >= this.slots.length * 3) this.grow();
    const slot = this.slotOf(id);
    if (this.slots[slot] === id) return false;
    this.slots[slot] = id;
    this.filled += 1;
    return true;
  }

  /** Zero marks a free slot, so it is remembered apart. */
  private addZero(): boolean {
    const isNew = !this.hasZero;
    this.hasZero = true;
    return isNew;
  }

  private slotOf(id: bigint): number {
    const mask = this.slots.length - 1;
    let slot = Number(BigInt.asUintN(32, id)) & mask;
    while (this.slots[slot] !== 0n && this.slots[slot] !== id) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const ids = this.slots;
    this.slots = new BigInt64Array(ids.length * 2);
    for (const id of ids) if (id !== 0n) this.slots[this.slotOf(id)] = id;
  }
}
