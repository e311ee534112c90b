/**
 * Writes the API tables of README.md from the custom elements manifest, each between `<!-- api: <subject> -->` and
 * `<!-- /api -->`. For the subject `all elements`, the tables list the attributes, events and so on that all elements share.
 * For a tag, they list what only this element has, and what is shared but has another default in this element. The script
 * fails if anything in the API lacks a description. With `--check` it writes nothing, and also fails if the tables are out of
 * date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

/** For each table: its heading, the key of its entries in the manifest, and a function for the first cell of an entry's row. */
const sections = [
  ['Attribute', 'attributes', attribute => code(attribute.name) + defaultOf(attribute)],
  ['Property or method', 'script', ({ name, kind }) => code(kind === 'method' ? `${name}()` : name)],
  ['Event', 'events', event => code(event.name)],
  ['State', 'cssStates', state => code(`:state(${state.name})`)],
  ['Slot', 'slots', slot => (slot.name ? code(slot.name) : '(default)')],
  ['Part', 'cssParts', part => code(part.name)],
  ['Custom property', 'cssProperties', property => code(property.name) + defaultOf(property)],
];

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const elements = manifest.modules
  .flatMap(module => module.declarations)
  .filter(declaration => declaration.tagName)
  .map(element => ({ ...element, script: element.members?.filter(isForScript) }))
  .sort((a, b) => a.tagName.localeCompare(b.tagName));

const missing = elements.flatMap(undescribed);
if (missing.length) fail(`These need a description in their JSDoc:\n  ${missing.join('\n  ')}`);

const old = readFileSync('README.md', 'utf8');
const filled = old.replace(
  /(<!-- api: (.+?) -->).*?(<!-- \/api -->)/gs,
  (_, start, subject, end) => `${start}\n\n${tables(subject)}\n\n${end}`,
);
const readme = await format(filled, { ...(await resolveConfig('README.md')), parser: 'markdown' });

if (!process.argv.includes('--check')) writeFileSync('README.md', readme);
else if (readme !== old) fail('The tables of README.md are older than the API. Run: npm run docs');

function undescribed(element) {
  const parts = sections.flatMap(([heading, key]) =>
    (element[key] ?? [])
      .filter(entry => !entry.description?.trim())
      .map(entry => `<${element.tagName}> ${heading.toLowerCase()} "${entry.name}"`),
  );
  return element.description?.trim() ? parts : [`<${element.tagName}>`, ...parts];
}

function tables(subject) {
  const element = elements.find(({ tagName }) => tagName === subject);
  if (!element && subject !== 'all elements')
    fail(`README.md asks for the API of "${subject}", which is no element.`);
  return sections
    .map(([heading, key, rowHead]) => {
      const entries = (element ?? elements[0])[key] ?? [];
      const rows = entries
        .filter(entry =>
          element ? !isCommon(key, entry) || hasOtherDefault(key, entry) : isCommon(key, entry),
        )
        .map(entry => `| ${rowHead(entry)} | ${cell(entry.description)} |`);
      return rows.length ? `| ${heading} | |\n| --- | --- |\n${rows.join('\n')}` : '';
    })
    .filter(Boolean)
    .join('\n\n');
}

/** Whether every element has an entry with this name and this description under the property `key`. */
function isCommon(key, { name, description }) {
  return elements.every(element =>
    element[key]?.some(other => other.name === name && other.description === description),
  );
}

/**
 * Whether an attribute or property that all elements share has another default than in the first element: the tables of
 * `all elements` show the first element's default.
 */
function hasOtherDefault(key, { name, default: value }) {
  return elements[0][key].find(other => other.name === name).default !== value;
}

/** Whether a member is public and has no attribute: members with one are in the table of attributes. */
function isForScript({ attribute, privacy, static: isStatic }) {
  return !attribute && !isStatic && (privacy ?? 'public') === 'public';
}

function defaultOf({ default: value }) {
  return value && !["''", 'false', 'undefined', 'null'].includes(value) ? ` = ${code(value)}` : '';
}

function code(text) {
  return `\`${cell(text)}\``;
}

function cell(text) {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
