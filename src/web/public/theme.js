// Runs before the first paint, so that nobody who chose dark sees a white flash. Keys: src/ui/use-theme.ts.
try {
  const theme = localStorage.getItem('koers.thema')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  if (localStorage.getItem('koers.lettertype') === 'leesbaar')
    document.documentElement.dataset.lettertype = 'leesbaar'
} catch {
  // Storage may be forbidden; then the device's own setting counts.
}
