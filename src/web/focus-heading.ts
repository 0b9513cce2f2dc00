/** After navigation the reader stands at the new page's heading, not at a link that is gone (WCAG 2.4.3). */
const PATIENCE = 3000

export function focusHeading(): void {
  if (focusNow()) return
  const observer = new MutationObserver(() => {
    if (focusNow()) observer.disconnect()
  })
  observer.observe(document.body, { childList: true, subtree: true })
  setTimeout(() => observer.disconnect(), PATIENCE)
}

function focusNow(): boolean {
  const heading = document.querySelector<HTMLElement>('main h1')
  if (!heading) return false
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  return true
}
