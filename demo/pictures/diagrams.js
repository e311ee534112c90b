// Draws the pictures inside stories that explain something: a technical drawing, a map and a chart.
import {
  brick,
  chance,
  coral,
  cream,
  deep,
  disc,
  foam,
  gold,
  ink,
  night,
  rect,
  sand,
  sea,
  shape,
  stroke,
  times,
} from './brush.js';

const label = (x, y, text, size = 26, more = '') =>
  `<text x="${x}" y="${y}" font-family="DejaVu Sans, Verdana, sans-serif" font-size="${size}" fill="${ink}" ${more}>${text}</text>`;

const bridgeDrawing = () =>
  rect(0, 0, 1200, 600, '#eef1e6') +
  times(24, i => stroke(`M${i * 50} 0 V600 M0 ${i * 50} H1200`, '#dde4d6', 2)) +
  rect(80, 240, 1040, 18, night) +
  stroke('M90 240 Q380 130 600 110 Q820 130 1110 240', night, 8) +
  times(17, i =>
    stroke(`M${120 + i * 60} 240 V${(112 + Math.abs(480 - i * 60) ** 1.9 / 1050).toFixed()}`, night, 4),
  ) +
  shape('M500 300 H700 L740 520 H460Z', sand, `stroke="${night}" stroke-width="6"`) +
  rect(490, 262, 220, 34, coral, `stroke="${night}" stroke-width="5"`) +
  times(8, i => disc(512 + i * 25, 279, 9, cream, `stroke="${night}" stroke-width="4"`)) +
  stroke(
    'M0 470 q50 -16 100 0 t100 0 t100 0 t100 0 t60 0 M740 470 q50 -16 100 0 t100 0 t100 0 t100 0 t100 0',
    sea,
    6,
  ) +
  stroke('M720 280 L850 340', brick, 4) +
  label(862, 350, 'Bearing, 4 m across') +
  label(120, 300, 'West span, 52 m') +
  label(905, 300, 'East span, 52 m') +
  label(560, 560, 'Pier');

const seagrassMap = () => {
  const random = chance(44);
  return (
    rect(0, 0, 1200, 800, '#c5dedb') +
    shape('M0 0 H330 Q300 120 180 160 T60 330 Q40 520 150 600 T90 800 H0Z', sand) +
    shape('M760 250 Q860 190 960 240 T1060 400 Q1040 500 930 500 T770 420 Q710 330 760 250Z', sand) +
    shape('M520 80 Q590 50 640 90 T640 160 Q560 190 520 150Z', sand) +
    times(5, i => {
      const [x, y] = [
        [1075, 330],
        [1090, 400],
        [1060, 470],
        [1000, 530],
        [1100, 470],
      ][i];
      return (
        shape(`M${x} ${y} l54 -12 l14 44 l-52 16z`, '#4a8a5e') +
        times(5, () => disc((x + 6 + random() * 46).toFixed(), (y + random() * 26).toFixed(), 3, cream))
      );
    }) +
    stroke('M170 470 Q480 560 760 450', deep, 6, 'stroke-dasharray="4 18"') +
    stroke('M170 480 Q480 660 780 500', coral, 7, 'stroke-dasharray="22 14"') +
    label(24, 420, 'Aldermouth', 30, 'font-weight="bold"') +
    label(850, 350, 'Skarra', 30, 'font-weight="bold"') +
    label(505, 220, 'Inner Hest') +
    label(985, 610, 'Planted plots') +
    label(360, 500, 'course until February', 22) +
    label(400, 640, 'course since February', 22) +
    rect(60, 720, 200, 8, ink) +
    label(60, 765, '5 km', 22)
  );
};

const tideChart = () => {
  const random = chance(12);
  const height = year => {
    if (year < 1920) return (year - 1874) * 0.09;
    if (year < 1970) return 4.1 + (year - 1920) * 0.12;
    if (year < 2003) return 10.1 + (year - 1970) * 0.21;
    return 17 + (year - 2003) * 0.4;
  };
  const x = year => 110 + ((year - 1874) / 151) * 1030;
  const y = centimetres => 560 - centimetres * 17;
  const years = Array.from({ length: 152 }, (_, index) => 1874 + index);
  return (
    rect(0, 0, 1200, 660, '#fbf6ea') +
    times(
      4,
      i => stroke(`M100 ${y(i * 10)} H1150`, '#ddd2b8', 3) + label(40, y(i * 10) + 9, `${i * 10}`, 24),
    ) +
    times(4, i => label(x(1880 + i * 45) - 30, 612, `${1880 + i * 45}`, 24)) +
    years
      .map(year =>
        disc(
          x(year).toFixed(1),
          (y(height(year)) + random() * 46 - 23).toFixed(1),
          5,
          foam,
          `stroke="${sea}" stroke-width="2"`,
        ),
      )
      .join('') +
    stroke(
      `M${years.map(year => `${x(year).toFixed(1)} ${y(height(year)).toFixed(1)}`).join(' L')}`,
      brick,
      7,
    ) +
    disc(x(2025).toFixed(), y(height(2025)).toFixed(), 12, gold, `stroke="${ink}" stroke-width="4"`) +
    label(110, 62, 'centimetres above 1874', 24)
  );
};

export const diagrams = {
  'bridge-drawing': { draw: bridgeDrawing, width: 1200, height: 600 },
  'seagrass-map': { draw: seagrassMap, width: 1200, height: 800 },
  'tide-chart': { draw: tideChart, width: 1200, height: 660 },
};
