import { writeBody, writeScripts } from './markup.js';
import type { Snippet } from './snippet.js';

/** Writes a PHP nowdoc, which has no escapes. It is not indented: that would change the hashes of style and import map. */
function nowdoc(text: string): string {
  return `<<<'NEWS_HTML'\n${text}\nNEWS_HTML`;
}

export const wordpressPhp: Snippet = {
  name: 'wordpress-php',
  label: 'WordPress PHP',
  hint: 'A plugin of one file: save it, activate it, and write the shortcode `[news]` where the news should be.',
  write(embed) {
    const text = `<?php
/**
 * Plugin Name: News
 * Description: The shortcode [news] shows the latest stories.
 */

/** Before any other script: browsers ignore an import map after the first module. */
add_action( 'wp_head', function () {
	echo ${nowdoc(writeScripts(embed.library))};
}, 1 );

add_shortcode( 'news', function () {
	return ${nowdoc(writeBody(embed))};
} );
`;
    return [{ place: 'wp-content/plugins/news/news.php', text }];
  },
};
