// Reads the page aloud, sentence by sentence, and marks where it is. Only voices that the device itself has: a remote voice
// would send every sentence of the page to a server, and with it what somebody is going through. Nothing is kept.
{
  const bar = document.getElementById('aloud')
  const language = document.documentElement.lang
  /** What is read: the smallest pieces of text. Not notes beside them, sources, or what is only for pressing. */
  const BLOCKS = 'h1, h2, h3, h4, p, li, blockquote, figcaption, summary'
  const LEFT_OUT = '.no-print, .small, [hidden], [role="status"]'
  const DIALLED = 'a[href^="tel:"], a[href^="sms:"]'

  /** Android writes `de_DE`. A device may have no voice of the page's language: then there is nothing to show. */
  const voiceOf = () => {
    const own = speechSynthesis
      .getVoices()
      .filter(({ localService, lang }) => localService && lang.split(/[-_]/u)[0] === language)
    return own.find((voice) => voice.default) || own[0]
  }

  /** Of what is folded away only the line that opens it is read, and not even that of a country's numbers. */
  const isOpen = (block) => {
    const fold = block.closest('details:not([open])')
    if (!fold) return true
    if (fold.dataset.country || !fold.querySelector('summary').contains(block)) return false
    return !fold.parentElement.closest('details:not([open])')
  }

  const isRead = (block) =>
    !block.closest(LEFT_OUT) &&
    !block.querySelector(BLOCKS) &&
    isOpen(block) &&
    block.textContent.trim() !== ''

  /** The sentences of a block as ranges, so that words in bold and links stay as they are. */
  const sentencesOf = (block) => {
    const nodes = []
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement.closest('[hidden]')) nodes.push(walker.currentNode)
    }
    const text = nodes.map(({ data }) => data).join('')
    const parts = Intl.Segmenter
      ? [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)]
      : [{ segment: text, index: 0 }]
    const placeOf = (offset) => {
      let left = offset
      for (const node of nodes) {
        if (left <= node.length) return [node, left]
        left -= node.length
      }
      return [nodes.at(-1), nodes.at(-1).length]
    }
    return parts
      .filter(({ segment }) => segment.trim() !== '')
      .map(({ segment, index }) => {
        const range = document.createRange()
        range.setStart(...placeOf(index))
        range.setEnd(...placeOf(index + segment.length))
        // A number to call is said digit by digit.
        const dialled = block.closest(DIALLED) || block.querySelector(DIALLED)
        const words = dialled ? segment.replace(/\d/gu, '$& ') : segment
        return { block, range, words: words.replace(/\s+/gu, ' ').trim() }
      })
  }

  const start = () => {
    const [play, stop] = bar.querySelectorAll('button')
    const speed = bar.querySelector('select')
    const status = bar.querySelector('[role="status"]')
    let state = 'stopped'
    let queue = []
    let at = 0
    /** The run that may go on: a voice that was cut off reports its end too, and late. */
    let run = 0

    const mark = (sentence) => {
      document.querySelector('[data-aloud]')?.removeAttribute('data-aloud')
      globalThis.CSS?.highlights?.delete('aloud')
      if (!sentence) return
      sentence.block.dataset.aloud = ''
      globalThis.CSS?.highlights?.set('aloud', new Highlight(sentence.range))
      const { top, bottom } = sentence.block.getBoundingClientRect()
      // The styles say whether it glides: not where less motion is wished for.
      if (top < 150 || bottom > innerHeight) sentence.block.scrollIntoView({ block: 'center' })
    }

    const show = (next) => {
      state = next
      bar.dataset.state = next
      play.textContent =
        { reading: play.dataset.pause, paused: play.dataset.goOn }[next] || play.dataset.read
      stop.hidden = next === 'stopped'
      status.textContent = status.dataset[next]
    }

    const silence = () => {
      run += 1
      speechSynthesis.cancel()
    }

    const halt = () => {
      if (state === 'stopped') return
      silence()
      // Whoever was on the button that goes should not land at the top of the page.
      if (document.activeElement === stop) play.focus()
      mark()
      at = 0
      show('stopped')
    }

    /** Pausing ends the sentence, since many phones can't pause a voice; going on says it again. */
    const pause = () => {
      if (state !== 'reading') return
      silence()
      show('paused')
    }

    const say = () => {
      const sentence = queue[at]
      const voice = voiceOf()
      if (!sentence || !voice) return halt()
      mark(sentence)
      const utterance = new SpeechSynthesisUtterance(sentence.words)
      const mine = run
      utterance.voice = voice
      utterance.lang = voice.lang
      utterance.rate = Number(speed.value)
      utterance.onend = () => {
        if (mine !== run) return
        at += 1
        say()
      }
      utterance.onerror = () => {
        if (mine === run) halt()
      }
      speechSynthesis.speak(utterance)
    }

    play.addEventListener('click', () => {
      if (state === 'reading') return pause()
      if (state === 'stopped') {
        const blocks = [...document.querySelectorAll('main :is(' + BLOCKS + ')')]
        queue = blocks.filter(isRead).flatMap(sentencesOf)
      }
      silence()
      show('reading')
      say()
    })
    stop.addEventListener('click', halt)
    speed.addEventListener('change', () => {
      if (state !== 'reading') return
      silence()
      say()
    })
    // Leaving must be silent at once, before the other page is there.
    document.getElementById('leave')?.addEventListener('click', halt)
    addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') halt()
    })
    addEventListener('pagehide', halt)
    addEventListener('visibilitychange', () => {
      if (document.hidden) pause()
    })
    bar.hidden = false
  }

  if (bar && 'speechSynthesis' in globalThis) {
    // Some browsers know their voices only after a while.
    const look = () => {
      if (bar.hidden && voiceOf()) start()
    }
    look()
    speechSynthesis.addEventListener?.('voiceschanged', look)
  }
}
