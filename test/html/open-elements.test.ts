// Shows promise 7 of SECURITY.md.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { OpenElements } from '../../src/html/open-elements.js';
import { tame } from '../../src/html/tame.js';
import { Tokens } from '../../src/html/tokens.js';
import { holdsHere } from '../helpers/holds.js';

interface Size {
  readonly depth: number;
  readonly count: number;
}

/** Of what the browser's own parser makes, with the contents of templates. */
function made(html: string): Size {
  const walk = (node: ParentNode): Size => {
    let [depth, count] = [0, 0];
    for (const child of node.children) {
      const inner = walk(child instanceof HTMLTemplateElement ? child.content : child);
      depth = Math.max(depth, 1 + inner.depth);
      count += 1 + inner.count;
    }
    return { depth, count };
  };
  return walk(new DOMParser().parseFromString(html, 'text/html').body);
}

function counted(html: string): Size {
  const tokens = new Tokens(html);
  const open = new OpenElements();
  let depth = 0;
  while (tokens.next()) {
    open.add(tokens);
    depth = Math.max(depth, open.depth);
  }
  return { depth, count: open.count };
}

const tags =
  'a b i font nobr p div li ul dd dl h1 h2 form button select option optgroup span x-y ruby rt rp table caption tbody tr td th ' +
  'colgroup template object marquee svg math desc foreignObject title mi mtext annotation-xml path dialog details address ' +
  'noscript pre br img input hr style textarea script body section';
const piece = fc.oneof(
  fc.constantFrom(...tags.split(' ').flatMap(tag => [`<${tag}>`, `</${tag}>`])),
  fc.constantFrom(
    'x',
    ' ',
    '<svg/>',
    '<path/>',
    '<b/>',
    '<font size=1>',
    '<a b>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
  ),
  fc.constantFrom(
    '<annotation-xml encoding="text/html">',
    '</p>',
    '</p>',
    '<p>',
    '</table>',
    '<table>',
    '<td>',
  ),
);
const markup = (maxLength: number) => fc.array(piece, { maxLength }).map(pieces => pieces.join(''));

describe('OpenElements', () => {
  it('counts a third of the depth and of the elements that the browser’s own parser makes, or more', async function () {
    this.timeout(60_000);
    await holdsHere(
      fc.property(markup(5), markup(7), (start, unit) => {
        const html = start + unit.repeat(30);
        const tamed = tame(html);
        if ('text' in tamed) return;
        const { depth, count } = made(tamed.html);
        const bound = counted(tamed.html);
        expect(depth, `${html} → ${tamed.html}`).to.be.at.most(3 * bound.depth + 4);
        expect(count, `${html} → ${tamed.html}`).to.be.at.most(3 * bound.count + 4);
      }),
      3000,
    );
  });

  it('counts as the browser does in stories as they are written', () => {
    for (const html of [
      '<p>Fog <b>and <i>rain</i></b></p><ul><li>Quay<li>Pier</ul>',
      '<table><tbody><tr><td><p>Fog<td>Rain<tr><th>Quay</table>',
      '<dl><dt>Fog<dd>Rain<dt>Quay<dd>Pier</dl><h2>Fog<h3>Rain</h3>',
      '<p><span>Fog<p><span>Rain<p><span>Quay',
      '<p><b>Fog<p>Rain</b> quay',
      '<a href=/a><div>Fog</a> rain</div>',
      '<ruby>a<rt>b<rt>c</ruby>',
    ])
      expect(counted(html), html).to.deep.equal(made(html));
  });
});
