import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from './button.tsx'
import { useUiText } from './use-ui-text.ts'

type PaginationProps = {
  /** Counts from 1. */
  page: number
  pageCount: number
  onPage: (page: number) => void
}

/** Previous, where am I, next. Nothing when there is one page. */
export function Pagination({ page, pageCount, onPage }: PaginationProps) {
  const t = useUiText()
  if (pageCount <= 1) return null
  return (
    <nav className="pagination" aria-label={t.pages}>
      <span className="pagination-pages">{t.pageOf(page, pageCount)}</span>
      <div className="button-group">
        {page > 1 && (
          <Button
            icon={<ChevronLeft aria-hidden="true" className="flips" />}
            onPress={() => onPage(page - 1)}
          >
            {t.previousPage}
          </Button>
        )}
        {page < pageCount && (
          <Button onPress={() => onPage(page + 1)}>
            {t.nextPage}
            <ChevronRight aria-hidden="true" className="flips" />
          </Button>
        )}
      </div>
    </nav>
  )
}
