/** Visits the pages with Astro's client router: none is loaded anew, and Back leads to what was left. */
export async function visit(page, url) {
  await page.evaluate('window.isFirst = true');
  const shows = expression =>
    page.waitForFunction(`isFirst && (${expression})`, { timeout: 10_000 }).catch(() => {
      throw new Error(`${page.url()} never shows ${expression}`);
    });
  const cards = "document.querySelector('news-list')?.shadowRoot?.querySelectorAll('[part~=card]')";

  await page.locator('news-list >>> [part~=card]:nth-child(2) [part~=link]').click();
  await shows("location.pathname.startsWith('/blog/') && document.querySelector('h1')");
  await page.goBack();
  await shows(`${cards}?.length === 3`);

  // By script: the view transition of the last step may still cover the page.
  await page.evaluate("document.querySelector('#reader').click()");
  await shows(`location.pathname === '/reader/' && ${cards}?.length === 12`);
  await page.locator('#news >>> [part~=more]').click();
  await shows(`${cards}?.length === 24`);
  await page.evaluate(`${cards}[20].scrollIntoView({ block: 'center', behavior: 'instant' })`);
  const top = await page.evaluate(`${cards}[20].getBoundingClientRect().top`);
  await page.evaluate("document.querySelector('#front').click()");
  await shows(`location.pathname === '/' && ${cards}?.length === 3`);
  await page.goBack();
  await shows(`${cards}?.length === 24 && Math.abs(${cards}[20].getBoundingClientRect().top - ${top}) < 3`);

  const story = "document.querySelector('news-article')";
  await page.evaluate(`${cards}[20].querySelector('[part~=link]').click()`);
  await shows(
    `${story}?.checkVisibility() && ${story}.shadowRoot.textContent.includes('The text of story 20.')`,
  );
  await page.goBack();
  await shows(`${story}?.checkVisibility() === false && ${cards}?.length === 24`);
  await shows(`Math.abs(${cards}[20].getBoundingClientRect().top - ${top}) < 3`);
  if (new URL(page.url()).href !== new URL('/reader/', url).href)
    throw new Error(`${page.url()} is left over.`);
}
