/**
 * HTML of stories and what a visitor reads of it: stated once, tried in excerpts, in drawn stories (in three engines) and in the
 * answers of the server. Of each kind that is removed, there is a text beside it that looks like it and is wanted.
 */
export interface StoryPair {
  readonly name: string;
  readonly html: string;
  /** The text of the drawn story, white space collapsed. */
  readonly story: string;
  /** The excerpt, where it differs from the story's text: it has no headings, for instance. */
  readonly excerpt?: string;
  /** The file names of the story's pictures. */
  readonly pictures?: readonly string[];
}

const tide = 'The tide came in at six and the lock keeper opened both gates.';

export const storyPairs: readonly StoryPair[] = [
  {
    name: 'elements that their writer hid are gone',
    html: `<div style="margin:0; display:none">Preview for your inbox</div><p>${tide}</p><p hidden>To do: check the name</p><span class="sr-only">Opens a new window</span>`,
    story: tide,
  },
  {
    name: 'elements that say something about hiding stay',
    html: `<p hidden="until-found">${tide}</p><p class="hidden-gem" style="content: 'display none'">A hidden gem.</p>`,
    story: `${tide} A hidden gem.`,
  },
  {
    name: 'a story that a script shows stays',
    html: `<div style="display:none"><p>${tide}</p></div><p>Loading</p>`,
    story: `${tide} Loading`,
  },
  {
    name: 'a hidden element without its end stays',
    html: `<p>${tide}</p><div hidden><p>And nobody closed it.</p>`,
    story: `${tide} And nobody closed it.`,
  },
  {
    name: 'forms, their labels and buttons are gone',
    html: `<p>${tide}</p><form action="/join"><label>Your mail</label><input name="m"><button>Join</button></form><pre><code>npm ci</code></pre><button>Copy</button>`,
    story: `${tide} npm ci`,
    excerpt: tide,
  },
  {
    name: 'a question that is a button stays, and so does a page in a form',
    html: `<form><input type="hidden"><h3><button>Why two gates?</button></h3><p>${`${tide} `.repeat(6)}</p></form>`,
    story: `Why two gates? ${`${tide} `.repeat(6).trim()}`,
    excerpt: `${tide} `.repeat(4).trim(),
  },
  {
    name: 'what opens an answer is text, what opens a menu is not',
    html: `<p>${tide}</p><button class="accordion">How deep is it?</button><div><p>Four metres.</p></div><button aria-expanded="false">And wide?</button><p>Nine.</p><button aria-expanded="false" aria-haspopup="true">Share</button>`,
    story: `${tide} How deep is it? Four metres. And wide? Nine.`,
    excerpt: `${tide} How deep is it? Four metres. And wide? Nine.`,
  },
  {
    name: 'marks that link a heading to itself are gone',
    html: `<h2>The lock <a class="anchor" href="#the-lock">#</a></h2><p>${tide} Read <a href="#gates">on below</a> or <a href="/rule-1">#1</a>.</p>`,
    story: `The lock ${tide} Read on below or #1.`,
    excerpt: `${tide} Read on below or #1.`,
  },
  {
    name: 'a document in a frame is read, and so is one in that; what covers a frame is not',
    html:
      `<p>${tide}</p><iframe srcdoc="&lt;html&gt;&lt;head&gt;&lt;title&gt;T&lt;/title&gt;&lt;style&gt;p{}&lt;/style&gt;&lt;/head&gt;&lt;body&gt;&lt;p&gt;Its &lt;b&gt;depth&lt;/b&gt; is 4 m.&lt;/p&gt;&lt;p hidden&gt;To do&lt;/p&gt;&lt;img src=https://news.example/gate.jpg&gt;&lt;script&gt;go()&lt;/script&gt;">Your browser has no frames.</iframe>` +
      `<iframe srcdoc="<iframe srcdoc='&amp;lt;p&amp;gt;It is old.&amp;lt;/p&amp;gt;'></iframe>"></iframe>` +
      '<iframe style="display:none" srcdoc="<p>Counter</p>"></iframe><p>Both were mended.</p>',
    story: `${tide} Its depth is 4 m. It is old. Both were mended.`,
    pictures: ['gate.jpg'],
  },
  {
    name: 'share bars, related stories and the times of players are gone',
    html: `<p>${tide}</p><div class="sharedaddy"><p>Share this</p></div><div class="yarpp-related"><p>More locks</p></div><div class='mf-related'><p>More gates</p></div><div class="kg-audio-player"><span>0:00</span></div><p class="shared-history">Shared history.</p>`,
    story: `${tide} Shared history.`,
  },
  {
    name: 'pictures that a script loads late are there',
    html: `<p>${tide}</p><img src="/grey.gif" data-original="/gate.jpg" alt="Gate"><img src="data:image/gif;base64,R0" data-lazy-srcset="/lock.jpg 600w, /lock-2.jpg 1200w"><img src="/grey-seal.jpg">`,
    story: tide,
    pictures: ['gate.jpg', 'lock.jpg', 'grey-seal.jpg'],
  },
  {
    name: 'pictures for visitors without scripts are there once',
    html: `<p>${tide}</p><img class="lazy" src="data:image/gif;base64,R0"><noscript><img src="/gate.jpg"></noscript><img data-src="/lock.jpg"><noscript><img src="/lock.jpg"></noscript><noscript><p>Both gates are old.</p></noscript><noscript>Please enable JavaScript.</noscript>`,
    story: `${tide} Both gates are old.`,
    pictures: ['gate.jpg', 'lock.jpg'],
  },
  {
    name: 'pixels that count readers are not asked for',
    html: `<p>${tide}</p><img src="https://count.example/a.gif" width="1" height="1"><img src="https://www.facebook.com/tr?id=1&amp;ev=x"><img style="display:none" src="/b.gif"><img src="/from-google-analytics-to-paper.png" width="600">`,
    story: tide,
    pictures: ['from-google-analytics-to-paper.png'],
  },
  {
    name: 'formulas and drawings are their text',
    html: `<p>It grows by <math><msup><mi>e</mi><mrow><mi>k</mi><mi>t</mi></mrow></msup></math>, says <svg viewBox="0 0 9 9"><title>Logo</title><text>the lock</text></svg>.</p><p>${tide}</p>`,
    story: `It grows by ekt, says the lock . ${tide}`,
  },
  {
    name: 'pictures of characters and formulas stand in the line, and in excerpts by their words',
    html: `<p>A boat <img class="wp-smiley" src="https://s.w.org/images/core/emoji/15/72x72/26f5.png" alt="⛵"> at rate <img class="latex" src="/latex.php?a" alt="e^{kt}">. ${tide}</p>`,
    story: `A boat at rate . ${tide}`,
    excerpt: `A boat ⛵ at rate e^{kt}. ${tide}`,
    pictures: ['26f5.png', 'latex.php'],
  },
  {
    name: 'marks of CDATA sections are no text, but code is',
    html: `<![CDATA[<p>${tide}</p>]]><pre><code>]]&gt;</code></pre>`,
    story: `${tide} ]]>`,
    excerpt: tide,
  },
  {
    name: 'footnotes stay in the story and leave the excerpt',
    html: `<p>Both gates<sup id="fnref:1"><a href="#fn:1">1</a></sup> are old<a href="#_ftn2">[2]</a>, says the keeper of lock H<sub>2</sub>.</p><div class="footnotes"><p>Since 1911.</p></div>`,
    story: 'Both gates1 are old[2], says the keeper of lock H2. Since 1911.',
    excerpt: 'Both gates are old, says the keeper of lock H2.',
  },
  {
    name: 'the line that says where a story appeared first is gone',
    html: `<p>${tide}</p>\n<p>The post <a href="https://lock.example/tide">Six o&#8217;clock</a> appeared first on <a href="https://lock.example">The Lock</a>.</p>\n`,
    story: tide,
  },
  {
    name: 'a sentence about where something appeared first stays',
    html: `<p>${tide}</p><p><a href="https://lock.example/song">Her song</a> first appeared on <a href="https://lock.example/record">Low Water</a>.</p>`,
    story: `${tide} Her song first appeared on Low Water.`,
  },
  {
    name: 'paragraphs of blanks are gone',
    html: `<p>&nbsp;</p><p>${tide}</p><p><br></p><p> </p>`,
    story: tide,
  },
  {
    name: 'a text without tags keeps its lines and has links',
    html: `${tide}\n\nTimes\n06:00 North gate\n06:10 South gate\n\nMore: https://lock.example/times.`,
    story: `${tide} Times 06:00 North gate 06:10 South gate More: https://lock.example/times.`,
  },
  {
    name: 'pictures of AMP are pictures, once',
    html: `<p>${tide}</p><amp-img src="/gate.jpg" width="600" height="400" layout="responsive"><noscript><img src="/gate.jpg"></noscript></amp-img><amp-img-credit>Keeper</amp-img-credit>`,
    story: `${tide} Keeper`,
    pictures: ['gate.jpg'],
  },
  {
    name: 'formulas in which a sign looks like a tag keep their text',
    html: `<p>${tide} Flow is $a<b$ and $x<y, z$ and \\(p<q\\) for a <a href="/boat?price=$5">boat</a> of $5<b>000</b>.</p><p>So $a<b$ holds`,
    story: `${tide} Flow is $a<b$ and $x<y, z$ and \\(p<q\\) for a boat of $5000. So $a<b$ holds`,
  },
  {
    name: 'formulas between brackets and dollars keep their signs, prices keep their tags',
    html: `<p>${tide} So \\[x<y>z\\] and $p<q>r$ and $$0<p<1$$, <br>\\(<em>u</em><v\\) at $4<b>or</b>$5.</p>`,
    story: `${tide} So \\[x<y>z\\] and $p<q>r$ and $$0<p<1$$, \\(u<v\\) at $4or$5.`,
  },
  {
    name: 'lines of code are lines, and their numbers are gone',
    html: `<p>${tide}</p><pre><code><span class="line"><span class="lineno">1</span>open()</span><span class="line"><span class="lineno">2</span>42</span></code></pre><table><tr><td class="gutter"><pre>1\n2</pre></td><td class="code"><pre>shut()\nwait(3)</pre></td></tr></table>`,
    story: `${tide} open() 42 shut() wait(3)`,
    excerpt: tide,
  },
  {
    name: 'numbers of a table stay, and words with the class of a line stay in theirs',
    html: `<p>${tide} <code>a<span class="line">b</span> c</code></p><table><tr><td class="number">1</td><td>North</td></tr></table><pre>x = <b class="ln">7</b></pre>`,
    story: `${tide} ab c 1 North x = 7`,
    excerpt: `${tide} ab c`,
  },
  {
    name: 'the reading of characters is in brackets, once',
    html: `<p><ruby>水門<rt>すいもん</ruby>が<ruby>開<rp>(</rp><rt>ひら</rt><rp>)</rp></ruby>いた。${tide}</p>`,
    story: `水門すいもんが開(ひら)いた。${tide}`,
    excerpt: `水門(すいもん)が開(ひら)いた。${tide}`,
  },
  {
    name: 'a picture whose words are an emoji is one, a photo is none',
    html: `<p>A boat <img src="/72.png" alt="⛵"><img src="/gb.svg" alt="&#x1f1ec;&#x1f1e7;"> won. ${tide}</p><p><img src="/sea.jpg" alt="🌊" width="900"> <img src="/one.jpg" alt="1">Sea.</p>`,
    story: `A boat won. ${tide} Sea.`,
    excerpt: `A boat ⛵🇬🇧 won. ${tide} Sea.`,
    pictures: ['72.png', 'gb.svg', 'sea.jpg', 'one.jpg'],
  },
  {
    name: 'quotes have their signs, and what was struck out is in the story alone',
    html: `<p>${tide} <q>Open <q>both</q></q>, it costs <del>5</del><ins>6</ins> <s>pounds</s><u>euros</u>.</p>`,
    story: `${tide} Open both, it costs 56 poundseuros.`,
    excerpt: `${tide} “Open “both””, it costs 6 euros.`,
  },
  {
    name: 'blank comments part no words, others do',
    html: `<p>${tide} It costs <!-- -->5<!-- -->.<!---->5 euros.<!--more-->Or 6.</p>`,
    story: `${tide} It costs 5.5 euros.Or 6.`,
    excerpt: `${tide} It costs 5.5 euros. Or 6.`,
  },
  {
    name: 'formulas in scripts are text, scripts are not',
    html: `<p>${tide} So <script>d</script><script type="text/maths">e</script> <script type="math/tex">% <![CDATA[\na<b %]]></script> and <script type="math/tex; mode=display">c</script>.</p>`,
    story: `${tide} So \\(a<b\\) and \\[c\\].`,
  },
  {
    name: 'what a story embeds says nothing in excerpts',
    html: `<p>${tide}</p><iframe src="/map" title="Map of the lock"></iframe>`,
    story: `${tide} Map of the lock news.example`,
    excerpt: tide,
  },
];
