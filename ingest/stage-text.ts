const [tab, lineEnd, blank, lastPlain] = [9, 10, 32, 126];

/** Longest text that a column takes, in UTF-16 units: far more than any identifier or word has. */
const longestText = 10_000;
/** Bytes that any other value, or a separator, fits into. */
const smallValue = 64;

/**
 * Bytes of tab-separated text, filled value by value. Characters are copied one by one: for the short texts of a log that takes
 * half the time of joining strings and encoding them, and leaves nothing to collect.
 */
export class TextBuffer {
  bytes = Buffer.allocUnsafe(1 << 12);
  length = 0;

  /** Text as UTF-8, its control characters as spaces; false when it is too long. */
  text(value: string): boolean {
    if (value.length > longestText) return false;
    this.reserve(value.length * 3 + smallValue);
    const { bytes } = this;
    let at = this.length;
    for (let index = 0; index < value.length; index++) {
      const code = value.charCodeAt(index);
      if (code > lastPlain) {
        this.length += bytes.write(value.replace(controls, ' '), this.length);
        return true;
      }
      bytes[at++] = Math.max(code, blank);
    }
    this.length = at;
    return true;
  }

  /** Text known to be short and ASCII. */
  ascii(value: string): void {
    this.reserve(value.length + smallValue);
    const { bytes } = this;
    let at = this.length;
    for (let index = 0; index < value.length; index++) bytes[at++] = value.charCodeAt(index);
    this.length = at;
  }

  byte(value: number): void {
    this.bytes[this.length++] = value;
  }

  /** Ends a value; there is always room for one small value behind it. */
  endValue(): void {
    this.bytes[this.length++] = tab;
    this.reserve(smallValue);
  }

  /** Ends a row in place of its last value. */
  endRow(): void {
    this.bytes[this.length - 1] = lineEnd;
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe((this.bytes.length + count) * 2);
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}

const controls = /[\u0000-\u001f\u007f]/g;
