// Puts a text of the page on the clipboard. Without scripts the text stands there to be selected, and no button shows.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll('button[data-copy]')) {
    const text = document.getElementById(button.dataset.copy)
    const done = button.parentElement.querySelector('[role="status"]')

    button.hidden = false
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text.innerText.trim())
        done.textContent = button.dataset.done
      } catch {
        // Where the browser forbids it, the text is selected for the person's own hand.
        getSelection().selectAllChildren(text)
      }
    })
  }
}
