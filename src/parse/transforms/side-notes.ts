// Footnotes and the marks that name them → which of them a wide page can set beside the text: mark
// and note get the same `data-note`, and the style sheet does the rest. Takes no note from its
// place, where everyone else finds it.
import type { Element, Parents, Root } from 'hast';
import { textOf } from '../tree.ts';

/** As many as templates/assets/style.css has rules for. */
const most = 24;
/** UTF-16 units of a note, beyond which it is read at the end. */
const longestNote = 600;

// What takes how much room, in lines of the text; rather too much for notes, and too little for the
// text.
const textWidth = 72;
const noteWidth = 27;
const noteLine = 0.7;
/** How far from its mark a note may come to stand, where those above it need the room. */
const farthest = 12;
/** Where the text ends, the list of its sources begins. */
const roomBelow = 6;

/**
 * Marks the notes that fit: paragraphs only, not long, near the first mark that names them when
 * those above have found their places, and not far below the end of the text.
 */
export function sideNotes() {
  return (tree: Root): void => {
    const section = tree.children.findLast(
      (child): child is Element =>
        child.type === 'element' && child.properties.dataFootnotes !== undefined,
    );
    if (!section) return;
    const marks = new Map<string, Mark>();
    const end = findMarks(tree, { marks, line: 0 }) + roomBelow;
    const notes = section.children.flatMap((child) =>
      child.type === 'element' && child.tagName === 'ol' ? child.children : [],
    );
    let bottom = 0;
    let number = 0;
    for (const note of notes) {
      const mark =
        note.type === 'element' ? marks.get(`#${String(note.properties.id)}`) : undefined;
      if (note.type !== 'element' || !mark || number === most) continue;
      const text = textOf(note);
      const top = Math.max(mark.line, bottom);
      const height = (Math.ceil(text.length / noteWidth) + 1) * noteLine;
      if (
        text.length > longestNote ||
        !isPlain(note) ||
        top > mark.line + farthest ||
        top + height > end
      )
        continue;
      bottom = top + height;
      number += 1;
      mark.element.properties.dataNote = note.properties.dataNote = String(number);
    }
  };
}

interface Mark {
  readonly element: Element;
  /** Of the text, from 0; not a whole number. */
  readonly line: number;
}

const blocks = new Set(['p', 'li', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'figure', 'br']);

/** Finds the first mark of each note, by what it links to; returns the line after the text. */
function findMarks(
  { children }: Parents,
  { marks, line }: { readonly marks: Map<string, Mark>; readonly line: number },
): number {
  let at = line;
  for (const child of children) {
    if (child.type === 'text') at += child.value.length / textWidth;
    if (child.type !== 'element' || child.properties.dataFootnotes !== undefined) continue;
    const { tagName, properties } = child;
    const href = String(properties.href);
    if (properties.dataFootnoteRef !== undefined && !marks.has(href))
      marks.set(href, { element: child, line: at });
    at = findMarks(child, { marks, line: at }) + (blocks.has(tagName) ? 1 : 0);
  }
  return at;
}

function isPlain({ children }: Element): boolean {
  return children.every(
    (child) =>
      child.type !== 'element' ||
      (child.tagName === 'p' &&
        child.children.every((part) => part.type !== 'element' || part.tagName !== 'img')),
  );
}
