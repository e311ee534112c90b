import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutTrailer } from '../../src/html/trailer.js';

const home = 'https://quay.example';
const story = `<a rel="nofollow" href="${home}/2026/boats/?p=1">Boats &amp; <em>fog. More</em></a>`;
const site = `<a rel=nofollow href=${home}/>Quay!</a>`;

const without = (trailer: string): string => withoutTrailer(`<p>Fog</p><p>${trailer}</p>`);

test('a last paragraph that only says where its story appeared first is gone, in many languages', () => {
  for (const html of [
    `The post ${story} appeared first on ${site}.`,
    `<em>The post ${story} first appeared on ${site}</em>`,
    `This post ${story} was originally published on ${site}.`,
    `Der Beitrag ${story} erschien zuerst auf ${site}.`,
    `L&#8217;article ${story} est apparu en premier sur ${site}.`,
    `La entrada ${story} se publicó primero en ${site}.`,
    `L'articolo ${story} proviene da ${site}.`,
    `L’articolo ${story} sembra essere il primo su ${site}.`,
    `O post ${story} apareceu primeiro em ${site}.`,
    `Het bericht ${story} verscheen eerst op ${site}.`,
    `Inlägget ${story} dök först upp på ${site}.`,
    `Innlegget ${story} dukket først opp på ${site}.`,
    `Indlægget ${story} blev først udgivet på ${site}.`,
    `Artykuł ${story} pochodzi z serwisu ${site}.`,
    `Сообщение ${story} появились сначала на ${site}.`,
    `${story} yazısı ilk önce ${site} üzerinde ortaya çıktı.`,
    `投稿 ${story} は ${site} に最初に表示されました。`,
    `${story}最先出现在${site}。`,
    `${story} 게시물이 ${site}에 처음 등장했습니다.`,
    `${story} was originally published in ${site} on Medium, where people are continuing the conversation by highlighting and responding to this story.`,
  ])
    assert.equal(without(html), '<p>Fog</p>', html);
});

test('a paragraph that tells of it in words of its writer stays', () => {
  for (const html of [
    `<a href="${home}/song">Her song</a> first appeared on <a href="${home}/record">a record</a>.`,
    `<a href="${home}/song">Her song</a> first appeared on <a href="https://radio.example/">the radio</a>.`,
    `<a href="${home}/song">Her song</a> first appeared on <a>the radio</a>.`,
    'The post Boats appeared first on Quay.',
    `Boats sail. The post ${story} appeared first on ${site}.`,
    `The post ${story} appeared first on ${site}. It is foggy.`,
    `The post ${story} appeared first on ${site} and ${site}.`,
    `The post with which our harbour’s new life began, ${story}, appeared first on ${site}.`,
    `The post ${story} appeared on ${site}.`,
    `Tickets for ${story} at ${site}.`,
    `${story}は${site}です。`,
    `The post ${story} appeared first on ${site}.${' '.repeat(3000)}`,
  ])
    assert.equal(without(html), `<p>Fog</p><p>${html}</p>`, html);
});

const trailer = `<p class="from">The post ${story} appeared first on ${site}.</p>`;

test('what stands around that paragraph stays', () => {
  assert.equal(
    withoutTrailer(`<div><p>Fog</p>${trailer}</div><img src=a>`),
    '<div><p>Fog</p></div><img src=a>',
  );
  for (const html of [
    trailer,
    `<div> ${trailer}</div>`,
    `<p>Fog</p>${trailer}<p>Rain</p>`,
    `<p>Fog</p>${trailer}Rain`,
    `<pre>Fog</pre><pre${trailer.slice(2)}`,
    `<p>Fog</p>${trailer}${'<br>'.repeat(1000)}`,
  ])
    assert.equal(withoutTrailer(html), html);
});
