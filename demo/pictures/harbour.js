import {
  coral,
  cream,
  chance,
  brick,
  cyclist,
  deep,
  disc,
  foam,
  gold,
  group,
  hills,
  houses,
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

const span = (color, dark) =>
  rect(140, 392, 920, 20, dark) +
  stroke('M150 392 Q380 250 600 230 Q820 250 1050 392', color, 14) +
  times(15, i => {
    const x = 180 + i * 60;
    const y = 230 + Math.abs(x - 600) ** 1.9 / 640;
    return stroke(
      `M${x} 394 L${x} ${y.toFixed()} M${x} 394 L${x + (x < 600 ? 60 : -60)} ${(y - 6).toFixed()}`,
      color,
      5,
    );
  }) +
  rect(588, 200, 24, 200, dark) +
  shape('M560 412 h80 l26 130 h-132z', dark);

const bridgeDay = () =>
  sky('#bcd6d3', cream) +
  disc(905, 190, 74, gold, 'opacity=".9"') +
  houses(4, { base: 470, colors: ['#8fb0ae', '#9dbab4', '#86a6a8'], windows: pale, low: 50, high: 120 }) +
  rect(0, 468, 1200, 207, sea) +
  ripples(3, { top: 480, bottom: 665, color: foam }) +
  group('translate(-60 40)', span(brick, ink)) +
  rect(0, 440, 96, 70, deep) +
  rect(1090, 440, 110, 70, deep);

const bridgeBicycles = () =>
  sky(coral, '#f3c98a') +
  disc(600, 400, 120, cream, 'opacity=".85"') +
  group('translate(0 -14)', span(plum, night), 'opacity=".5"') +
  rect(0, 400, 1200, 275, deep) +
  ripples(9, { top: 412, bottom: 520, left: 400, right: 800, color: '#f3c98a', count: 22, opacity: 0.8 }) +
  times(13, i => oval(i * 100, 600, 46, 16, brick)) +
  rect(0, 566, 1200, 26, sand) +
  cyclist(250, 566, coral) +
  cyclist(480, 566, gold) +
  cyclist(760, 566, foam) +
  cyclist(1000, 566, brick);

const rowingBoat = () =>
  sky('#f7dfb5', cream) +
  houses(12, { base: 300, colors: [brick, plum, deep, coral], windows: sand, low: 90, high: 190 }) +
  rect(0, 300, 1200, 375, sea) +
  ripples(5, { top: 310, bottom: 660, color: foam, count: 60 }) +
  shape('M420 470 h340 q-24 76 -90 76 h-170 q-60 0 -80 -76z', ink) +
  rect(436, 482, 310, 8, gold) +
  person(560, 472, 150, coral) +
  stroke('M540 410 L400 560 M590 410 L800 560', sand, 9) +
  times(3, i => oval(650 + i * 32, 462, 24, 18, i % 2 ? cream : sand));

const tideQuay = () =>
  sky(night, '#47637a') +
  houses(21, {
    base: 400,
    left: 620,
    colors: ['#24445c', '#1c3a50', '#2c4d63'],
    windows: gold,
    low: 90,
    high: 210,
  }) +
  rect(600, 400, 600, 275, ink) +
  times(
    4,
    i =>
      stroke(`M${690 + i * 150} 400 v-96`, ink, 8) +
      disc(690 + i * 150, 296, 17, i === 1 ? cream : gold) +
      disc(690 + i * 150, 296, 46, gold, 'opacity=".2"'),
  ) +
  shape(
    'M0 460 Q140 360 300 440 T560 330 Q650 250 690 330 Q640 320 620 400 Q640 500 760 520 L760 675 L0 675Z',
    deep,
  ) +
  shape('M0 540 Q160 450 330 530 T640 500 Q720 520 800 560 L900 675 L0 675Z', sea) +
  stroke('M0 460 Q140 360 300 440 T560 330 Q650 250 690 330', foam, 12) +
  times(26, i => disc(600 + ((i * 53) % 190), 210 + ((i * 37) % 150), 3 + (i % 4) * 2, foam));

const fog = () =>
  sky('#d9dfdb', '#c3ccca', 900, 1125) +
  shape('M520 330 h12 v560 h-12z', '#8d9c9f') +
  disc(526, 316, 34, '#fff6de') +
  disc(526, 316, 110, '#fff6de', 'opacity=".35"') +
  disc(526, 316, 220, '#fff6de', 'opacity=".25"') +
  shape('M110 860 h300 q-20 66 -70 66 h-160 q-50 0 -70 -66z', '#9fadae') +
  stroke('M250 860 v-250 M250 620 l120 220', '#9fadae', 8) +
  rect(0, 890, 900, 235, '#b4bfbf') +
  times(6, i => oval(150 + i * 150, 860 + (i % 3) * 60, 330, 44, '#d9dfdb', 'opacity=".5"'));

const hull = (color, band) =>
  shape('M-330 0 H340 L300 84 Q296 92 280 92 H-270 Q-300 92 -306 80Z', color) +
  rect(-316, 28, 640, 12, band) +
  shape('M-270 -74 H236 L262 0 H-290Z', cream) +
  shape('M-200 -134 H150 L176 -74 H-212Z', cream) +
  times(12, i => rect(-240 + i * 38, -52, 22, 26, deep)) +
  times(7, i => rect(-170 + i * 44, -114, 26, 24, sea)) +
  stroke('M-40 -134 v-60 M-70 -176 h60', ink, 6);

const ferry = () =>
  sky('#f5c98b', cream) +
  disc(930, 300, 96, coral) +
  hills(8, 380, 70, '#9dbab4') +
  rect(0, 380, 1200, 295, sea) +
  ripples(2, { top: 396, bottom: 665, color: foam, count: 60 }) +
  ripples(6, { top: 390, bottom: 560, left: 820, right: 1040, color: '#f3c98a', count: 16, opacity: 0.9 }) +
  group('translate(520 410)', hull(night, coral));

const porpoise = (x, y, size) =>
  group(
    `translate(${x} ${y}) scale(${size})`,
    shape('M-120 40 Q-70 -70 40 -60 Q110 -54 130 6 Q70 -20 30 -10 Q-50 10 -92 70 L-130 76Z', ink) +
      shape('M10 -58 Q10 -96 44 -108 Q38 -80 56 -56Z', ink) +
      shape('M-50 20 Q10 -24 120 2 Q60 0 20 14 Q-30 36 -70 70Z', foam, 'opacity=".55"'),
  );

const ferryPorpoises = () =>
  sky('#cfe3df', cream) +
  rect(0, 290, 1200, 385, sea) +
  hills(15, 292, 50, '#8fb0ae', 1200, 292) +
  group('translate(850 270) scale(.72)', hull(night, gold)) +
  ripples(31, { top: 350, bottom: 665, color: foam, count: 60 }) +
  porpoise(360, 420, 1.15) +
  porpoise(620, 520, 0.85) +
  oval(250, 512, 90, 12, foam, 'opacity=".8"') +
  oval(548, 588, 70, 10, foam, 'opacity=".8"');

const crane = (x, y, size, color) =>
  group(
    `translate(${x} ${y}) scale(${size})`,
    stroke('M-60 0 L-40 -250 M60 0 L40 -250 M-50 -120 L50 -120 M-54 -60 L50 -180', color, 14) +
      rect(-70, -290, 150, 44, color) +
      stroke(
        'M60 -286 L330 -420 M-60 -280 L-130 -250 M0 -290 L20 -400 L330 -420 M20 -400 L-120 -256',
        color,
        11,
      ) +
      stroke('M330 -420 V-210', color, 5) +
      rect(306, -210, 48, 34, color),
  );

const cranes = () =>
  sky('#c9563f', '#f4c680') +
  disc(310, 440, 130, cream, 'opacity=".75"') +
  crane(720, 560, 1.05, plum) +
  crane(330, 580, 1.25, ink) +
  crane(960, 590, 0.8, ink) +
  rect(0, 575, 1200, 100, night) +
  times(11, i =>
    rect(640 + (i % 6) * 92, 531 - Math.floor(i / 6) * 42, 86, 40, [brick, sea, gold, deep][i % 4]),
  ) +
  ripples(14, { top: 600, bottom: 670, color: '#f4c680', count: 14, opacity: 0.5 });

const buoys = () =>
  sky('#dfe8de', cream) +
  rect(0, 330, 1200, 345, '#6fa7a6') +
  hills(33, 332, 40, '#a8c3bd', 1200, 332) +
  ripples(17, { top: 350, bottom: 665, color: cream, count: 46 }) +
  times(6, i => {
    const size = 0.35 + i * i * 0.055;
    const color = i % 2 ? gold : coral;
    return group(
      `translate(${160 + i * 175} ${370 + i * i * 8}) scale(${size.toFixed(2)})`,
      stroke('M0 -150 V-70', ink, 6) +
        disc(0, -156, 12, cream, `stroke="${ink}" stroke-width="5"`) +
        shape('M-34 0 L-20 -80 h40 L34 0z', color) +
        rect(-27, -44, 54, 18, cream) +
        oval(0, 2, 66, 20, ink),
    );
  });

const lighthouse = () =>
  sky('#10263a', '#3c6379', 900, 1125) +
  stars(7, { count: 60, bottom: 600, width: 900 }) +
  shape('M450 300 L-60 150 V420Z', '#f3d58c', 'opacity=".45"') +
  shape('M450 300 L960 210 V400Z', '#f3d58c', 'opacity=".3"') +
  shape('M396 340 h108 l36 520 h-180z', cream) +
  times(3, i => shape(`M${389 - i * 11} ${430 + i * 150} h${122 + i * 22} l5 76 h${-132 - i * 22}z`, brick)) +
  rect(380, 318, 140, 24, ink) +
  rect(408, 250, 84, 70, gold) +
  times(3, i => rect(424 + i * 24, 250, 5, 70, ink)) +
  shape('M396 252 L450 196 L504 252Z', brick) +
  shape('M150 900 Q260 800 420 840 T760 880 L820 960 H100Z', ink) +
  rect(0, 930, 900, 195, night) +
  ripples(19, { top: 940, bottom: 1110, right: 900, color: '#6fa7a6', count: 44 });

const sailing = () =>
  sky('#dceae6', cream) +
  rect(0, 270, 1200, 405, sea) +
  ripples(41, { top: 285, bottom: 665, color: foam, count: 80 }) +
  times(9, i => {
    const random = chance(60 + i);
    const y = 300 + i * 38;
    const size = 0.35 + i * 0.1;
    const x = (i * 397 + 120) % 1100;
    return group(
      `translate(${x} ${y}) scale(${size.toFixed(2)}) rotate(${(random() * 24 - 12).toFixed()})`,
      shape('M-60 0 H64 L44 26 H-46Z', ink) +
        shape('M-4 -8 V-170 L-70 -14Z', [coral, gold, cream, plum][i % 4]) +
        shape('M6 -8 V-150 L58 -14Z', cream),
    );
  });

const rowing = () =>
  rect(0, 0, 1200, 675, deep) +
  ripples(43, { top: 0, bottom: 675, color: sea, count: 70 }) +
  times(4, i => {
    const y = 100 + i * 158;
    const x = [60, 180, 20, 260][i];
    const oars = times(
      8,
      j =>
        stroke(`M${x + 150 + j * 82} ${y} l-34 ${j % 2 ? 66 : -66}`, sand, 5) +
        oval(x + 112 + j * 82, y + (j % 2 ? 72 : -72), 15, 6, [coral, gold, cream, foam][i]),
    );
    const rowers = times(
      8,
      j => disc(x + 150 + j * 82, y, 14, [coral, gold, cream, foam][i]) + disc(x + 156 + j * 82, y, 8, ink),
    );
    return (
      oars +
      shape(
        `M${x} ${y} Q${x + 120} ${y - 22} ${x + 440} ${y - 20} T${x + 880} ${y} Q${x + 760} ${y + 20} ${x + 440} ${y + 20} T${x} ${y}Z`,
        cream,
      ) +
      rowers
    );
  });

const swim = () =>
  sky(deep, night) +
  times(9, i =>
    stroke(
      `M-40 ${120 + i * 66} q100 -34 200 0 t200 0 t200 0 t200 0 t200 0 t200 0`,
      sea,
      5,
      `opacity="${(0.25 + i * 0.07).toFixed(2)}"`,
    ),
  ) +
  shape('M560 372 Q660 346 780 372 Q700 396 560 388Z', ink) +
  stroke('M700 366 Q650 270 560 330', sand, 20) +
  disc(560, 366, 34, coral) +
  shape('M526 370 q34 22 68 0 v8 q-34 20 -68 0z', sand) +
  oval(660, 396, 210, 16, foam, 'opacity=".7"') +
  times(7, i => oval(860 + i * 44, 388 + (i % 2) * 8, 18, 5, foam, 'opacity=".5"'));

export const harbour = {
  'bridge-day': bridgeDay,
  'bridge-bicycles': bridgeBicycles,
  'rowing-boat': rowingBoat,
  'tide-quay': tideQuay,
  fog: { draw: fog, width: 900, height: 1125 },
  ferry,
  'ferry-porpoises': ferryPorpoises,
  cranes,
  buoys,
  lighthouse: { draw: lighthouse, width: 900, height: 1125 },
  sailing,
  rowing,
  swim,
};
