import type { Feed } from '../../src/article.js';

const image = { src: 'https://news.example/ferry.webp', alt: 'A ferry', width: 1600, height: 900 };

/** A feed of three stories that differ in their properties: no picture, all properties, a title only. */
export const lantern: Feed = {
  title: 'The Lantern',
  format: 'property',
  articles: [
    {
      id: '1',
      title: 'Ferry returns to the north quay',
      url: 'https://news.example/ferry',
      summary: 'The first crossing leaves at dawn.',
      tags: ['harbour'],
      authors: [],
      published: new Date('2024-01-20T10:30:00Z'),
    },
    {
      id: '2',
      title: 'Night trams run until two',
      url: 'https://news.example/tram',
      summary: 'The council found the money.',
      body: '<p onclick="alert(1)">Trams to the harbour run late.</p>',
      category: { name: 'City' },
      tags: ['harbour', 'trams'],
      authors: [{ name: 'Mira Invented' }],
      published: new Date('2024-01-19T23:30:00Z'),
      image,
    },
    { id: '3', title: 'Choir fills the dry dock', tags: [], authors: [] },
  ],
};
