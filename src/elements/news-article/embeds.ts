import { playerOf } from '../../html/player-hosts.js';
import { labelEmbed, type LabelHost } from './embed-label.js';
import { playButton } from './play-button.js';

/**
 * Draws what a sanitised body embeds: a play button in the place of a player's frame, and the label of a link that stands for a
 * frame without a title. Frames of other hosts, which `configure({ sanitize })` may let pass, are removed.
 */
export function drawEmbed(embed: Element, host: LabelHost): void {
  if (embed.localName === 'a') {
    labelEmbed(embed, 'viewOn', embed.textContent, host);
    return;
  }
  const frame = embed as HTMLIFrameElement;
  const player = playerOf(frame.src);
  if (player) frame.replaceWith(playButton(frame, player, host));
  else frame.remove();
}
