/**
 * Sorts and filters the table of a dataset on the visitor's machine. Without this script the table is whole, in pages.
 * The rows come from `rows.json` beside the page, once somebody asks; what was asked stands in the address.
 */
{
  interface Sheet {
    columns: { key: string; label: string; number?: boolean; row?: boolean; narrow?: boolean }[]
    rows: { c: { t: string; h?: string; s?: string | number }[]; f: Record<string, string[]>; w?: string }[]
  }
  const PAGE = 200
  const form = document.querySelector<HTMLFormElement>('#filters')!
  const table = document.querySelector<HTMLTableElement>('#rows')!
  const pager = document.querySelector<HTMLElement>('#pager')!
  const found = document.querySelector<HTMLElement>('#found')!
  const body = table.tBodies[0]!
  const root = form.dataset.root ?? ''
  const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const compare = new Intl.Collator('en', { numeric: true }).compare
  const headings = [...table.tHead!.rows[0]!.cells]
  let loading: Promise<Sheet> | undefined
  let sort = ''
  let page = 1

  const load = () => {
    loading ??= fetch(form.dataset.rows!)
      .then((answer) => answer.json() as Promise<Sheet>)
      .then((sheet) => {
        for (const row of sheet.rows) row.w = folded(row.c.map((cell) => cell.t).join(' '))
        return sheet
      })
    return loading
  }

  /** The question as it stands in the form, the heading that was pressed and the page. */
  const question = () => {
    const asked = new URLSearchParams()
    for (const [key, value] of new FormData(form))
      if (typeof value === 'string' && value.trim()) asked.set(key, value.trim())
    if (sort) asked.set('sort', sort)
    if (page > 1) asked.set('page', String(page))
    return asked
  }

  const anchor = (href: string, text: string) => {
    const link = document.createElement('a')
    link.href = href
    link.textContent = text
    return link
  }

  const draw = (sheet: Sheet, rows: Sheet['rows']) => {
    const fresh = document.createDocumentFragment()
    for (const row of rows.slice((page - 1) * PAGE, page * PAGE)) {
      const line = document.createElement('tr')
      row.c.forEach((cell, at) => {
        const column = sheet.columns[at]!
        const box = document.createElement(column.row ? 'th' : 'td')
        if (column.row) box.setAttribute('scope', 'row')
        if (column.number) box.classList.add('number')
        if (column.narrow) box.classList.add('narrow')
        box.append(cell.h ? anchor(root + cell.h, cell.t) : cell.t)
        line.append(box)
      })
      fresh.append(line)
    }
    body.replaceChildren(fresh)
    const pages = Math.ceil(rows.length / PAGE)
    pager.hidden = pages < 2
    const asked = question()
    const list = document.createElement('ol')
    for (let number = 1; number <= pages; number++) {
      const target = new URLSearchParams(asked)
      if (number > 1) target.set('page', String(number))
      else target.delete('page')
      const link = anchor(`?${target}#browse`, String(number))
      if (number === page) link.setAttribute('aria-current', 'page')
      link.addEventListener('click', (press) => {
        press.preventDefault()
        page = number
        void answer(true)
      })
      const item = document.createElement('li')
      item.append(link)
      list.append(item)
    }
    pager.replaceChildren(list)
    table.caption!.textContent = `${rows.length.toLocaleString('en-GB')} of ${sheet.rows.length.toLocaleString('en-GB')} rows`
    found.textContent =
      rows.length === 0
        ? 'No row fits. Clear a filter to see more.'
        : `${rows.length.toLocaleString('en-GB')} rows fit.`
  }

  /** Shows what fits the question; `remember` writes the question into the address. */
  const answer = async (remember: boolean) => {
    const sheet = await load()
    const asked = question()
    const words = folded(asked.get('text') ?? '')
      .split(/\s+/)
      .filter(Boolean)
    const facets = [...asked].filter(([key]) => key !== 'text' && key !== 'sort' && key !== 'page')
    const rows = sheet.rows.filter(
      (row) =>
        words.every((word) => row.w!.includes(word)) && facets.every(([key, code]) => row.f[key]?.includes(code)),
    )
    const key = sort.replace(/^-/, '')
    const at = sheet.columns.findIndex((column) => column.key === key)
    if (at >= 0) {
      const down = sort.startsWith('-') ? -1 : 1
      rows.sort((a, b) => {
        const x = a.c[at]!.s ?? a.c[at]!.t
        const y = b.c[at]!.s ?? b.c[at]!.t
        if (x === '' || y === '') return x === y ? 0 : x === '' ? 1 : -1
        return down * (typeof x === 'number' && typeof y === 'number' ? x - y : compare(String(x), String(y)))
      })
    }
    page = Math.min(page, Math.max(1, Math.ceil(rows.length / PAGE)))
    headings.forEach((heading, index) => {
      if (index === at) heading.setAttribute('aria-sort', sort.startsWith('-') ? 'descending' : 'ascending')
      else heading.removeAttribute('aria-sort')
    })
    draw(sheet, rows)
    if (remember) history.replaceState(null, '', `${location.pathname}${asked.size ? `?${asked}` : ''}`)
  }

  const start = (sheet: Promise<Sheet> | undefined) => {
    const given = new URLSearchParams(location.search)
    for (const [key, value] of given) {
      const field = form.elements.namedItem(key)
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value
    }
    sort = given.get('sort') ?? ''
    page = Math.max(1, Number.parseInt(given.get('page') ?? '1', 10) || 1)
    if (given.size || sheet) void answer(false)
  }

  const keys = (table.dataset.columns ?? '').split(' ')
  headings.forEach((heading, at) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = heading.textContent
    button.addEventListener('click', () => {
      const key = keys[at]!
      sort = sort === key ? `-${key}` : key
      page = 1
      void answer(true)
    })
    heading.replaceChildren(button)
  })
  form.hidden = false
  form.addEventListener('submit', (send) => {
    send.preventDefault()
    void answer(true)
  })
  form.addEventListener('input', () => {
    page = 1
    void answer(true)
  })
  form.addEventListener('reset', () => {
    sort = ''
    page = 1
    setTimeout(() => void answer(true))
  })
  addEventListener('popstate', () => start(loading))
  start(undefined)
}
