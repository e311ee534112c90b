// Shows promise 1 of SECURITY.md.
/** Bodies that try to break the sanitiser (by DOM clobbering, for example), or to freeze or overflow the page. */
import { expect } from '@open-wc/testing';
import { drawBody, textOf } from '../helpers/show.js';

describe('a story', () => {
  const taken = [
    'attributes childNodes nodeName parentNode removeChild namespaceURI hasChildNodes',
    'getAttribute setAttribute removeAttribute hasAttribute id closest querySelectorAll',
    'replaceWith remove ownerDocument content textContent firstChild nextSibling',
  ];
  for (const names of taken) {
    it(`is shown though a form in it took ${names}`, async () => {
      const fields = names.split(' ').map(name => `<input name="${name}">`);
      const form = `${fields.join('')}<p onclick="alert(1)">In</p></form>`;
      const body = await drawBody(
        `<form>${form}<form id="">${form}<form is="their-form">${form}<h2>Tide</h2><a href="#">Up</a>`,
      );
      expect(textOf(body)).to.contain('Tide').and.to.contain('Up');
      expect(body.querySelectorAll('form, input, [onclick]')).to.have.length(0);
    });
  }

  it('is shown though a name in it is one of its document’s own', async () => {
    const names = ['body', 'createElement', 'createRange', 'querySelector', 'documentElement'];
    const body = await drawBody(
      `<p>Fog</p>${names.map(name => `<img name="${name}"><form name="${name}">`).join('')}`,
    );
    expect(textOf(body)).to.equal('Fog');
  });

  it('with a drawing of many parts keeps what stands around it', async () => {
    const body = await drawBody(`<svg>${'<path d="M0 0"/>'.repeat(400)}</svg><p><em>Fog</em></p>`);
    expect(body.innerHTML).to.equal('<p><em>Fog</em></p>');
  });

  it('is plain text when its markup would be a million elements', async () => {
    const nested = Array.from({ length: 200 }, (_, index) => `<b title="${index}">`).join('');
    const body = await drawBody(`<p>${nested}</p>${'<p>Fog</p>'.repeat(20_000)}`);
    expect(textOf(body).length).to.equal(20_000 * 'Fog '.length - 1);
    expect(body.querySelectorAll('*').length).to.be.below(1000);
  });

  it('is plain text when end tags without effect let its depth grow', async () => {
    const body = await drawBody('<span><p>Fog</span></p>'.repeat(50_000));
    expect(textOf(body).length).to.equal(50_000 * 'Fog '.length - 1);
    expect(body.querySelectorAll('*').length).to.be.below(10);
  });

  it('with many paragraphs in a few elements keeps them', async () => {
    const body = await drawBody(
      `<div><section><div>${'<p><em>Fog</em></p>'.repeat(10_000)}</div></section></div>`,
    );
    expect(body.querySelectorAll('p > em')).to.have.length(10_000);
  });

  it('of styles that never end is shown in time', async () => {
    const body = await drawBody('<p>Fog</p>' + '<style></a>'.repeat(50_000));
    expect(textOf(body)).to.equal('Fog');
  });

  it('is no wider than its element, whatever its parts say', async () => {
    const body = await drawBody(
      '<hr width="9000"><table width="9000"><tr><td width="9000">Cell</td></tr></table><pre width="9000">Code</pre>' +
        '<video width="9000" height="10"></video><img src="https://pictures.example/a.jpg" width="9000" height="10">' +
        `<iframe src="https://player.vimeo.com/video/1" width="9000" height="10"></iframe><p>${'x'.repeat(5000)}</p>`,
    );
    const { right } = body.getBoundingClientRect();
    // Elements inside a scrolling box may be wider: the box clips them.
    for (const part of body.querySelectorAll(':scope *:not(.scroll *)'))
      expect(part.getBoundingClientRect().right, part.outerHTML.slice(0, 80)).to.be.at.most(right + 1);
  });
});
