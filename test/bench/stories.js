/** Generates the stories that every contender shows. A story depends on its number only, so every run has the same ones. */

const places = [
  'harbour',
  'market hall',
  'old bridge',
  'north quay',
  'town library',
  'tram depot',
  'lighthouse',
];
const verbs = ['reopens after', 'waits for', 'gets', 'argues about', 'celebrates', 'prepares for'];
const things = [
  'two years of repairs',
  'its first night ferry',
  'a new roof',
  'the spring tide',
  'longer hours',
];
const sections = ['Town', 'Harbour', 'Culture', 'Sport', 'Weather'];
const sentences = [
  'The council agreed late on Tuesday, after a long evening of questions from neighbours.',
  'Work starts next week and should be over before the summer market.',
  'Shopkeepers along the quay hope for visitors; cyclists hope for a wider path.',
  'Nobody could say yet who pays for it.',
];

const pick = (list, index) => list[index % list.length];

/**
 * @param count number of stories
 * @param origin origin of the pictures' URLs
 * @param first number of the first story; stories that are prepended later have negative numbers
 * @returns `{ id, url, title, summary, picture, section, author, date }`: texts are plain, URLs absolute, `date` a Date
 */
export function makeStories(count, origin, first = 0) {
  return Array.from({ length: count }, (_, position) => {
    const number = first + position;
    const index = number + 1000;
    const title = `The ${pick(places, index)} ${pick(verbs, index * 3)} ${pick(things, index * 7)}, part ${number}`;
    return {
      id: `story-${number}`,
      url: `https://herald.example/stories/${number}`,
      title,
      summary: `${pick(sentences, index)} ${pick(sentences, index * 5 + 1)}`,
      picture: `${origin}/pictures/${number}.svg`,
      section: pick(sections, index),
      author: `Reporter ${index % 17}`,
      date: new Date(Date.UTC(2024, 0, 20, 10, 30) - number * 3_600_000),
    };
  });
}
