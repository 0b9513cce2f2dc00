import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../ui/css/index.css'
import { Gallery } from '../ui/gallery.tsx'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  )
}
