// The sentence patterns of the made archive: a {slot} is another pattern of this file, a word list, or one of the
// post's own names. Data only, and no slot ever leads back to itself without a way out; prose.ts puts it together.

/** Patterns by slot. All patterns of one slot are equally likely. */
export const GRAMMAR = {
  sentence: [
    '{statement}.', '{statement}.', '{statement}.', '{statement}.', '{opener} {statement}.', '{opener} {statement}.',
    '{statement}; {statement}.', '{statement} – {aside}.', '{statement}, and {statement}.', '{statement}, but {statement}.',
    '{statement}, {trailer}.', '{opener} {statement}, {trailer}.', '{condition}, {statement}.', '{condition}, {statement}.',
    '{time}, {statement}.', '{time}, {statement}.', '{question}?', '“{statement},” {person} {said}.', '{actor} {said} that {statement}.',
    '{actor} {said} that {statement}.', '{person} {said} that “{statement}.”', '“{statement},” {person} {said}, “{trailer}.”',
    '{count}.', '{count}, {trailer}.', '{short}.', '{actor} – {aside} – {past}.',
  ],
  statement: [
    '{actor} {past}', '{actor} {past}', '{actor} {adv} {past}', '{actor} {modal} {bare}', '{actor} {modal} {bare}',
    '{plural} {present}', '{plural} {present}', '{one} {presentOne}', 'the {idea} in {place} {pastBe} {adj}',
    'there is {adv} {article} {idea} behind {np}', 'it is {adj} that {actor} {past}', '{np} {modal} {bare}',
    '{np} {pastBe} {adv} {adj}', '{actor} {past} when {actor} {past}', 'what {actor} {past} was {article} {idea}',
    '{np} has become {article} {idea} for {actor}', '{np} has less to do with {matter} than with {matter}',
    '{actor} had {adv} {verbed} {np} by {year}', 'the {idea} is no longer {adj} but {adj}', '{np} matters because {actor} {past}',
    '{actor} is not so much {verbing} {np} as {verbing} {np}', 'the {body} of {place} {past}', '{matter} and {matter} {pastBe} {adj}',
    'few {groups} now believe that {np} will {bare}', '{one} has never {verbed} {np}', '{plural} have {adv} {verbed} {np}',
    '{verbing} {np} is {adv} {adj} for {actor}', '{np}, like {np}, {pastBe} {adj}', 'neither {actor} nor {actor} {past}',
  ],
  past: [
    '{verbed} {np}', '{verbed} {np}', '{verbed} {np} in {place}', '{verbed} {np} and {verbed} {np}', 'failed to {bare}',
    'began to {bare}', 'did little to {bare}', 'refused to {bare}', 'took steps to {bare}', '{verbed} {np} without {verbing} {np}',
    'went on {verbing} {np}', 'made no attempt to {bare}', 'chose to {bare}', '{verbed} {np} in order to {bare}',
  ],
  bare: [
    '{verb} {np}', '{verb} {np}', '{verb} {np} in {place}', '{adv} {verb} {np}', '{verb} {np} before {verbing} {np}',
    '{verb} or {verb} {np}', '{verb} those who {verb} {np}', 'do more than {verb} {np}',
  ],
  present: ['{verb} {np}', '{verb} {np}', '{adv} {verb} {np}', 'want to {bare}', 'are {verbing} {np}', 'rely on {np}', 'live with {np}'],
  presentOne: ['{verbs} {np}', '{verbs} {np}', '{adv} {verbs} {np}', 'wants to {bare}', 'is {verbing} {np}', 'depends on {np}', 'sees in {np} {article} {idea}'],
  modal: ['will', 'would', 'may', 'might', 'could', 'can', 'cannot', 'must', 'should', 'is unlikely to', 'does not', 'did not', 'seeks to', 'will not'],
  pastBe: ['was', 'has been', 'remains', 'became', 'seems', 'is', 'proved', 'looks'],
  np: [
    'the {idea}', 'the {idea}', 'the {adj} {idea}', '{article} {idea}', '{article} {idea} of {matter}', 'this {idea}', 'its {adj} {idea}',
    '{adj} {ideas}', '{matter}', '{matter}', '{adj} {matter}', 'the {idea} of {matter}', '{place}’s {idea}', 'the {idea} in {place}',
    'the {ideas} of the {decade}', 'any {idea} over {matter}', 'their own {idea}', 'the {theme}', 'the {theme}', 'the {adj} {theme}',
    '{matter} in {place}', 'such {ideas}', 'the {ideas} that {groups} {verbed}', '{groups} and {groups}', 'what remains of the {idea}',
  ],
  article: ['a {adj}', 'a {adj}', 'another', 'one more', 'a', 'a {adj} and {adj}'],
  actor: ['the {body}', 'the {body}', '{person}', '{person}', 'the {adj} {body}', 'the {body} in {place}', '{place}', 'the {group} from {place}', '{person}, {role},'],
  one: ['the {body}', '{person}', '{place}', 'the {adj} {body}', 'every {idea}', 'nobody in {place}'],
  plural: ['{groups}', '{adj} {groups}', '{groups} in {place}', 'many {groups}', 'most {groups}', 'some {adj} {groups}', '{groups} and {groups}', '{percent} of {groups}'],
  role: ['who heads the {body}', 'a {group} in {place}', 'long {article} {group}', 'who has {verbed} {matter} since {year}', 'then with the {body}'],
  aside: [
    'and {matter} is only part of it', 'if that is the word', 'a {idea} that {groups} know well', 'from {place} to {place}', 'a point {person} {verbed} in {year}',
    'not {matter} but {matter}', 'at least until {month}', 'some {number} of them', 'something the {body} would rather {verb}', 'by no means the first',
  ],
  trailer: [
    'something {actor} {said} in {month}', 'even though {actor} {past}', 'because {actor} {past}', 'as {actor} {said}', 'while {plural} {present}',
    'which {actor} {verbed}', 'in part because of {np}', 'despite {np}', 'a sign of {np}', 'leaving {plural} to {bare}', 'with {np} and {np} to follow',
    'and not only in {place}', 'whatever the {body} {said}', 'up from {percent} in {year}',
  ],
  condition: ['If {actor} {past}', 'Unless the {body} {verbs} {np}', 'Although {actor} {past}', 'Because {plural} {present}', 'When {actor} {past}', 'Given {np}', 'Far from {verbing} {np}', 'Having {verbed} {np}', 'Now that {plural} {present}'],
  time: ['In {month}', 'In {year}', 'Between {year} and {year}', 'Since {month} {year}', 'Last {month}', 'Over the past {few} years', 'Earlier this week', 'Within {few} days', 'Two years later', 'On the eve of {np}'],
  question: ['Who will {bare}', 'Why did {actor} {bare}', 'What if {actor} {past}', 'How far can {np} {bare}', 'Can {actor} {bare} without {verbing} {np}', 'Is this {article} {idea}, or {article} {idea}'],
  count: [
    'some {number} {groups} signed the {idea}', '{percent} of {groups} in {place} {present}', 'the {body} counted {number} {ideas} in {year}', '{np} fell by {percent} in {year}',
    'in {place}, there were {number} {ideas} in {year} and {number} in {year}', '{person} puts the figure at {number}', 'the number of {groups} rose from {number} to {number}',
  ],
  short: ['It did not', 'That has changed', 'The {idea} was {adj}', 'No one in {place} {verbed} it', 'This is {adv} new', 'The {body} did not reply', '{matter} is not {matter}', 'So it has been since {year}'],
  title: [
    '{place} {verbs} its {idea}', 'Why {place}’s {idea} is {adv} {adj}', '{adj} {groups} {verb} the {idea}, {person} says', 'The {adj} {idea} of {matter} in {place}',
    '{matter} and {matter} in {place}: {article} {idea}', '{groups} in {place} say {matter} is a {adj} {idea}', 'What {place} has to gain from {matter}', '{person}: “{matter} will not {verb} the {idea}”',
    '{place}’s {body} {verbs} {groups}’ {idea}', 'After the {idea}, {place} turns to {matter}', 'More than {number} {groups} {verb} {place}’s {idea}', 'In {place}, {matter} is becoming {article} {idea}',
    'Is {place} {verbing} its {groups}?', '{few} {ideas} the {body} cannot {verb}', 'From {place} to {place}: the {idea} that {groups} {verbed}', '{body} in {place} – {adj}, {adj} and {adj}',
  ],
  heading: ['The {adj} {idea}', '{matter} and {matter}', 'What {groups} {verb}', 'Why the {idea} matters', 'From {idea} to {idea}', '{place}’s {idea}', 'A {adj} {theme}', 'What comes after {matter}', 'The {body} and its {groups}'],
  item: ['{adj} {ideas} in {place}', 'the {idea} of {matter}, {trailer}', '{number} {groups} and their {ideas}', '**{matter}**: {statement}', '{statement}', '{verbing} {np}', '{plural} {present}'],
  citing: [
    '{statement}, the {link} reported', 'According to the {link}, {statement}', 'As the {link} put it, “{statement}”', '{statement}, {person} {said} in the {link}', 'The {link} {said} in {month} that {statement}',
    'In a commentary for the {link}, {person} {said} that {statement}', '{person} told the {link} that {statement}', '{statement} (see also the {link})', 'Writing in the {link}, {person} {said} that {statement}',
  ],
  stressed: ['{statement}, *{adv}* so', 'This is *not* {article} {idea}', 'The **{theme}** {modal} {bare}', '{actor} {past}, but *{matter}* is another {idea}', 'What matters is *{matter}*: {statement}'],
  speaker: ['{person}, {month} {year}', 'The {body}, in {place}', '{person}, in *The {adj} {idea}*'],
  note: ['{person}, *{article} {idea} of {matter}*, {place}, {year}, pp. {page}–{pageEnd}', 'On {np}, see also the {link}', '{statement}', 'The {body} {said} otherwise in {month} {year}'],
} as const;

/** A few sentences in Russian, for the quotations that posts leave in the original. */
export const RUSSIAN: readonly string[] = `Власть меняется, а привычка к молчанию остаётся. Никто не спрашивал жителей, нужна ли им эта дорога.
Бюджет области рассчитан так, будто завтрашнего дня не будет. Мы живём не в прошлом, но и не в будущем. Закон приняли за один день, обсуждали его двадцать лет.
Язык исчезает не тогда, когда на нём перестают говорить, а тогда, когда на нём перестают спорить. Цифры есть, доверия к ним нет.
Если река обмелела, винить в этом рыбаков бессмысленно. Граница проходит не по карте, она проходит по людям. Учителя уезжают первыми, врачи следом за ними.`
  .split(/(?<=\.)\s+/);
