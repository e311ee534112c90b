/** Chromium says this when React writes the server's markup again, with `innerHTML`; the element then draws itself. */
export const expected = /declarative Shadow DOM is not being parsed/;

/** Follows a card's link with Next's router, and goes back: both without loading a page anew. */
export async function visit(page) {
  await page.waitForFunction("customElements.get('news-list')");
  await page.evaluate('window.isFirst = true');
  await page.locator('news-list >>> [part~=card]:nth-child(2) [part~=link]').click();
  await page.waitForFunction(
    "document.querySelector('news-article')?.shadowRoot?.textContent.includes('The last one leaves at two.') && isFirst",
  );
  await page.goBack();
  await page.waitForFunction(
    "document.querySelector('news-list')?.shadowRoot?.querySelectorAll('[part~=card]').length === 3 && isFirst",
  );
}
