// What runs in the browser, as text: shows the problems that the server has put into the page. It
// has no types, since no compiler may change it on its way.

/** Where pages load it from. */
export const problemClientPath = '/.broadsheet/problems.js';

/**
 * An element that shows its text above the page, until it is closed or empty. Eleventy's client
 * changes the text when the page changes. The element is in a shadow tree, out of reach of the
 * site's styles; without scripts, the text is part of the page.
 */
export const problemClient = `
const style = \`
  section {
    position: fixed; inset: auto 0 0 0; z-index: 2147483647;
    max-height: 60vh; overflow: auto; overscroll-behavior: contain;
    background: #1d1f24; color: #f4f4f4; border-top: 4px solid #e5484d;
    font: 14px/1.5 system-ui, sans-serif; text-align: left; direction: ltr;
  }
  header {
    position: sticky; top: 0; left: 0;
    display: flex; gap: 1em; align-items: baseline; justify-content: space-between;
    padding: 8px 16px; background: inherit;
  }
  h2 { margin: 0; font-size: 16px; }
  button {
    font: inherit; color: inherit; background: #3a3d45;
    border: 1px solid #8b8d94; border-radius: 4px; padding: 2px 12px; cursor: pointer;
  }
  button:focus-visible { outline: 3px solid #ffb224; }
  pre {
    margin: 0; padding: 0 16px 16px;
    font: 13px/1.5 ui-monospace, monospace; white-space: pre; tab-size: 2;
  }
  @media print { section { display: none; } }
\`;
const closedKey = 'broadsheet-closed-problems';

class Problems extends HTMLElement {
  #watch = new MutationObserver(() => this.#show());

  connectedCallback() {
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' });
    this.#watch.observe(this, { childList: true, characterData: true, subtree: true });
    this.#show();
  }

  disconnectedCallback() {
    this.#watch.disconnect();
  }

  #show() {
    const text = this.textContent;
    const closed = sessionStorage.getItem(closedKey);
    if (closed !== null && closed !== text) sessionStorage.removeItem(closedKey);
    if (text === '' || closed === text) return this.shadowRoot.replaceChildren();
    const make = (name, textContent, properties) =>
      Object.assign(document.createElement(name), { textContent, ...properties });
    const close = make('button', 'Close', { type: 'button', onclick: () => this.#close() });
    const heading = make('h2', 'Problems', { id: 'heading' });
    const header = make('header', '');
    header.append(heading, close);
    const alert = make('section', '');
    alert.setAttribute('role', 'alert');
    alert.setAttribute('aria-labelledby', 'heading');
    alert.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close());
    const frames = make('pre', text, { tabIndex: 0 });
    alert.append(header, frames);
    this.shadowRoot.replaceChildren(make('style', style), alert);
  }

  #close() {
    sessionStorage.setItem(closedKey, this.textContent);
    this.#show();
  }
}

customElements.define('broadsheet-problems', Problems);
`;
