import { expect, fixture } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import { configure } from '../../src/configure.js';
import { LocaleController } from '../../src/controllers/locale-controller.js';
import { noticeTexts } from '../../src/locales/en-notice.js';

class LocalisedElement extends LitElement {
  readonly locale = new LocaleController(this);
  draws = 0;

  override render() {
    this.draws++;
    const { texts, lang, dir } = this.locale;
    return html`<p lang=${lang} dir=${dir}>${noticeTexts(texts).retry}</p>`;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.locale.pending;
    return super.getUpdateComplete();
  }
}
customElements.define('localised-element', LocalisedElement);

class OuterElement extends LitElement {
  override render() {
    return html`<div><localised-element></localised-element></div>`;
  }
}
customElements.define('outer-element', OuterElement);

const documentLang = document.documentElement.lang;

afterEach(() => {
  document.documentElement.lang = documentLang;
  configure({ lang: undefined, locales: undefined });
});

/** Resolves to "lang dir text" as the `<localised-element>` in `root` renders it after a change made just before. */
async function shown(root: ParentNode | ShadowRoot): Promise<string> {
  const element = root.querySelector<LocalisedElement>('localised-element')!;
  await Promise.resolve(); // Mutation observers are called in a microtask.
  await element.updateComplete;
  const text = element.shadowRoot!.querySelector('p')!;
  return `${text.lang} ${text.dir} ${text.textContent}`;
}

it("speaks the language of the host's own lang", async () => {
  const page = await fixture<HTMLElement>(
    html`<div lang="fr"><localised-element lang="ko"></localised-element></div>`,
  );
  expect(await shown(page)).to.equal('ko ltr 다시 시도');
});

it('speaks the closest language around it', async () => {
  const page = await fixture<HTMLElement>(
    html`<div lang="ko">
      <div lang="ar">
        <div lang=""><localised-element></localised-element></div>
      </div>
    </div>`,
  );
  expect(await shown(page)).to.equal('ar rtl إعادة المحاولة');
});

it('finds the language through shadow roots', async () => {
  const page = await fixture<HTMLElement>(html`<div lang="de"><outer-element></outer-element></div>`);
  const { shadowRoot } = page.querySelector('outer-element')!;
  expect(await shown(shadowRoot!)).to.equal('de ltr Erneut versuchen');
});

it('understands en_US and odd cases', async () => {
  const page = await fixture<HTMLElement>(
    html`<div lang="de"><localised-element lang="en_us"></localised-element></div>`,
  );
  expect(await shown(page)).to.equal('en-US ltr Try again');
});

it('looks further when a lang is no language', async () => {
  document.documentElement.lang = 'it';
  const page = await fixture<HTMLElement>(
    html`<div lang="?"><localised-element lang="-"></localised-element></div>`,
  );
  expect(await shown(page)).to.equal('it ltr Riprova');
});

it("takes the document's language, then the browser's", async () => {
  document.documentElement.lang = 'tr';
  const page = await fixture<HTMLElement>(html`<div><localised-element></localised-element></div>`);
  expect(await shown(page)).to.equal('tr ltr Tekrar dene');
  document.documentElement.removeAttribute('lang');
  expect(await shown(page)).to.match(new RegExp(`^${navigator.language} `));
});

it("prefers the page's default to the document's language, and a near lang to both", async () => {
  document.documentElement.lang = 'tr';
  configure({ lang: 'vi' });
  const page = await fixture<HTMLElement>(html`<div><localised-element></localised-element></div>`);
  expect(await shown(page)).to.equal('vi ltr Thử lại');
  page.setAttribute('lang', 'id');
  expect(await shown(page)).to.equal('id ltr Coba lagi');
});

it('follows the language of the document, of any ancestor and of the host', async () => {
  const page = await fixture<HTMLElement>(
    html`<div>
      <p><localised-element></localised-element></p>
    </div>`,
  );
  document.documentElement.lang = 'ja';
  expect(await shown(page)).to.equal('ja ltr 再試行');
  page.firstElementChild!.setAttribute('lang', 'fa');
  expect(await shown(page)).to.equal('fa rtl تلاش دوباره');
  page.querySelector<LocalisedElement>('localised-element')!.lang = 'hi';
  expect(await shown(page)).to.equal('hi ltr फिर कोशिश करें');
  page.querySelector('localised-element')!.removeAttribute('lang');
  page.firstElementChild!.removeAttribute('lang');
  expect(await shown(page)).to.equal('ja ltr 再試行');
});

it('follows a language that changes inside a shadow root and on its host', async () => {
  const page = await fixture<HTMLElement>(html`<div><outer-element></outer-element></div>`);
  const outer = page.querySelector('outer-element')!;
  outer.setAttribute('lang', 'he');
  expect(await shown(outer.shadowRoot!)).to.equal('he rtl ניסיון נוסף');
  outer.shadowRoot!.firstElementChild!.setAttribute('lang', 'ru');
  expect(await shown(outer.shadowRoot!)).to.equal('ru ltr Повторить попытку');
});

it('follows its element to another place', async () => {
  const page = await fixture<HTMLElement>(
    html`<div>
      <div lang="es"><localised-element></localised-element></div>
      <div lang="pt"></div>
    </div>`,
  );
  expect(await shown(page)).to.equal('es ltr Reintentar');
  page.lastElementChild!.append(page.querySelector('localised-element')!);
  expect(await shown(page)).to.equal('pt ltr Tentar novamente');
});

it('draws once more for a change of language, and not for what changes nothing', async () => {
  const page = await fixture<HTMLElement>(html`<div lang="en"><localised-element></localised-element></div>`);
  const element = page.querySelector<LocalisedElement>('localised-element')!;
  const { draws } = element;
  document.documentElement.lang = 'ko';
  await shown(page);
  expect(element.draws).to.equal(draws);
  page.lang = 'en-GB';
  await shown(page);
  expect(element.draws).to.equal(draws + 1);
});

it('ends in the last of several languages that were asked for at once', async () => {
  const page = await fixture<HTMLElement>(html`<div lang="en"><localised-element></localised-element></div>`);
  page.lang = 'zh-TW';
  await Promise.resolve();
  page.lang = 'zh';
  await Promise.resolve();
  page.lang = 'en';
  expect(await shown(page)).to.equal('en ltr Try again');
});

it("uses the page's own words from the next drawing on", async () => {
  const page = await fixture<HTMLElement>(html`<div lang="sw"><localised-element></localised-element></div>`);
  expect(await shown(page)).to.equal('sw ltr Try again');
  configure({ locales: [{ lang: 'sw', retry: 'Jaribu tena' }] });
  page.querySelector<LocalisedElement>('localised-element')!.requestUpdate();
  expect(await shown(page)).to.equal('sw ltr Jaribu tena');
});

it('stops listening when it leaves the page', async () => {
  const page = await fixture<HTMLElement>(html`<div lang="en"><localised-element></localised-element></div>`);
  const element = page.querySelector<LocalisedElement>('localised-element')!;
  element.remove();
  const { draws } = element;
  page.lang = 'ko';
  document.documentElement.lang = 'ko';
  await Promise.resolve();
  await element.updateComplete;
  expect(element.draws).to.equal(draws);
});

it('counts in the grammar of its texts', async () => {
  const page = await fixture<HTMLElement>(html`<div lang="ru"><localised-element></localised-element></div>`);
  await shown(page);
  const { locale } = page.querySelector<LocalisedElement>('localised-element')!;
  expect(locale.count(locale.texts.newStories, 22)).to.equal('22 новых материала');
});
