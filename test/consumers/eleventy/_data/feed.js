export default {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Lantern',
  items: ['Ferry returns', 'Trams </script> run late', 'Choir fills the dock'].map((title, index) => ({
    id: `${index}`,
    title,
    url: `https://news.example/${index}`,
  })),
};
