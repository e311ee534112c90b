import { parseFeed } from 'news-elements';

const text = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  items: ['Ferry returns', 'Trams </script> run late', 'Choir fills the dock'].map((title, index) => ({
    id: `${index}`,
    title,
    url: `https://news.example/${index}`,
  })),
});

export const getFeed = () => parseFeed(text);
