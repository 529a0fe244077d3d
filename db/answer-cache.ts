/** Answers by question, the latest asked kept; one that is still being found is shared by all who ask for it. */
export class AnswerCache<Answer> {
  readonly #answers = new Map<string, Promise<Answer>>();
  readonly #size: number;
  readonly #isKept: (answer: Answer) => boolean;

  constructor(size: number, isKept: (answer: Answer) => boolean = () => true) {
    this.#size = size;
    this.#isKept = isKept;
  }

  /** The answer kept under a key, else the one that `find` gives; a failure is not kept. */
  async get(key: string, find: () => Promise<Answer>): Promise<Answer> {
    const kept = this.#answers.get(key);
    const answer = kept ?? find();
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    if (this.#answers.size > this.#size) this.#forgetOldest();
    try {
      const found = await answer;
      if (!this.#isKept(found)) this.#forget(key, answer);
      return found;
    } catch (error) {
      this.#forget(key, answer);
      throw error;
    }
  }

  #forget(key: string, answer: Promise<Answer>): void {
    if (this.#answers.get(key) === answer) this.#answers.delete(key);
  }

  #forgetOldest(): void {
    const [oldest] = this.#answers.keys();
    if (oldest !== undefined) this.#answers.delete(oldest);
  }
}
