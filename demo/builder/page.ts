import '../../src/define.js';
import { render } from 'lit';
import { fromAddress, toAddress } from './address.js';
import { askApi, type ApiAnswer } from './answer.js';
import { completeEndpoint } from './complete-endpoint.js';
import { initialConfiguration, withEntry, type Configuration } from './configuration.js';
import { copyText } from './copy-text.js';
import { renderFinding } from './finding.js';
import { form } from './form.js';
import { askHashes } from './hashes.js';
import { linkedFeeds, type LinkedFeed } from './linked-feed.js';
import { policyFor } from './policy.js';
import { Preview, type Finding } from './preview.js';
import { hashesMissing, snippetPanel } from './snippet-panel.js';
import { snippetNamed } from './snippets/index.js';
import { declarationsOf } from './themes.js';
import { toEmbed, usedAttributes } from './to-embed.js';

/** Debounce of typed input, in milliseconds. */
const PAUSE = 350;

/** The settings that change the outcome of loading an endpoint. */
const asked = ['endpoint', 'format', 'fields', 'timeout'];

const place = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

/** URL of the site that has this page; it ends with a slash. */
const site = new URL('./', location.href).href;

/** The builder page: form, live preview and snippet. Its state is one configuration, mirrored in the URL's fragment. */
class Builder {
  readonly #initial = initialConfiguration(site);
  readonly #preview = new Preview(
    place('stage'),
    finding => this.#report(finding),
    ({ title }) => this.#draw(`On your page, a click opens “${title}”.`),
  );
  #configuration = this.#initial;
  #finding: Finding = { status: 'waiting' };
  /** The hashes of the library's files, or why they couldn't be read. */
  #hashes: Readonly<Record<string, string>> | Error | undefined;
  #answer: ApiAnswer | undefined;
  /** Feeds found through the endpoint's addresses; `undefined` before they are searched. */
  #linked: readonly LinkedFeed[] | undefined;
  /** The endpoint's addresses. The configuration has them as they are meant. */
  #addresses = completeEndpoint(this.#initial.attributes['endpoint'] ?? '');
  /** Text of the endpoint's field while the visitor types: completing it there would move the caret. */
  #typed: string | undefined;
  #asking = new AbortController();
  #timer = 0;

  start(): void {
    const restore = (): void => this.#change(fromAddress(location.hash, this.#initial), 0);
    addEventListener('hashchange', restore);
    // The library's files may be built again while the visitor is in another window.
    addEventListener('focus', () => void this.#askHashes());
    restore();
  }

  async #askHashes(): Promise<void> {
    this.#hashes = await askHashes(site).catch((error: Error) => error);
    void this.#drawSnippet();
  }

  #type(text: string): void {
    this.#typed = text;
    this.#change({ attributes: withEntry(this.#configuration.attributes, 'endpoint', text || undefined) });
  }

  #endTyping(): void {
    this.#typed = undefined;
    this.#draw();
  }

  #change(changes: Partial<Configuration>, pause = PAUSE): void {
    const old = this.#configuration;
    this.#configuration = { ...old, ...changes };
    const written = this.#configuration.attributes['endpoint'];
    if (written !== old.attributes['endpoint']) this.#setEndpoint(written ?? '');
    const { attributes, tag } = this.#configuration;
    const isOther = asked.some(name => attributes[name] !== old.attributes[name]) || tag !== old.tag;
    if (isOther) {
      this.#asking.abort();
      this.#asking = new AbortController();
      this.#finding = { status: 'waiting' };
      this.#linked = undefined;
    }
    if (attributes['endpoint'] !== old.attributes['endpoint']) this.#answer = undefined;
    history.replaceState(null, '', toAddress(this.#configuration, this.#initial) || location.pathname);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#show(), pause);
    this.#draw();
  }

  /** Takes an endpoint as it was written: the configuration gets the addresses that are meant. */
  #setEndpoint(written: string): void {
    if (written !== this.#typed) this.#typed = undefined;
    this.#addresses = completeEndpoint(written);
    const meant = this.#addresses.map(address => address.meant).join(' ');
    const { attributes } = this.#configuration;
    this.#configuration = {
      ...this.#configuration,
      attributes: withEntry(attributes, 'endpoint', meant || undefined),
    };
  }

  #show(): void {
    const { tag, theme, properties } = this.#configuration;
    const attributes = usedAttributes(this.#configuration);
    // `lazy` becomes `eager`: the form shows the outcome even while the preview is out of view. `click` can be tried out.
    const loading = attributes['loading'] === 'click' ? 'click' : 'eager';
    this.#preview.show(tag, { ...attributes, loading }, declarationsOf(theme, properties));
    void this.#askHashes();
  }

  #report(finding: Finding): void {
    this.#finding = finding;
    this.#draw();
    if (this.#isMappable && !this.#answer) void this.#ask();
    if (finding.status === 'ready' && !this.#linked) void this.#findLinked();
  }

  /** Whether the answer is, or may be, that of an API whose fields can be mapped. */
  get #isMappable(): boolean {
    const finding = this.#finding;
    const { fields, format } = this.#configuration.attributes;
    if (fields !== undefined || format === 'json') return true;
    if (finding.status === 'ready') return finding.feed.format === 'json';
    return finding.status === 'error' && finding.error.reason === 'format';
  }

  async #ask(): Promise<void> {
    const { signal } = this.#asking;
    const answer = await askApi(this.#configuration.attributes['endpoint'] ?? '', signal);
    if (signal.aborted || !answer) return;
    this.#answer = answer;
    this.#draw();
  }

  /** Looks for web pages among the addresses: a snippet with the addresses of their feeds is better. */
  async #findLinked(): Promise<void> {
    this.#linked = [];
    const { signal } = this.#asking;
    const { endpoint = '', format = 'auto' } = this.#configuration.attributes;
    const linked = await linkedFeeds(endpoint, format, signal);
    if (signal.aborted || !linked.length) return;
    this.#linked = linked;
    this.#draw();
  }

  #use({ asked, feed }: LinkedFeed): void {
    const { attributes } = this.#configuration;
    const addresses = (attributes['endpoint'] ?? '').split(' ').map(each => (each === asked ? feed : each));
    this.#change({ attributes: withEntry(attributes, 'endpoint', addresses.join(' ')) }, 0);
  }

  #draw(click?: string): void {
    const finding = this.#finding;
    const view = {
      configuration: this.#configuration,
      typed: this.#typed,
      stories: finding.status === 'ready' ? finding.feed.articles : [],
      answer: this.#answer,
      isMappable: this.#isMappable,
      change: (changes: Partial<Configuration>) => this.#change(changes),
      type: (text: string) => this.#type(text),
      endTyping: () => this.#endTyping(),
    };
    render(form(view), place('choices'));
    const notes = {
      addresses: this.#addresses,
      linked: this.#linked ?? [],
      use: (linked: LinkedFeed) => this.#use(linked),
      click,
    };
    render(renderFinding(finding, notes), place('finding'));
    void this.#drawSnippet();
  }

  async #drawSnippet(): Promise<void> {
    const configuration = this.#configuration;
    const hashes = this.#hashes;
    if (!hashes || hashes instanceof Error) {
      render(hashesMissing(hashes), place('snippet-choices'));
      return;
    }
    const feed = this.#finding.status === 'ready' ? this.#finding.feed : undefined;
    const embed = toEmbed(configuration, hashes, feed);
    const policy = await policyFor(embed, snippetNamed(configuration.snippet).isBundled);
    if (configuration !== this.#configuration || hashes !== this.#hashes) return;
    const link = new URL(toAddress(configuration, this.#initial), location.href.replace(/#.*/, '')).href;
    const change = (changes: Partial<Configuration>): void => this.#change(changes);
    const copy = (text: string, what: string): void => void this.#copy(text, what);
    render(snippetPanel({ configuration, embed, policy, link, change, copy }), place('snippet-choices'));
  }

  async #copy(text: string, what: string): Promise<void> {
    const isCopied = await copyText(text);
    place('copied').textContent = isCopied
      ? `${what}: copied.`
      : 'Copying is blocked here: select the text instead.';
  }
}

place('choices').addEventListener('submit', event => event.preventDefault());
place('choices').textContent = '';
place('snippet-choices').textContent = '';
new Builder().start();
