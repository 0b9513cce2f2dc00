import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../ui/css/index.css'
import './web.css'
import { UiRoot } from '../ui/ui-root.tsx'
import { ApiError } from './api.ts'
import { focusHeading } from './focus-heading.ts'
import { makeRouter } from './routes.tsx'
import { WebLink } from './web-link.tsx'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // What the server refuses stays refused; only a lost connection or a busy server is worth another try.
      retry: (tries, error) => tries < 2 && !(error instanceof ApiError && error.status < 500),
    },
    mutations: { retry: false },
  },
})
const router = makeRouter(client)

// The router draws its links through the design system, so the provider stands inside it.
router.update({ ...router.options, InnerWrap: ({ children }) => <UiRoot link={WebLink}>{children}</UiRoot> })

let eerste = true
router.subscribe('onResolved', ({ pathChanged }) => {
  // The first page keeps the browser's own start; search filters don't move the reader.
  if (pathChanged && !eerste) focusHeading()
  eerste = false
})

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
