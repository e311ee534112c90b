import { NewsList } from 'news-elements/react';
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

const feed = {
  format: 'json-feed',
  articles: ['Ferry returns', 'Trams run late', 'Choir fills the dock', 'Tide tables return'].map(
    (title, index) => ({
      id: `${index}`,
      title,
      url: `https://news.example/${index}`,
      tags: [],
      authors: [],
    }),
  ),
};
const chosen = [];

/** Draws itself three times; what is chosen then must be told once, and to the last of the listeners. */
function News() {
  const [drawing, setDrawing] = useState(1);
  const list = useRef(null);
  useEffect(() => {
    if (drawing < 3) setDrawing(drawing + 1);
    else void check(list.current);
  }, [drawing]);
  return (
    <NewsList
      ref={list}
      feed={feed}
      limit={3}
      heading={`Drawing ${drawing}`}
      onNewsSelect={event => {
        event.preventDefault();
        chosen.push(`${event.article.title} in drawing ${drawing}`);
      }}
    >
      <a href="/news">All news</a>
    </NewsList>
  );
}

async function check(list) {
  await list.updateComplete;
  list.shadowRoot.querySelector('[part~="link"]').click();
  const told = [list.shadowRoot.querySelector('h2').textContent, ...chosen].join();
  if (told !== 'Drawing 3,Ferry returns in drawing 3') throw new Error(`This was told: ${told}`);
}

createRoot(document.getElementById('app')).render(<News />);
