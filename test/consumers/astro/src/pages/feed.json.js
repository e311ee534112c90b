const items = Array.from({ length: 30 }, (_, index) => ({
  id: `${index}`,
  title: `Story ${index}`,
  url: `/blog/story-${1 + (index % 4)}/`,
  content_html: `<p>The text of story ${index}.</p>`,
}));

export const GET = () => Response.json({ version: 'https://jsonfeed.org/version/1.1', items });
