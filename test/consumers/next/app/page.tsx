import 'news-elements/jsx';
import { parseFeed } from 'news-elements';
import { renderNews } from 'news-elements/ssr';
import { Alive } from './alive';

const text = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  items: ['Ferry returns', 'Trams </script> run late', 'Choir fills the dock'].map((title, index) => ({
    id: `${index}`,
    title,
    url: `https://news.example/${index}`,
  })),
});

/** The server renders the list with `renderNews`, so it is visible before scripts run, and without JavaScript. */
export default async function Page() {
  const feed = await parseFeed(text);
  const html = await renderNews('news-list', { feed, attributes: { limit: 3 } });
  return (
    <>
      <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
      <Alive />
    </>
  );
}
