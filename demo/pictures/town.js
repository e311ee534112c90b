import {
  brick,
  chance,
  coral,
  cream,
  cyclist,
  deep,
  disc,
  foam,
  gold,
  group,
  hills,
  houses as row,
  ink,
  night,
  oval,
  pale,
  person,
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

const council = () =>
  rect(0, 0, 1200, 675, '#7d3226') +
  shape('M600 -40 L980 0 L820 150 H380 L220 0Z', '#f3d58c') +
  times(5, i => stroke(`M${300 + i * 150} 0 L${420 + i * 90} 150`, brick, 6)) +
  shape('M600 -40 L1100 675 H100Z', '#f3d58c', 'opacity=".16"') +
  times(6, r => {
    const y = 270 + r * 78;
    const reach = 250 + r * 90;
    const seats = 7 + r;
    return (
      times(seats, i => {
        const x = 600 - reach + ((2 * reach) / (seats - 1)) * i;
        const lift = 70 * (1 - ((x - 600) / reach) ** 2);
        return person(
          x,
          y - lift + 24,
          92 + r * 6,
          [night, deep, plum, ink, coral][(i * 3 + r) % 5],
          [sand, '#c99a6b', cream, '#8a5a3c'][(i + r * 2) % 4],
        );
      }) +
      stroke(
        `M${600 - reach - 60} ${y + 34} Q600 ${y - 118} ${600 + reach + 60} ${y + 34}`,
        r % 2 ? '#5e241b' : '#4c1c15',
        34,
      )
    );
  }) +
  rect(540, 610, 120, 70, ink) +
  rect(524, 598, 152, 14, gold);

const tram = () =>
  sky('#0f2336', '#2f5068') +
  stars(11, { count: 60, bottom: 300 }) +
  disc(960, 130, 62, '#f3d58c') +
  disc(934, 116, 58, '#142c41') +
  row(25, { base: 560, colors: ['#1c3a50', '#24445c', '#17324a'], windows: gold, low: 150, high: 320 }) +
  shape('M0 620 L1200 500 V675 H0Z', ink) +
  group(
    'translate(250 312) rotate(-5.7)',
    shape('M30 0 H560 Q600 0 612 50 L632 250 H-40 L-20 50 Q-12 0 30 0Z', coral) +
      rect(-26, 176, 654, 16, cream) +
      times(6, i => rect(14 + i * 92, 44, 74, 96, '#f7dc97', 'rx="6"')) +
      times(5, i => person(52 + i * 112, 140, 84, plum, sand)) +
      disc(40, 256, 24, ink) +
      disc(120, 256, 24, ink) +
      disc(470, 256, 24, ink) +
      disc(550, 256, 24, ink) +
      stroke('M300 0 L350 -70 L250 -100', foam, 6),
  ) +
  stroke('M0 196 L1200 76', foam, 3, 'opacity=".7"') +
  stroke('M0 634 L1200 514', foam, 4, 'opacity=".5"');

const marketHall = () =>
  rect(0, 0, 1200, 675, '#e9d9b4') +
  shape('M0 300 Q600 -260 1200 300 V675 H0Z', pale) +
  times(11, i => stroke(`M600 700 L${i * 120} ${300 - 280 * (1 - ((i - 5) / 5) ** 2)}`, '#b9cfc6', 5)) +
  stroke('M0 300 Q600 -260 1200 300', deep, 18) +
  stroke('M120 330 Q600 -130 1080 330', deep, 8) +
  stroke('M240 360 Q600 10 960 360', deep, 6) +
  times(4, i => {
    const x = 40 + i * 290;
    const color = [coral, sea, gold, brick][i];
    return (
      times(6, j => shape(`M${x + j * 42} 390 h42 v54 q-21 26 -42 0z`, j % 2 ? cream : color)) +
      rect(x + 8, 470, 10, 140, ink) +
      rect(x + 234, 470, 10, 140, ink) +
      rect(x, 540, 252, 90, color) +
      times(6, j => disc(x + 26 + j * 40, 532, 18, [gold, coral, '#7a9a4b', plum][(i + j) % 4]))
    );
  }) +
  rect(0, 628, 1200, 47, '#c9b07c') +
  person(330, 668, 180, night) +
  person(905, 668, 170, plum, '#8a5a3c') +
  person(618, 672, 150, deep);

const terrace = () =>
  sky('#cfe3df', cream) +
  times(7, i => {
    const x = -20 + i * 178;
    const color = [brick, sand, sea, coral, deep, gold, plum][i];
    const y = 190 + (i % 3) * 28;
    return (
      rect(x, y, 172, 485, color) +
      shape(`M${x - 6} ${y} l92 -92 l92 92z`, ink) +
      rect(x + 112, y - 100, 24, 70, brick) +
      times(
        6,
        j =>
          rect(
            x + 26 + (j % 2) * 74,
            y + 40 + Math.floor(j / 2) * 112,
            46,
            68,
            (i + j) % 4 ? pale : '#f7dc97',
          ) + rect(x + 22 + (j % 2) * 74, y + 108 + Math.floor(j / 2) * 112, 54, 8, ink),
      ) +
      rect(x + 30, 575, 50, 100, ink)
    );
  }) +
  rect(0, 650, 1200, 25, '#8a8f86');

const householdChart = () =>
  rect(0, 0, 1200, 675, cream) +
  times(5, i => stroke(`M90 ${150 + i * 110} H1110`, '#d9cba8', 3)) +
  times(5, i => {
    const x = 140 + i * 200;
    const top = [430, 380, 350, 280, 150][i];
    const color = [foam, sea, gold, coral, brick][i];
    return (
      rect(x, top, 124, 590 - top, color) +
      shape(`M${x - 12} ${top} l74 -62 l74 62z`, ink) +
      times(
        Math.floor((590 - top) / 70),
        j => rect(x + 24, top + 24 + j * 66, 28, 36, cream) + rect(x + 72, top + 24 + j * 66, 28, 36, cream),
      )
    );
  }) +
  rect(80, 588, 1040, 8, ink);

const paperMill = () =>
  sky('#e7cfa2', cream) +
  hills(51, 420, 120, '#a9b79a') +
  rect(300, 260, 480, 260, brick) +
  times(4, i => shape(`M${300 + i * 120} 260 v-60 l120 60z`, ink)) +
  shape('M820 520 L836 90 h52 L904 520Z', '#8d3626') +
  rect(828, 90, 68, 16, ink) +
  times(14, i => rect(328 + (i % 7) * 64, 310 + Math.floor(i / 7) * 92, 38, 56, i % 5 ? sand : '#f7dc97')) +
  times(8, i =>
    stroke(`M${900 + ((i * 67) % 230)} ${120 + ((i * 41) % 130)} q12 -16 18 0 q8 -16 20 0`, ink, 4),
  ) +
  rect(0, 515, 1200, 160, sea) +
  shape('M0 560 H560 L620 675 H0Z', foam) +
  times(16, i => stroke(`M${i * 38} 566 l8 96`, cream, 5)) +
  ripples(53, { top: 530, bottom: 665, left: 640, color: foam, count: 26 });

const theatre = () =>
  rect(0, 0, 1200, 675, '#3a1220') +
  shape('M330 110 H870 V570 H330Z', '#f3d58c') +
  shape('M420 570 L540 300 H660 L780 570Z', gold, 'opacity=".8"') +
  person(600, 560, 210, night) +
  times(6, i =>
    shape(
      `M${i * 66} 60 Q${i * 66 + 90} 330 ${i * 58} 600 h78 Q${i * 66 + 110} 330 ${i * 66 + 70} 60Z`,
      i % 2 ? brick : '#8a2f26',
    ),
  ) +
  times(6, i =>
    shape(
      `M${1200 - i * 66} 60 Q${1110 - i * 66} 330 ${1200 - i * 58} 600 h-78 Q${1090 - i * 66} 330 ${1130 - i * 66} 60Z`,
      i % 2 ? brick : '#8a2f26',
    ),
  ) +
  times(
    8,
    i =>
      shape(`M${i * 150} 0 h150 v70 q-75 90 -150 0z`, i % 2 ? '#93342a' : brick) +
      stroke(`M${i * 150} 74 q75 86 150 0`, gold, 8),
  ) +
  rect(0, 575, 1200, 100, '#1f0a12') +
  times(14, i => oval(45 + i * 86, 655, 34, 40, '#120609'));

const libraryNight = () =>
  rect(0, 0, 1200, 675, '#132b27') +
  times(4, shelf => {
    const random = chance(70 + shelf);
    const y = 40 + shelf * 150;
    let books = '';
    for (let x = 20; x < 1180;) {
      const width = 16 + random() * 26;
      const height = 74 + random() * 44;
      if (random() > 0.08)
        books += rect(
          x.toFixed(),
          (y + 118 - height).toFixed(),
          width.toFixed(),
          height.toFixed(),
          [brick, deep, gold, '#7c6a45', plum, sea, '#c9b07c'][Math.floor(random() * 7)],
        );
      x += width + 2;
    }
    return books + rect(0, y + 118, 1200, 14, '#3d2a1a');
  }) +
  rect(0, 0, 1200, 675, '#0c1f1c', 'opacity=".45"') +
  shape('M600 400 L1010 675 H190Z', '#f7dc97', 'opacity=".5"') +
  shape('M480 410 Q500 330 600 330 T720 410Z', '#3f8a5c') +
  stroke('M600 410 V610', gold, 14) +
  oval(600, 616, 92, 18, gold) +
  rect(0, 628, 1200, 47, '#4a3220') +
  shape('M380 628 Q440 590 520 622 V632 H380Z M680 622 Q760 590 820 628 V632 H680Z', cream);

const film = () =>
  rect(0, 0, 1200, 675, '#101c28') +
  rect(90, 90, 560, 330, cream) +
  shape('M120 420 V300 Q220 190 330 300 T620 250 V420Z', sea) +
  disc(510, 180, 44, coral) +
  shape('M1200 120 L650 90 V420 L1200 170Z', '#f7e7bb', 'opacity=".25"') +
  rect(1120, 110, 80, 70, ink) +
  times(3, r =>
    times(
      12,
      i =>
        disc(
          40 + i * 104 + (r % 2) * 50,
          520 + r * 66,
          36 + r * 6,
          ['#0a131c', '#142839', '#1d3a50'][(i + r) % 3],
        ) +
        oval(
          40 + i * 104 + (r % 2) * 50,
          600 + r * 66,
          60,
          60,
          ['#0a131c', '#142839', '#1d3a50'][(i + r) % 3],
        ),
    ),
  );

const choir = () =>
  rect(0, 0, 1200, 675, '#b8ab92') +
  times(9, i => rect(0, i * 46, 1200, 24, ['#c8bca3', '#a89b82'][i % 2])) +
  shape('M0 0 L240 0 L300 420 L0 520Z', '#8b8069') +
  shape('M1200 0 L960 0 L900 420 L1200 520Z', '#8b8069') +
  times(7, i =>
    stroke(
      `M0 ${60 + i * 70} L${252 + i * 7} ${40 + i * 56} M1200 ${60 + i * 70} L${948 - i * 7} ${40 + i * 56}`,
      '#6f6551',
      5,
    ),
  ) +
  shape('M300 420 H900 L1200 520 V675 H0 V520Z', '#6d7f7b') +
  times(3, r =>
    times(14 - r, i =>
      person(
        250 + i * 52 + r * 26,
        470 + r * 56,
        150,
        [ink, night, plum][(i + r) % 3],
        [sand, '#c99a6b', cream, '#8a5a3c'][(i * 3 + r) % 4],
      ),
    ),
  ) +
  person(600, 660, 170, brick) +
  stroke('M590 560 l-50 -60 M612 560 l50 -60', brick, 14);

const stadium = () =>
  sky('#3b2a55', '#d98a72') +
  rect(0, 330, 1200, 60, night) +
  ripples(81, { top: 340, bottom: 385, color: '#d98a72', count: 14 }) +
  times(2, side =>
    group(
      side ? 'translate(1200 0) scale(-1 1)' : '',
      stroke('M130 470 V120', ink, 12) +
        rect(70, 70, 130, 60, ink) +
        times(8, i => disc(90 + (i % 4) * 30, 86 + Math.floor(i / 4) * 28, 10, '#fff6de')) +
        shape('M135 100 L760 675 H60Z', '#fff6de', 'opacity=".16"'),
    ),
  ) +
  rect(0, 385, 1200, 90, plum) +
  times(3, r =>
    times(48, i =>
      disc(12 + i * 25 + (r % 2) * 12, 404 + r * 26, 8, [coral, cream, gold, sea, ink][(i * 7 + r * 3) % 5]),
    ),
  ) +
  rect(0, 470, 1200, 205, '#3f7a52') +
  times(4, i => shape(`M${i * 320 - 40} 470 h150 l${(i - 1.5) * 60} 205 h-190z`, '#4a8a5e')) +
  stroke('M480 520 V420 H720 V520', cream, 9) +
  stroke('M360 520 H840 L910 600 H290Z', cream, 5) +
  person(560, 590, 120, cream) +
  person(640, 600, 125, cream, '#8a5a3c') +
  person(500, 585, 110, night) +
  person(735, 575, 105, night) +
  disc(608, 560, 13, cream, `stroke="${ink}" stroke-width="4"`);

const goalkeeper = () =>
  sky('#cfe3df', pale, 1000, 1000) +
  rect(0, 720, 1000, 280, '#3f7a52') +
  times(14, i => stroke(`M${120 + i * 58} 170 V760`, '#9db5b0', 3)) +
  times(10, i => stroke(`M110 ${200 + i * 58} H890`, '#9db5b0', 3)) +
  stroke('M100 780 V160 H900 V780', cream, 22) +
  group(
    'translate(440 470) rotate(-34)',
    stroke('M-20 0 L-250 60 M-20 20 L-240 130', ink, 44) +
      stroke('M-20 10 L150 -14', gold, 96) +
      stroke('M150 -30 L330 -60 M150 10 L320 -20', gold, 40) +
      disc(352, -62, 32, coral) +
      disc(340, -20, 30, coral) +
      disc(236, 46, 50, '#8a5a3c'),
  ) +
  disc(800, 214, 50, cream, `stroke="${ink}" stroke-width="6"`) +
  shape('M800 190 l24 18 -9 28 h-30 l-9 -28z', ink);

const hillClimb = () =>
  sky('#f4c680', cream) +
  disc(260, 190, 80, coral) +
  hills(90, 430, 160, '#b7c1a0') +
  shape('M-20 675 Q300 600 520 420 T980 150 L1220 230 V675Z', '#6d8f6a') +
  stroke('M150 690 Q560 640 700 540 T560 420 T800 330 T880 190', sand, 44) +
  stroke('M150 690 Q560 640 700 540 T560 420 T800 330 T880 190', cream, 4, 'stroke-dasharray="22 20"') +
  shape('M900 152 h110 v-56 q-55 -74 -110 0z', cream) +
  shape('M946 62 l26 -6 6 60 h-20z', ink) +
  cyclist(690, 548, coral);

export const town = {
  council,
  tram,
  'market-hall': marketHall,
  houses: terrace,
  'household-chart': householdChart,
  'paper-mill': paperMill,
  theatre,
  'library-night': libraryNight,
  film,
  choir,
  stadium,
  goalkeeper: { draw: goalkeeper, width: 1000, height: 1000 },
  'hill-climb': hillClimb,
};
