import {
  chance,
  coral,
  cream,
  brick,
  deep,
  disc,
  foam,
  gold,
  group,
  hills,
  ink,
  night,
  oval,
  pale,
  plum,
  rect,
  ripples,
  sand,
  sea,
  shape,
  sky,
  stars,
  stroke,
  times,
} from './brush.js';

const fish = (x, y, size, color, flip = 1) =>
  group(
    `translate(${x} ${y}) scale(${size * flip} ${size})`,
    shape('M-50 0 Q-10 -34 40 0 Q-10 34 -50 0Z M-44 0 L-78 -24 V24Z', color) + disc(18, -6, 5, ink),
  );

const seagrass = () => {
  const random = chance(5);
  return (
    sky('#8cc3ba', deep) +
    times(5, i => shape(`M${120 + i * 230} 0 h90 l-130 675 h-190z`, cream, 'opacity=".1"')) +
    times(64, i => {
      const x = i * 20 - 30 + random() * 16;
      const height = 220 + random() * 300;
      const lean = 60 + random() * 110;
      return stroke(
        `M${x.toFixed()} 690 Q${x.toFixed()} ${(675 - height * 0.5).toFixed()} ${(x + lean).toFixed()} ${(675 - height).toFixed()}`,
        ['#2f6b4a', '#4a8a5e', '#1f5044', '#6da56c'][i % 4],
        11,
      );
    }) +
    times(9, i =>
      fish(
        150 + ((i * 271) % 930),
        200 + ((i * 97) % 330),
        0.4 + (i % 3) * 0.18,
        [gold, cream, coral][i % 3],
        i % 2 ? 1 : -1,
      ),
    ) +
    times(10, i => disc(330 + ((i * 67) % 90), 560 - i * 52, 5 + (i % 3) * 3, cream, 'opacity=".5"'))
  );
};

const birds = () =>
  sky('#f1b37c', cream) +
  disc(900, 420, 90, coral) +
  rect(0, 470, 1200, 205, '#8a8f6b') +
  hills(101, 476, 40, '#a3a681', 1200, 480) +
  times(5, i => shape(`M${i * 260 - 60} ${520 + i * 26} q180 -30 360 0 q-180 30 -360 0z`, '#f1c795')) +
  times(23, i => {
    const side = i % 2 ? 1 : -1;
    const rank = Math.ceil(i / 2);
    const x = 330 + rank * (side > 0 ? 62 : 40);
    const y = 190 + rank * side * (side > 0 ? 18 : 13);
    const wing = 26 - rank * 0.8;
    return stroke(
      `M${x - wing} ${y - 10 + (i % 3) * 6} Q${x - 8} ${y - 14} ${x} ${y} Q${x + 8} ${y - 14} ${x + wing} ${y - 10 + (i % 3) * 6}`,
      ink,
      7,
    );
  });

const comet = () =>
  sky('#0b1a2b', '#2c5268') +
  stars(23, { count: 130, bottom: 520 }) +
  shape('M330 330 Q700 110 1180 -30 Q800 170 350 372Z', '#cfe3df', 'opacity=".35"') +
  shape('M330 332 Q640 190 960 90 Q680 240 346 366Z', cream, 'opacity=".6"') +
  disc(334, 350, 26, cream) +
  disc(334, 350, 56, cream, 'opacity=".25"') +
  hills(29, 560, 120, '#16344a') +
  hills(37, 630, 90, '#0a1825') +
  shape('M840 545 h130 v-60 q-65 -96 -130 0z', '#0a1825') +
  rect(880, 500, 50, 30, gold, 'opacity=".8"');

const tideGauge = () =>
  rect(0, 0, 1200, 675, '#cbb990') +
  times(9, r =>
    times(9, i =>
      rect(i * 150 - (r % 2) * 75, r * 52, 144, 46, ['#bba87e', '#c4b288', '#b09d74'][(i * 5 + r * 3) % 3]),
    ),
  ) +
  rect(0, 470, 1200, 205, deep) +
  stroke(
    'M0 470 q50 -22 100 0 t100 0 t100 0 t100 0 t100 0 t100 0 t100 0 t100 0 t100 0 t100 0 t100 0 t100 0',
    foam,
    9,
  ) +
  ripples(61, { top: 500, bottom: 665, color: sea, count: 34 }) +
  rect(230, 60, 120, 560, cream) +
  times(14, i => rect(230, 80 + i * 38, i % 2 ? 44 : 80, 12, i % 2 ? ink : brick)) +
  disc(790, 250, 178, '#8a6a2c') +
  disc(790, 250, 154, cream) +
  times(24, i => group(`rotate(${i * 15} 790 250)`, rect(786, 104, 8, i % 6 ? 18 : 36, ink))) +
  group('rotate(52 790 250)', shape('M778 250 L790 120 L802 250Z', brick)) +
  disc(790, 250, 18, ink) +
  stroke('M790 428 V560', '#8a6a2c', 26);

