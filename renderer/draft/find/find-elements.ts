/** A field of one line. */
export function field(name: string, label: string, value: string): HTMLInputElement {
  const input = document.createElement('input');
  input.name = name;
  input.value = value;
  input.placeholder = label;
  input.setAttribute('aria-label', label);
  input.autocomplete = 'off';
  input.spellcheck = false;
  return input;
}

export function button(label: string, hint: string, run: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.setAttribute('aria-label', label);
  element.title = hint;
  element.addEventListener('click', run);
  return element;
}

/** A box to tick with its words beside it. */
export function tick(
  words: string,
  ticked: boolean,
): { readonly box: HTMLInputElement; readonly label: HTMLLabelElement } {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = ticked;
  const label = document.createElement('label');
  label.append(box, words);
  return { box, label };
}

export function choice<Name extends string>(
  label: string,
  options: readonly { readonly name: Name; readonly label: string }[],
): HTMLSelectElement {
  const select = document.createElement('select');
  select.setAttribute('aria-label', label);
  for (const option of options) select.append(new Option(option.label, option.name));
  return select;
}
