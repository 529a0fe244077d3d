import type { Locator, Page } from '@playwright/test';

/** A number that a page prints: the question that gives it, its value before it was rounded, and its text. */
export interface ShownNumber {
  readonly reference: string;
  readonly value: string;
  readonly text: string;
}

/** Turns every chart into its table, so that each of its points stands as a number. */
export async function openTables(page: Page): Promise<void> {
  const menus = page.locator('main').getByRole('button', { name: /tabla y descargas|tabela e downloads|table and downloads/ });
  for (let index = 0; index < (await menus.count()); index += 1) {
    await menus.nth(index).click();
    await page.locator('main').getByRole('dialog').getByRole('button').first().click();
  }
}

/** Every number in a part of a page that says what gives it, each once. */
export const shownNumbers = (part: Locator): Promise<readonly ShownNumber[]> =>
  part.locator('[data-explain]').evaluateAll((elements) => {
    const found = elements.map((element) => ({
      reference: element.getAttribute('data-explain') ?? '',
      value: element.getAttribute('data-value') ?? '',
      text:
        (element.textContent ?? '').trim() +
        (element.nextElementSibling?.tagName === 'SMALL' ? ` ${element.nextElementSibling.textContent}` : ''),
    }));
    return [...new Map(found.map((shown) => [`${shown.reference} ${shown.text}`, shown])).values()];
  });
