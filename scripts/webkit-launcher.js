/** Runs test files in WebKitGTK, one page at a time. Tests can press keys, move the mouse and resize the window. */
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { startWebKitDriver } from './webkit-driver.js';

export async function webkitLauncher() {
  return new WebKitLauncher(await startWebKitDriver());
}

class WebKitLauncher extends WebdriverLauncher {
  /**
   * With a launcher of the type "webdriver", the test runner's commands can neither resize the window nor hold keys down. With
   * "playwright", the commands call methods of Playwright's page: `getPage()` returns an object that implements these methods
   * with WebDriver.
   */
  type = 'playwright';
  concurrency = 1;
  #held = [];

  /** With a higher concurrency, test pages would be frames of one page. Frames share storage, and keys don't reach them. */
  initialize(config) {
    return super.initialize({ ...config, concurrency: 1 });
  }

  /** Before each test file, gives the viewport the size that it has in other browsers; after a crash, starts a new browser. */
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

  /**
   * Resizes the viewport, in CSS pixels. WebDriver sets the size of the window, so the size of the window's toolbars is added.
   * Resolves when the page has the new size, a little after the window.
   */
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
