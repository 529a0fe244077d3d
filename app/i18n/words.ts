import type { es } from './es';

/** The same words in another language: a missing or surplus one is a type error. */
export type InOtherWords<Spanish> = {
  readonly [Name in keyof Spanish]: Spanish[Name] extends string ? string : InOtherWords<Spanish[Name]>;
};

export type Words = InOtherWords<typeof es>;
