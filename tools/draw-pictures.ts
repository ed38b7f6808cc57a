// Drawings as text → the photographs that the sample site does not have: public/images/*.jpg and
// *.png, which anyone may use as this repository. Run by hand: npx jiti tools/draw-pictures.ts
import { writeFileSync } from 'node:fs';
import sharp from 'sharp';

/**
 * A river in flood under low hills in the morning, and the gauge that it covers up to 918
 * centimetres.
 */
function gauge(): string {
  const hills = [
    ['#8d9a9c', 330, 46],
    ['#74858a', 372, 38],
    ['#56696b', 410, 30],
  ] as const;
  const hill = ([colour, y, rise]: (typeof hills)[number], index: number) => {
    const crest = Array.from({ length: 121 }, (_, at) => {
      const waves = Math.sin(at * 0.14 + index * 2.1) + 0.5 * Math.sin(at * 0.38 + index);
      return `L${at * 10} ${Math.round(y - rise * (1 + waves))}`;
    });
    const path = `M0 ${y} ${crest.join(' ')} L1200 ${y} L1200 470 L0 470 Z`;
    return `<path fill="${colour}" d="${path}"/>`;
  };
  const trees = Array.from(
    { length: 60 },
    (_, at) =>
      `<ellipse cx="${at * 21 + ((at * 37) % 13)}" cy="${442 - ((at * 53) % 17)}" ` +
      `rx="${12 + ((at * 29) % 9)}" ry="${18 + ((at * 41) % 14)}" fill="#3d4d45"/>`,
  );
  const marks = Array.from(
    { length: 44 },
    (_, at) =>
      `<path d="M842 ${73 + at * 10} h${at % 5 === 0 ? 52 : 26}" ` +
      'stroke="#1d1d1b" stroke-width="4"/>',
  );
  const numbers = Array.from(
    { length: 4 },
    (_, at) =>
      `<text x="972" y="${135 + at * 100}" font-family="Georgia, serif" font-size="44" ` +
      `font-weight="bold" text-anchor="end" fill="#8e2f22">${13 - at}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="750">
  <defs>
    <linearGradient id="sky" x2="0" y2="1">
      <stop stop-color="#aab6bd"/><stop offset="1" stop-color="#e6d9c3"/>
    </linearGradient>
    <linearGradient id="water" x2="0" y2="1">
      <stop stop-color="#a7977c"/><stop offset="1" stop-color="#5d4c36"/>
    </linearGradient>
    <filter id="waves" x="0" y="0" width="1" height="1">
      <feTurbulence type="fractalNoise" baseFrequency="0.006 0.09" numOctaves="4" seed="918"/>
      <feColorMatrix values="0 0 0 0 0.93  0 0 0 0 0.88  0 0 0 0 0.78  1.6 0 0 0 -0.72"/>
    </filter>
    <filter id="mist"><feGaussianBlur stdDeviation="14"/></filter>
  </defs>
  <rect width="1200" height="470" fill="url(#sky)"/>
  ${hills.map(hill).join('')}${trees.join('')}
  <rect y="455" width="1200" height="295" fill="url(#water)"/>
  <rect x="-60" y="438" width="1320" height="44" fill="#e2d8c6" opacity=".75" filter="url(#mist)"/>
  <g transform="rotate(-1 900 400)">
    <rect x="830" y="40" width="160" height="480" fill="#efe9dc" stroke="#77705f" stroke-width="3"/>
    ${marks.join('')}${numbers.join('')}
  </g>
  <path d="M812 512 q44 -14 94 -2 t104 2 L1016 560 L806 560 Z" fill="#82704f"/>
  <rect y="470" width="1200" height="280" filter="url(#waves)"/>
</svg>`;
}

/**
 * Stage against discharge in three floods at Ust-Ashal: the river carries less and stands higher.
 */
function floods(): string {
  const rows = [
    ['1957', 861, 4710],
    ['2003', 902, 4390],
    ['2024', 918, 3940],
  ] as const;
  const bars = rows.map(([year, stage, flow], index) => {
    const x = 120 + index * 250;
    const [high, wide] = [stage * 0.36, flow * 0.07];
    return `<rect x="${x}" y="${430 - high}" width="74" height="${high}" fill="#3a6e8c"/>
    <rect x="${x + 84}" y="${430 - wide}" width="74" height="${wide}" fill="#b08d57"/>
    <text x="${x + 37}" y="${420 - high}">${stage}</text>
    <text x="${x + 121}" y="${420 - wide}">${flow.toLocaleString('en')}</text>
    <text x="${x + 79}" y="470" font-size="26" font-weight="bold">${year}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="560"
  font-family="Georgia, 'Times New Roman', serif" font-size="22"
  text-anchor="middle" fill="#26221c">
  <rect width="900" height="560" fill="#f4eee1"/>
  <path d="M80 430 H840" stroke="#26221c" stroke-width="2"/>
  ${bars.join('')}
  <g text-anchor="start">
    <rect x="200" y="510" width="22" height="22" fill="#3a6e8c"/>
    <text x="232" y="529">stage, cm</text>
    <rect x="460" y="510" width="22" height="22" fill="#b08d57"/>
    <text x="492" y="529">discharge, m³/s</text>
  </g>
</svg>`;
}

const photograph = await sharp(Buffer.from(gauge()))
  .flatten({ background: '#fff' })
  .raw()
  .toBuffer({ resolveWithObject: true });
// Grain, the same every time (Numerical Recipes' generator).
let seed = 918;
for (let at = 0; at < photograph.data.length; at += 3) {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  for (let channel = 0; channel < 3; channel += 1)
    photograph.data[at + channel] = Math.max(
      0,
      Math.min(255, photograph.data[at + channel]! + ((seed >>> 24) - 128) / 32),
    );
}
writeFileSync(
  'public/images/ust-ashal-gauge.jpg',
  await sharp(photograph.data, { raw: photograph.info })
    .jpeg({ quality: 58, mozjpeg: true })
    .toBuffer(),
);
writeFileSync(
  'public/images/ust-ashal-floods.png',
  await sharp(Buffer.from(floods()))
    .png({ palette: true, colours: 64, compressionLevel: 9 })
    .toBuffer(),
);
