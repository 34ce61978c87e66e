/** Moves the focus, and with it a screen reader, to what has just appeared. */
export function takeFocus(element: HTMLElement): void {
  element.tabIndex = -1
  element.focus()
}
