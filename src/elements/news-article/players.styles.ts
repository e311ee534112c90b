import { css } from 'lit';

export const playerStyles = css`
  .recordings {
    display: grid;
    gap: 1.5em;
    margin-block-start: 1.5em;
  }
  .recordings .meta {
    margin-block: 0.25em 0;
    font-size: 0.875em;
  }
  .recordings audio {
    display: block;
    inline-size: 100%;
    block-size: 3em;
  }
  .recordings a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  .recordings > * + * {
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_rule);
  }
  .stage,
  .hero-picture:has(> .screen) {
    position: relative;
    min-block-size: 9em;
  }
  .stage {
    aspect-ratio: 16 / 9;
    border-radius: var(--_radius);
    overflow: hidden;
    background: var(--_tint);
    outline: 1px solid transparent;
    outline-offset: -1px;
  }
  .stage > img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .screen {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
  }
  .screen > :is(video, .player) {
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    border-radius: 0;
    aspect-ratio: auto;
  }
  .screen > .player {
    background: none;
  }
  .screen > video,
  .screen > .player:has(iframe) {
    background: #000;
  }
  @media print {
    .recordings:not(:has(a)),
    .stage,
    .screen,
    .recordings audio {
      display: none;
    }
  }
`;
