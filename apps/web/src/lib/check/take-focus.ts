/** Moves the focus, and with it a screen reader, to what has just appeared. */
export function takeFocus(element: HTMLElement): void {
  element.focus()
}
