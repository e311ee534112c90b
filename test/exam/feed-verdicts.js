// Document → who is right, where the library and the document's expected answer disagree, as judged by hand.
export const verdicts = {
  'unit/45dc8d9d3b68.xml':
    'nobody: the bytes are wrong in the encoding they declare; the expected answer is one parser’s guess',
  'unit/27518cc24329.xml':
    'the expected answer, given a Content-Location header that is not served with the file',
  'unit/807db577cf29.xml': 'the expected answer: a CDF attribute of 1997, which this library leaves out',
  'unit/3aee88008718.xml': 'this library: the file has an xml:base, the expected answer is the raw attribute',
  'unit/40b269e65f25.xml': 'this library: links are absolute, the expected answer is the raw text',
  'real/2265092ecc9c.xml':
    'both: FeedBurner’s link or the original one; for the same feed in another file five parsers say the former',
  'real/9e9a37229bb7.xml':
    'this library: two items are in the feed twice, with the same id, address and title',
  'real/31d410b1abb9.xml': 'this library: a mail address is no name that readers are shown',
  'real/9941ef1c9767.xml': 'this library: a mail address is no name that readers are shown',
  'real/8b6d4f5fc02b.xml': 'this library: a mail address is no name that readers are shown',
  'real/a40b8bf48374.xml':
    'this library: all dates of the feed are at midnight in California, so they are days, and written as days',
  'real/da39a3ee5e6b.json': 'this library: the file is empty',
};
