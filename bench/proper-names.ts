// Invented people, places, outlets and the 400 tags of the made archive, all derived from fixed
// lists and rules. Every host ends in .example (RFC 2606), so that no made link can lead anywhere.

/** Invented cities and regions. */
export const PLACES: readonly string[] = combine(
  'Var Kest Oder Belo Tark Sar Mir Novo Kras Ust Ilm Zel ' +
    'Tor Vel Dor Pol Ost Lin Kar Bal Sev Ural Amu Tal',
  'holm gorod mouth avsk istan burg ovo dale heim ansk',
);

/** Where the three authors write from. */
export const DATELINES: readonly string[] = [
  ...['Staunton', 'Vienna', 'Tallinn', 'Tbilisi', 'Prague', 'Helsinki'],
  ...['Warsaw', 'Vilnius', 'Toronto', 'Bishkek', 'Riga', 'Chișinău'],
];

export const AUTHORS: readonly string[] = [
  'Margaret Holloway',
  'Daniel Ostrander',
  'Irena Šimková',
];

/** Invented surnames; first names are drawn beside them. */
export const SURNAMES: readonly string[] = combine(
  'Abar Bereg Chern Dvor Emel Frol Gor Hav Ishk Jur Kolm Lem Mal ' +
    'Nest Orl Pet Rud Sok Tver Usm Vor Yas Zhar Shev Drozd Kir',
  'ov in enko sky adze yan ev uk aev son',
);

export const FIRST_NAMES: readonly string[] = `
Aleksandr Maria Sergey Elena Vadim Natalia Ruslan Olga Igor Svetlana Timur Aisylu Pavel Galina
Mikhail Nino Andrey Tatyana Rafael Ilona Boris Vera Konstantin Dina Yaroslav Madina Leonid Zarina
Anton Lyudmila Farid Ksenia Marat Yulia Georgy Anna Stepan Regina Arkady Tamara
`
  .trim()
  .split(/\s+/);

/** A publication that posts cite: its name in prose and the host that it lives on. */
export type Outlet = { readonly name: string; readonly host: string };

/** 336 outlets, one host each. */
export const OUTLETS: readonly Outlet[] = buildOutlets();

/** 400 different tags, the most used one first. */
export const TAGS: readonly string[] = buildTags();

/** Joins every stem with every ending, in an order that mixes both. */
function combine(stems: string, endings: string): string[] {
  const [first, second] = [stems.split(' '), endings.split(' ')];
  const names: string[] = [];
  for (let round = 0; round < second.length; round += 1) {
    for (const [i, stem] of first.entries()) names.push(stem + second[(i + round) % second.length]);
  }
  return names;
}

function buildOutlets(): Outlet[] {
  const kinds =
    `Courier Herald Observer Gazette Bulletin Review Chronicle Dispatch Monitor Tribune Messenger
    Times Analyst Sentinel`.split(/\s+/);
  const outlets: Outlet[] = [];
  for (const kind of kinds) {
    for (const place of PLACES.slice(0, 24)) {
      outlets.push({ name: `${place} ${kind}`, host: `${place}-${kind}.example`.toLowerCase() });
    }
  }
  return outlets;
}

function buildTags(): string[] {
  const subjects =
    `politics economy security elections energy media religion language migration demography courts
    sanctions diplomacy army education health environment history memory regions federalism
    corruption protest trade agriculture transport housing police borders Arctic`.split(/\s+/);
  const qualities = 'local foreign rural urban military digital ethnic public'.split(' ');
  const tags = [...subjects, ...PLACES.slice(0, 130)];
  for (const quality of qualities)
    for (const subject of subjects) tags.push(`${quality} ${subject}`);
  return mix(tags).slice(0, 400);
}

/**
 * Spreads the three sorts of tags over the ranks: a fixed stride that shares no factor with the
 * length.
 */
function mix(tags: readonly string[]): string[] {
  let stride = 151;
  while (tags.length % stride === 0) stride += 2;
  return tags.map((_, rank) => tags[(rank * stride) % tags.length] as string);
}
