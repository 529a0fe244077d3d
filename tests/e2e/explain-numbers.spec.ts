import { expect } from '@playwright/test';
import { freshDuckdb, isSame } from '../query/explain-fresh';
import { printedNumber } from './printed-number';
import { test } from './served-app';
import { openTables, shownNumbers } from './shown-numbers';
import { unexplainedTexts } from './unexplained-texts';

const pages = [
  ['es', '/acme', 25],
  ['pt', '/acme?from=2022-02-01&to=2022-03-01&compare=previous', 15],
  ['en', '/acme?country=CO', 20],
  ['es', '/acme/suppression', 30],
  ['es', '/acme/conversations', 150],
  ['en', '/acme/conversations?from=2022-02-01&to=2022-05-01&compare=previous&country=CO&country=MX', 100],
  ['es', '/acme/promotions', 30],
  ['en', '/acme/promotions?attribution=linear&window=7d&touch=delivered', 30],
  ['pt', '/acme/promotions/verano', 85],
  ['es', '/acme/promotions/prueba', 10],
  ['es', '/acme/carts', 60],
  ['es', '/acme/pricing', 60],
  ['en', '/acme/pricing?from=2022-02-01&to=2022-04-01&country=CO', 30],
  ['es', '/acme/lines', 14],
  ['pt', '/acme/data', 15],
] as const;

for (const [language, address, least] of pages) {
  test(`${address} in ${language}: each number says what gives it, and that SQL, run by itself, gives the number`, async ({
    page,
    app,
    request,
    problems,
  }) => {
    await page.context().addCookies([{ name: 'ventana_language', value: language, url: app.address }]);
    await page.goto(address);
    const main = page.locator('main');
    await expect(main.locator('[data-explain]').first()).toBeVisible();
    await openTables(page);
    expect(await unexplainedTexts(main, language)).toEqual([]);
    const numbers = await shownNumbers(main);
    expect(numbers.length).toBeGreaterThanOrEqual(least);
    const fresh = await freshDuckdb(app.paths);
    const explanations = new Map<
      string,
      Promise<{ readonly value: number | null; readonly counted: number | null; readonly sql: string }>
    >();
    const explain = async (reference: string) => {
      const answer = await request.get(`/api/acme/explain/${reference}`);
      expect(answer.status(), reference).toBe(200);
      const { value, statement } = await answer.json();
      return { value, counted: await fresh.value(statement.pasted), sql: statement.pasted };
    };
    for (const { reference } of numbers) explanations.set(reference, explanations.get(reference) ?? explain(reference));
    await Promise.allSettled(explanations.values());
    for (const { reference, value, text } of numbers) {
      const told = `${text} of ${reference}`;
      const number = value === 'none' ? null : Number(value);
      const explained = await explanations.get(reference);
      expect(
        isSame(explained?.counted ?? null, number),
        `${told}: the SQL gives ${explained?.counted}, the page has ${value}\n${explained?.sql}`,
      ).toBe(true);
      expect(isSame(explained?.value ?? null, number), `${told}: Explain says ${explained?.value}`).toBe(true);
      const printed = number === null ? null : printedNumber(text, language, /field=seconds_/.test(reference));
      if (number === null || !printed) expect(text, told).toMatch(/–|^[^\d]*$/);
      else expect(Math.abs(printed.value - number), `${told} is printed for ${value}`).toBeLessThanOrEqual(printed.half * 1.001);
    }
    fresh.close();
    expect(problems).toEqual([]);
  });
}
