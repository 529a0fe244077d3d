import { expect, test } from '@playwright/test';

test('the browser that the set-up found opens a page', async ({ page }) => {
  await page.setContent('<title>Ventana</title>');
  await expect(page).toHaveTitle('Ventana');
});
