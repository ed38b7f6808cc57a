// The HTML of a body → the same with a link to itself at the head of every paragraph that has a name. For pages only: what
// feeds carry has the names and not the links. Knows which paragraphs have one, not why.

const named = /<p id="(p\d+(?:-\d+)?)">/g;

/**
 * Puts a link before the text of each paragraph that parse/ has named (and the author has given no class or the like), which a pointer finds in the margin. It is no tab
 * stop and not read out, since twenty of these would stand in the way; the page lists the same addresses at its end.
 */
export function markParagraphs(html: string): string {
  return html.replace(named, '$&<a class="para" href="#$1" tabindex="-1" aria-hidden="true"></a>');
}