const flasks = () => {
  const flask = (x, y, size, color, level) =>
    group(
      `translate(${x} ${y}) scale(${size})`,
      shape(
        'M-26 -230 H26 V-110 L116 90 Q124 124 90 124 H-90 Q-124 124 -116 90 L-26 -110Z',
        cream,
        'opacity=".8"',
      ) +
        shape(
          `M${-70 + level} ${-10 + level * -0.6} H${70 - level} L112 92 Q118 118 88 118 H-88 Q-118 118 -112 92Z`,
          color,
        ) +
        stroke(
          'M-26 -230 V-110 L-116 90 Q-124 124 -90 124 H90 Q124 124 116 90 L26 -110 V-230 M-40 -232 H40',
          ink,
          8,
        ) +
        times(4, i => disc(-40 + i * 28, 60 - (i % 2) * 34, 8, cream, 'opacity=".7"')),
    );
  return (
    rect(0, 0, 1200, 675, '#c9dcd6') +
    disc(600, 330, 280, '#dbe8e1') +
    rect(0, 560, 1200, 115, '#7c6a45') +
    flask(300, 446, 0.95, sea, 8) +
    flask(900, 446, 0.95, gold, 20) +
    flask(600, 402, 1.3, coral, 0) +
    group(
      'translate(600 480)',
      shape('M-84 30 Q-60 -60 30 -56 Q92 -40 96 20 Q20 50 -84 30Z', night) +
        stroke('M-70 26 Q-30 -30 60 -30 M-60 28 Q-10 -6 80 -2', '#47637a', 5),
    )
  );
};

const balloon = () =>
  sky('#060d18', '#16344f', 900, 1125) +
  stars(71, { count: 70, bottom: 700, width: 900 }) +
  shape('M-100 920 Q450 700 1000 920 V1125 H-100Z', '#3f8fb5') +
  shape('M-100 950 Q450 740 1000 950 V1125 H-100Z', '#5a9a86') +
  shape('M40 900 Q200 850 330 870 T640 840 Q700 880 560 900 T240 930Z', cream, 'opacity=".8"') +
  stroke('M-100 920 Q450 700 1000 920', '#bfe3ee', 8) +
  shape('M450 130 C640 130 660 360 450 480 C240 360 260 130 450 130Z', cream) +
  shape('M450 130 C520 130 560 360 450 480 C640 360 640 150 450 130Z', sand) +
  stroke('M450 480 V600', cream, 4) +
  shape('M410 590 h80 l-14 26 h-52z', coral) +
  stroke('M450 616 V700', cream, 4) +
  rect(420, 700, 60, 48, gold);

const bread = () =>
  rect(0, 0, 1000, 1000, '#2b4a52') +
  times(9, i => stroke(`M0 ${90 + i * 110} H1000 M${90 + i * 110} 0 V1000`, '#35565e', 6)) +
  oval(500, 560, 400, 370, '#1d363d') +
  disc(500, 500, 360, '#b06a32') +
  disc(500, 490, 330, '#c98244') +
  disc(470, 460, 240, '#d99a58', 'opacity=".7"') +
  stroke('M240 520 q65 -120 130 0 t130 0 t130 0 t130 0', cream, 36) +
  stroke('M240 520 q65 -120 130 0 t130 0 t130 0 t130 0', '#f0d5a4', 16) +
  times(5, i => stroke(`M${310 + i * 90} ${680 + (i % 2) * 26} q40 -30 70 4`, '#efd3a6', 12)) +
  times(40, i => disc(150 + ((i * 191) % 700), 150 + ((i * 283) % 700), 3, cream, 'opacity=".55"'));

const fishAuction = () => {
  const random = chance(83);
  return (
    rect(0, 0, 1200, 675, '#24414f') +
    times(6, i => {
      const x = 24 + (i % 3) * 392;
      const y = 24 + Math.floor(i / 3) * 322;
      return (
        rect(x, y, 368, 304, [coral, gold, sea, gold, sea, coral][i]) +
        rect(x + 16, y + 16, 336, 272, pale) +
        times(18, () =>
          shape(
            `M${(x + 24 + random() * 290).toFixed()} ${(y + 24 + random() * 236).toFixed()} l26 6 l-10 22z`,
            '#c6dcd9',
          ),
        ) +
        times(5, j =>
          group(
            `translate(${x + 184} ${y + 52 + j * 52}) scale(1.9 .9) rotate(${(random() * 8 - 4).toFixed(1)})`,
            shape(
              'M-70 0 Q-10 -30 60 0 Q-10 30 -70 0Z M-60 0 L-86 -22 V22Z',
              ['#7d98a3', '#93aab2', '#6c8995'][j % 3],
            ) +
              stroke('M-50 -2 Q0 -14 46 -2', cream, 3) +
              disc(44, -5, 4, ink),
          ),
        )
      );
    })
  );
};

