// Counts what becomes of the frames in the stories of real feeds: a player behind a button, a link, or nothing because it is
// unwanted. Fails if one vanishes for another reason. Run: npm run exam:frames
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { embedElements, embeddedAddress, isUnwantedFrame } from '../../src/html/embedded.js';
import { playerOf } from '../../src/html/player-hosts.js';
import { isHidden } from '../../src/html/unwanted.js';
import { Tokens } from '../../src/html/tokens.js';
import { parseFeed } from '../../src/index.js';
import { sharedData } from '../helpers/shared-data.js';

const files = (
  JSON.parse(await readFile(sharedData('feeds/index.json'), 'utf8')) as { file: string }[]
).filter(({ file }) => file.startsWith('real/'));
const counts = { player: 0, link: 0, unwanted: 0, 'without an address': 0 };
const seen: Record<string, string[]> = { link: [], unwanted: [], 'without an address': [] };

for (const { file } of files) {
  const feed = await parseFeed(readFileSync(sharedData(`feeds/${file}`))).catch(() => undefined);
  for (const { body = '' } of feed?.articles ?? []) {
    const tokens = new Tokens(body);
    while (tokens.next()) {
      if (tokens.kind !== 'start' || !embedElements.includes(tokens.name)) continue;
      const attribute = (name: string) => tokens.attribute(name)?.replaceAll('&amp;', '&');
      const address = embeddedAddress(tokens.name, attribute);
      const end = !address
        ? 'without an address'
        : isUnwantedFrame(address, attribute) || isHidden(attribute)
          ? 'unwanted'
          : playerOf(address)
            ? 'player'
            : 'link';
      counts[end]++;
      seen[end]?.push(address ?? tokens.source.replace(/\s+/g, ' ').slice(0, 200));
    }
  }
}

for (const [end, addresses] of Object.entries(seen)) {
  console.log(`\n${end}:`);
  for (const address of new Set(addresses)) console.log(`  ${address.slice(0, 200)}`);
}
console.table(counts);
// A frame without an address, or with one of a script, shows nothing on its own site, either.
const lost = (seen['without an address'] ?? []).filter(tag => /src\s*=\s*["']?(?:https?:|\/\/)/i.test(tag));
for (const tag of lost) console.log(`Vanishes: ${tag}`);
process.exitCode = lost.length || !counts.player ? 1 : 0;
