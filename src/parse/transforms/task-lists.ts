// - [x] → a checkbox that says what it stands for: WCAG 2.2, 4.1.2 "Name, Role, Value".
import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { bodyOf } from '../body-context.ts';
import { eachElement } from '../tree.ts';

/** Names the checkboxes of task lists, which are not to be clicked. */
export function taskLists() {
  return (tree: Root, file: VFile): void => {
    const { words } = bodyOf(file).input;
    eachElement(tree, ({ tagName, properties }) => {
      if (tagName === 'input' && properties.type === 'checkbox')
        properties.ariaLabel = properties.checked ? words.done : words.toDo;
    });
  };
}
