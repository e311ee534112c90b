/** Measures a first visit with Lighthouse's profile of a phone on slow 4G: latency, bandwidth, screen, CPU at a quarter. */
import { withPage } from './browser.js';

/** `mobileSlow4G` (ms, bytes per second): https://github.com/GoogleChrome/lighthouse/blob/main/core/config/constants.js */
const network = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
};
const screen = { width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

/** @returns ms until the first card is painted: `slowAfterFeed` from the feed's last byte, `slowFirst` from navigation */
export function measureSlowNetwork(browser, site, name, count) {
  return withPage(browser, async (page, devtools) => {
    await page.setViewport(screen);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', network);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(`${site.origin}/pages/${name}?n=${count}`, { waitUntil: 'domcontentloaded' });
    const { afterLastByte, fromNavigation } = await page.evaluate(() => globalThis.probe.loaded);
    return { slowAfterFeed: afterLastByte, slowFirst: fromNavigation };
  });
}