const circuit = () => {
  const random = chance(97);
  return (
    rect(0, 0, 1200, 675, '#1d4a43') +
    times(46, i => {
      const x = Math.round((random() * 1200) / 40) * 40;
      const y = Math.round((random() * 675) / 40) * 40;
      const run = 80 + Math.round(random() * 5) * 40;
      const turn = random() > 0.5 ? 40 : -40;
      const color = i % 6 ? '#5da08a' : gold;
      return (
        stroke(`M${x} ${y} h${run} l${Math.abs(turn)} ${turn} v${turn * 2}`, color, 6) +
        disc(x, y, 11, color) +
        disc(x, y, 4, '#1d4a43') +
        disc(x + run + Math.abs(turn), y + turn * 3, 11, color)
      );
    }) +
    times(5, i => {
      const [x, y, w, h] = [
        [480, 220, 240, 240],
        [140, 90, 170, 90],
        [900, 110, 150, 150],
        [150, 470, 210, 100],
        [860, 450, 220, 110],
      ][i];
      return (
        times(Math.floor(w / 30), j => rect(x + 10 + j * 30, y - 14, 12, h + 28, sand)) +
        rect(x, y, w, h, ink) +
        disc(x + 22, y + 22, 8, '#47637a')
      );
    }) +
    shape('M556 380 v-70 l44 -40 l44 40 v70z', gold) +
    rect(588, 340, 24, 40, ink)
  );
};

const batteries = () =>
  sky('#0f2a33', '#1f5460') +
  times(6, r => {
    const size = 0.45 + r * 0.24;
    const y = 130 + r * r * 17 + r * 34;
    const count = 13 - r;
    return times(count, i => {
      const x = 600 + (i - (count - 1) / 2) * 128 * size;
      const charge = ((i * 5 + r * 3) % 5) / 5;
      return group(
        `translate(${x.toFixed()} ${y}) scale(${size.toFixed(2)})`,
        rect(-48, -10, 96, 150, '#0b1d24', 'rx="10"') +
          rect(-16, -26, 32, 18, sand) +
          rect(-38, 8 + charge * 90, 76, 122 - charge * 90, (i + r) % 4 ? sea : gold, 'rx="6"'),
      );
    });
  });

const serversPool = () =>
  rect(0, 0, 1200, 675, night) +
  shape('M0 675 L430 250 H770 L1200 675Z', '#5cb3bd') +
  times(5, i => stroke(`M${430 + i * 85} 250 L${i * 300} 675`, cream, 6, 'stroke-dasharray="26 14"')) +
  times(24, i => oval(250 + ((i * 173) % 700), 330 + ((i * 61) % 330), 50, 5, cream, 'opacity=".45"')) +
  times(2, side =>
    group(
      side ? 'translate(1200 0) scale(-1 1)' : '',
      times(4, i => {
        const x = i * 105;
        const top = 20 + i * 42;
        const bottom = 640 - i * 100;
        return (
          shape(
            `M${x} ${top} L${x + 92} ${top + 38} V${bottom - 88} L${x} ${bottom}Z`,
            i % 2 ? '#0d2233' : '#142f45',
          ) +
          times(7, j =>
            stroke(
              `M${x + 14} ${top + 40 + (j * (bottom - top - 90)) / 7} l62 ${16 - j * 5}`,
              [gold, coral, foam][(i + j) % 3],
              7,
            ),
          )
        );
      }),
    ),
  ) +
  group(
    'translate(600 440)',
    disc(0, 0, 24, coral) + stroke('M20 10 q60 -50 110 4 M-20 10 q-60 -50 -110 4', sand, 16),
  );

const webPage = () =>
  rect(0, 0, 1200, 675, '#cfe3df') +
  rect(0, 470, 1200, 205, sea) +
  ripples(91, { top: 484, bottom: 665, color: foam, count: 44 }) +
  shape('M250 380 H950 L820 560 H380Z', cream) +
  shape('M600 120 L840 380 H360Z', '#fbf6ea') +
  shape('M600 120 L840 380 H600Z', sand) +
  shape('M250 380 H600 L500 560 H380Z', '#fbf6ea') +
  times(6, i => rect(430 + i * 4, 400 + i * 24, 120 - i * 10, 9, '#9aa39c')) +
  times(6, i => rect(650, 400 + i * 24, 190 - i * 18, 9, '#a89b7c')) +
  rect(520, 270, 70, 84, plum) +
  times(4, i => rect(612, 280 + i * 22, 90 + i * 12, 9, '#a89b7c')) +
  oval(600, 566, 260, 14, deep);

export const nature = {
  seagrass,
  birds,
  comet,
  'tide-gauge': tideGauge,
  flasks,
  balloon: { draw: balloon, width: 900, height: 1125 },
  bread: { draw: bread, width: 1000, height: 1000 },
  'fish-auction': fishAuction,
  circuit,
  batteries,
  'servers-pool': serversPool,
  'web-page': webPage,
};
