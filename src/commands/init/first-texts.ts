// A language → the first post and the page about the site, in that language if it is one of these,
// otherwise in English. Texts only.

/** A Markdown file without its front matter. */
export interface FirstText {
  readonly title: string;
  readonly text: string;
}

/** The texts of a new site. */
export interface FirstTexts {
  /** The language that they are in. */
  readonly language: string;
  /** `file` is where the post is. */
  readonly post: (file: string) => FirstText;
  readonly about: FirstText;
}

const command = '`npx broadsheet new`';
const aboutFile = '`pages/about.md`';

const english: FirstTexts = {
  language: 'en',
  post: (file) => ({
    title: 'The first post',
    text: `The site is there, and this is its first post. Its text is in
\`${file}\`: put your own in its place, or delete the file.

${command} with a headline in quotes starts the next one.
`,
  }),
  about: {
    title: 'About',
    text: `Say here who writes this site, from where, and how readers can reach you.
The text is in ${aboutFile}.
`,
  },
};

const others: readonly FirstTexts[] = [
  {
    language: 'de',
    post: (file) => ({
      title: 'Der erste Beitrag',
      text: `Die Website ist da, und das ist ihr erster Beitrag. Sein Text steht in
\`${file}\`: Schreiben Sie dort Ihren eigenen, oder löschen Sie die Datei.

${command} mit einer Überschrift in Anführungszeichen beginnt den nächsten.
`,
    }),
    about: {
      title: 'Über diese Website',
      text: `Hier steht, wer diese Website schreibt, von wo aus, und wie Leser Sie erreichen.
Der Text ist in ${aboutFile}.
`,
    },
  },
  {
    language: 'fr',
    post: (file) => ({
      title: 'Le premier article',
      text: `Le site est en place, et voici son premier article. Son texte se trouve dans
\`${file}\` : mettez-y le vôtre, ou supprimez le fichier.

${command}, suivi d’un titre entre guillemets, commence le suivant.
`,
    }),
    about: {
      title: 'À propos',
      text: `Dites ici qui écrit ce site, d’où, et comment les lecteurs peuvent vous joindre.
Le texte se trouve dans ${aboutFile}.
`,
    },
  },
  {
    language: 'es',
    post: (file) => ({
      title: 'El primer artículo',
      text: `El sitio ya existe, y este es su primer artículo. Su texto está en
\`${file}\`: ponga ahí el suyo o borre el archivo.

${command}, con un titular entre comillas, empieza el siguiente.
`,
    }),
    about: {
      title: 'Acerca de este sitio',
      text: `Diga aquí quién escribe este sitio, desde dónde, y cómo pueden escribirle los lectores.
El texto está en ${aboutFile}.
`,
    },
  },
  {
    language: 'ru',
    post: (file) => ({
      title: 'Первая запись',
      text: `Сайт готов, и это его первая запись. Её текст лежит в файле
\`${file}\`: напишите там свой или удалите файл.

${command} с заголовком в кавычках начинает следующую.
`,
    }),
    about: {
      title: 'О сайте',
      text: `Расскажите здесь, кто пишет этот сайт, откуда и как с вами связаться.
Текст лежит в файле ${aboutFile}.
`,
    },
  },
  {
    language: 'uk',
    post: (file) => ({
      title: 'Перший допис',
      text: `Сайт готовий, і це його перший допис. Його текст – у файлі
\`${file}\`: напишіть там свій або видаліть файл.

${command} із заголовком у лапках починає наступний.
`,
    }),
    about: {
      title: 'Про сайт',
      text: `Розкажіть тут, хто пише цей сайт, звідки і як із вами зв’язатися.
Текст – у файлі ${aboutFile}.
`,
    },
  },
];

/** The languages that have texts of their own. */
export const textLanguages: readonly string[] = [english, ...others].map(
  ({ language }) => language,
);

/** The texts for a language tag (BCP 47): "de-AT" gets those in German. */
export function firstTexts(tag: string): FirstTexts {
  const { language } = new Intl.Locale(tag);
  return others.find((texts) => texts.language === language) ?? english;
}
