import { expect } from '@open-wc/testing';
import { unclobbered } from '../../src/html/unclobbered.js';

const names = ['body', 'createElement', 'addEventListener', 'baseURI'] as const;

function clobber(): Element {
  const box = document.createElement('div');
  box.innerHTML = names.map(name => `<img name="${name}" alt=""><form name="${name}"></form>`).join('');
  return box;
}

describe('unclobbered', () => {
  const { body } = document;
  let box: Element;
  beforeEach(() => body.append((box = clobber())));
  afterEach(() => box.remove());

  it('reads members of the document that elements of the page shadow', () => {
    expect(document.body).not.to.equal(body);
    expect(unclobbered('body')).to.equal(body);
    expect(unclobbered('baseURI')).to.equal(location.href);
  });

  it('binds methods to the document', () => {
    expect(unclobbered('createElement')('p').ownerDocument).to.equal(document);
    let heard = 0;
    unclobbered('addEventListener')('heard', () => heard++, { once: true });
    box.dispatchEvent(new Event('heard', { bubbles: true }));
    expect(heard).to.equal(1);
  });

  it('reads members of another node', () => {
    const create = unclobbered('createElement');
    const root = create('div').attachShadow({ mode: 'open' });
    expect(unclobbered('querySelector', root)('p')).to.equal(null);
    const form = create('form');
    const field = create('input');
    field.name = 'firstChild';
    form.append(create('p'), field);
    expect(form.firstChild).to.equal(field);
    expect(unclobbered('firstChild', form)?.nodeName).to.equal('P');
  });

  it('returns undefined for what the browser lacks', () => {
    expect(unclobbered('noSuchMember' as 'body')).to.equal(undefined);
  });
});
