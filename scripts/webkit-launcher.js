/** Runs test files in WebKitGTK, one page at a time, with the keys, the mouse and the window that tests ask for. */
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { startWebKitDriver } from './webkit-driver.js';

export async function webkitLauncher() {
  return new WebKitLauncher(await startWebKitDriver());
}

class WebKitLauncher extends WebdriverLauncher {
  /**
   * The runner's commands can neither size a window of WebDriver nor hold its keys, though WebDriver can: they are
   * given a page with the few methods that they would call on Playwright's.
   */
  type = 'playwright';
  concurrency = 1;
  #held = [];

  /** With more than one, pages are frames of one page: they share what is stored, and can't be typed into. */
  initialize(config) {
    return super.initialize({ ...config, concurrency: 1 });
  }

  /** Every file begins in a window of the other engines' size; after a crash, in a new browser. */
  async startSession(id, url) {
    if (this.driver && !(await this.#isAlive())) this.#forgetBrowser();
    await this.ensureManagerInitialized();
    this.#held = [];
    await this.#sizeTo({ width: 800, height: 600 });
    return super.startSession(id, url);
  }

  getPage() {
    const { driver } = this;
    const press = keys => driver.keys([...this.#held, ...keys]);
    const mouse = action => action(driver.action('pointer')).perform(true);
    return {
      setViewportSize: size => this.#sizeTo(size),
      keyboard: {
        type: text => press([...text]),
        press: key => press([key]),
        down: async key => void this.#held.push(key),
        up: async key => void this.#held.splice(this.#held.lastIndexOf(key), 1),
      },
      mouse: {
        move: (x, y) => mouse(pointer => pointer.move({ x, y, duration: 0 })),
        down: ({ button = 'left' }) => mouse(pointer => pointer.down({ button })),
        up: ({ button = 'left' }) => mouse(pointer => pointer.up({ button })),
        click: (x, y, { button = 'left' }) =>
          mouse(pointer => pointer.move({ x, y, duration: 0 }).down({ button }).up({ button })),
      },
    };
  }

  /** WebDriver sizes windows, with their bars, and the page hears of it a little later. */
  async #sizeTo({ width, height }) {
    const { driver } = this;
    const measure = () => driver.execute('return [innerWidth, innerHeight, outerWidth, outerHeight]');
    const [innerWidth, innerHeight, outerWidth, outerHeight] = await measure();
    if (innerWidth === width && innerHeight === height) return;
    await driver.setWindowRect(
      null,
      null,
      width + outerWidth - innerWidth,
      height + outerHeight - innerHeight,
    );
    const isSized = async () => String((await measure()).slice(0, 2)) === String([width, height]);
    await driver.waitUntil(isSized, {
      timeout: 10_000,
      interval: 20,
      timeoutMsg: `The window of WebKitGTK can't be made ${width} by ${height} pixels.`,
    });
  }

  #isAlive() {
    return this.driver.getTitle().then(
      () => true,
      () => false,
    );
  }

  #forgetBrowser() {
    console.error('!!! WebKitGTK crashed in the test file before; the next one gets a new browser.');
    clearInterval(this.pendingHeartbeat);
    this.driver = undefined;
    this.driverManager = undefined;
  }
}
