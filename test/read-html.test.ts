/** What the reader makes of each construct of a page, one small page each: long because the constructs are many. */

import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { content, words } from '../pipeline/document.ts'
import { html } from '../pipeline/read/html.ts'
import { text } from '../pipeline/read/text.ts'
import { input, shape, sound } from './reading.ts'

const read = async (markup: string) => {
  const { document, messages } = await html(input('page.html', markup))
  if (document) expect(sound(document)).toBe(true)
  return {
    document,
    messages,
    blocks: shape(document),
    said: shape(document).filter((block) => !block.startsWith('furniture')),
  }
}

const filler =
  '<p>The union of stone workers and the owners of eleven quarries met for two days to agree on the hours of the night shift and on the masks.</p>'
const filled =
  'paragraph The union of stone workers and the owners of eleven quarries met for two days to agree on the hours of the night shift and on the masks.'

describe('the message of a page and its furniture', () => {
  it('tells them apart by elements, roles and classes, and keeps both', async () => {
    const { blocks } =
      await read(`<!doctype html><html lang="en"><head><title>Quarries</title><style>p{}</style></head><body class="has-sidebar">
<a class="skip-link" href="#main">Skip to content</a>
<div id="cookie-banner"><p>We use cookies.</p><button>Accept</button></div>
<header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header>
<div class="breadcrumbs"><a href="/">Home</a> &gt; News</div>
<main><h1>A pact in Makrana</h1>${filler}
<div class="social-share"><a href="#f">Facebook</a></div>
<aside><h3>Related</h3><a href="/x">Another page</a></aside>
<figure><img src="a.jpg" alt="A quarry"><figcaption>Cutters at noon</figcaption></figure>
<p class="photo-credit">© R. Meena</p>
<script>document.write('<p>no</p>')</script><p hidden>Not shown</p><div style="display: none">Nor this</div><template><p>nor that</p></template>
</main>
<div class="pager">1 2 3</div><footer>Copyright 2020</footer></body></html>`)
    expect(blocks).toEqual([
      'furniture {skip link} Skip to content',
      'furniture {cookie bar} We use cookies.',
      'furniture {cookie bar} Accept',
      'furniture {header} Home',
      'furniture {header} News',
      'furniture {breadcrumb} Home > News',
      'heading 1 A pact in Makrana',
      filled,
      'furniture {share links} Facebook',
      'furniture {sidebar} Related',
      'furniture {sidebar} Another page',
      'caption Cutters at noon',
      'furniture {photo credit} © R. Meena',
      'furniture {pager} 1 2 3',
      'furniture {footer} Copyright 2020',
    ])
  })

  it('finds the message of an old page without a main element', async () => {
    const { said } =
      await read(`<html><body><table width="100%" role="presentation"><tr><td><ul><li><a href="/a">About</a></li>
<li><a href="/b">Topics</a></li></ul></td><td><h1>Canteras de Ica</h1><p>Los inspectores visitaron las canteras del distrito en mayo y hablaron con los obreros.<br><br>
El informe fue publicado en junio.</p><h2>Véase también</h2><ul><li><a href="/c">Otra página</a></li></ul></td></tr></table></body></html>`)
    expect(said).toEqual([
      'heading 1 Canteras de Ica',
      'paragraph Los inspectores visitaron las canteras del distrito en mayo y hablaron con los obreros.',
      'paragraph El informe fue publicado en junio.',
    ])
  })

  it('reads a heading in bold with its sub-heading, numbers and months of old pages, and no list of names', async () => {
    const line = (text: string) => `<p><b>${text}</b></p>`
    const { blocks } = await read(`<html><body><h1>Report on the ferries</h1>
      ${line('I. Crossings')}${line('The northern line')}<p>The ferrymen of the northern line were trained in the spring of that year.</p>
      ${line('March 2011')}<p>Two boats were given new rails, and the old ones were sold at the quay.</p>
      ${line('Ana Lund')}${line('Ole Berg')}${line('Ida Moe')}<p>They wrote the words that are printed above and read them to the crews.</p></body></html>`)
    expect(blocks.slice(1).filter((block) => !/^paragraph T/.test(block))).toEqual([
      'heading 2 #I I. Crossings',
      'heading 3 The northern line',
      'heading 2 March 2011',
      'paragraph Ana Lund',
      'paragraph Ole Berg',
      'heading 2 Ida Moe',
    ])
  })

  it('reads labels, headings in bold and the foot of an old page', async () => {
    const { blocks } =
      await read(`<body bgcolor=white><table width=100%><tr><td valign=top><a href=/a>Home</a><br><a href=/b>Sectors</a></td><td>
<font size=2>Home &gt; Projects</font><h1>Safer quarries in Kota</h1><b>Donor:</b> Norway<br><b>Duration:</b> 1 March 2018 - 31 December 2020<p>
The project works with cutters and owners to reduce dust in eleven quarries.<p><b>Objectives</b><ul><li>Train inspectors<li>Publish a guide</ul>
</td></tr></table><hr><font size=1>Last updated 2 May 2020. Copyright &copy; 2020</font>`)
    expect(blocks).toEqual([
      'furniture {navigation} Home Sectors',
      'furniture {breadcrumb} Home > Projects',
      'heading 1 Safer quarries in Kota',
      'paragraph Donor: Norway',
      'paragraph Duration: 1 March 2018 - 31 December 2020',
      'paragraph The project works with cutters and owners to reduce dust in eleven quarries.',
      'heading 2 Objectives',
      'list_item 1 Train inspectors',
      'list_item 1 Publish a guide',
      'furniture {footer} Last updated 2 May 2020. Copyright © 2020',
    ])
  })

  it('does not lose a message whose box has the name of furniture', async () => {
    const { said } = await read(
      `<div class="content-with-sidebar"><div class="header-menu-page"><h1>Masks for cutters</h1>${filler}</div></div>`,
    )
    expect(said).toEqual(['heading 1 Masks for cutters', filled])
  })
})

describe('items, cards and lists of a page', () => {
  it('gives an item with several fields one block each, the first with the number', async () => {
    const { blocks } = await read(`<main><h1>News</h1><h2>May 2019</h2><ol start="3">
<li><div class="img"><span class="credit">© L. Holt 2018</span></div><h3><a href="/1">Masks for six hundred cutters</a></h3><p class="date">5 May 2019</p><p>They were handed out in Makrana by the union of the stone workers.</p></li>
<li><span class="label">Press release</span><a class="title" href="/2">A pact on wages</a><time datetime="2019-05-02">2 May 2019</time></li></ol>
<ul class="cards"><li><p>Points:</p><ul><li>masks</li><li>water</li></ul><p>Both in May.</p></li></ul></main>`)
    expect(blocks).toEqual([
      'heading 1 News',
      'heading 2 May 2019',
      'furniture {photo credit} © L. Holt 2018',
      'list_item 1 #3 Masks for six hundred cutters',
      'paragraph 1 5 May 2019',
      'paragraph 1 They were handed out in Makrana by the union of the stone workers.',
      'list_item 1 #4 Press release',
      'paragraph 1 A pact on wages',
      'paragraph 1 2 May 2019',
      'list_item 1 Points:',
      'list_item 2 masks',
      'list_item 2 water',
      'paragraph 1 Both in May.',
    ])
  })

  it('reads cards outside lists, and numbers that are printed', async () => {
    const { blocks } =
      await read(`<main><h1>What is new</h1><article class="card"><h3><a href="/1">A film about granite</a></h3>
<div class="meta"><span class="type">Video</span><time datetime="2019-02-28">28 February 2019</time></div></article>
<p>12. The Committee met in March and took note of the report on the quarries, which had been sent to its members.</p><p>(a) it thanked the Office;</p><p>• masks</p><ol type="i"><li>one</li><li>two</li></ol></main>`)
    expect(blocks).toEqual([
      'heading 1 What is new',
      'heading 3 A film about granite',
      'paragraph Video',
      'paragraph 28 February 2019',
      'paragraph #12 12. The Committee met in March and took note of the report on the quarries, which had been sent to its members.',
      'paragraph #a (a) it thanked the Office;',
      'list_item 1 masks',
      'list_item 1 #i one',
      'list_item 1 #ii two',
    ])
  })

  it('joins a figure set large with what it counts', async () => {
    const { said } = await read(
      `<main><h1>Results</h1>${filler}<div class="stat"><div>426</div><div>cutters certified</div></div><h2>97</h2><h4>Quarries</h4><p>visited twice</p><h2>2019</h2><p>In that year the masks came.</p></main>`,
    )
    expect(said.slice(2)).toEqual([
      'callout 426 cutters certified',
      'callout 97 Quarries visited twice',
      'heading 2 2019',
      'paragraph In that year the masks came.',
    ])
  })
})

describe('what stands inside a block', () => {
  it('reads tables with header cells and lists of labels and values', async () => {
    const { document, said } =
      await read(`<main><h1>Facts</h1><dl><dt>Donor</dt><dd>Norway</dd><dt>Dates</dt><dd>May 2018</dd><dd>June 2020</dd></dl>
<table><thead><tr><th>District</th><th>Visits</th></tr></thead><tr><td>Kota<td><a href="/k">12</a></table>${filler}</main>`)
    expect(said.slice(1, 3)).toEqual([
      'table Donor\tNorway\nDates\tMay 2018\tJune 2020',
      'table District\tVisits\nKota\t12',
    ])
    const [facts, visits] = document!.blocks.filter(({ kind }) => kind === 'table')
    expect(facts!.rows!.map((row) => row.map(({ header }) => header))).toEqual([
      [true, false],
      [true, false, false],
    ])
    expect(visits!.rows![1]!.map((cell) => words(document!, cell))).toEqual(['Kota', '12'])
    expect(visits!.leaves.map((leaf) => [leaf.kind, leaf.href, words(document!, leaf)])).toEqual([['link', '/k', '12']])
  })

  it('keeps links with their resolved address, times and emphasis, and drops addresses that run code', async () => {
    const { document } = await read(
      `<html><head><base href="https://example.org/en/"></head><body><main><h1>Links</h1><p>The <a href="../q.html">guide</a> and the <a href="javascript:x()">button</a> of <time datetime="2019-05-02">2 May</time>, <b>all</b> 🪨 <em>new</em> since 2017<sup>1</sup>, were sent to the owners of the quarries.</p></main></body></html>`,
    )
    const block = document!.blocks[1]!
    expect(words(document!, block)).toBe(
      'The guide and the button of 2 May, all 🪨 new since 2017 1, were sent to the owners of the quarries.',
    )
    expect(block.leaves.map((leaf) => [leaf.kind, words(document!, leaf), leaf.href ?? leaf.datetime])).toEqual([
      ['link', 'guide', 'https://example.org/q.html'],
      ['time', '2 May', '2019-05-02'],
      ['strong', 'all', undefined],
      ['emphasis', 'new', undefined],
    ])
  })

  it('parts lines at breaks where they are lines, and joins them where a sentence goes on', async () => {
    const { said } = await read(
      `<main><h1>A long<br>title</h1><p>A pact on wages<br>2 - 5 May 2019<br>The owners met in Kota, where they<br>agreed on the hours.</p>${filler}</main>`,
    )
    expect(said.slice(0, 4)).toEqual([
      'heading 1 A long title',
      'paragraph A pact on wages',
      'paragraph 2 - 5 May 2019',
      'paragraph The owners met in Kota, where they agreed on the hours.',
    ])
  })

  it('reads quotations with who said them', async () => {
    const { said } = await read(
      `<main><h1>Voices</h1>${filler}<blockquote><p>We can breathe now.</p><footer>— Ama Owusu, cutter</footer></blockquote></main>`,
    )
    expect(said.slice(2)).toEqual([
      'quote {Ama Owusu, cutter} We can breathe now.',
      'caption {attribution} — Ama Owusu, cutter',
    ])
  })

  it('reads broken markup as far as it goes', async () => {
    const { said } = await read(
      `<h1>Caf&eacute; &amp; quarries</h2><p>The first &#x1F41F; paragraph of the page<p>The second, <b>bold and <i>not</b> closed</i> and with < signs<ul><li>one<li>two</ul></div><p>The last of the`,
    )
    expect(said).toEqual([
      'heading 1 Café & quarries',
      'paragraph The first 🐟 paragraph of the page',
      'paragraph The second, bold and not closed and with < signs',
      'list_item 1 one',
      'list_item 1 two',
      'paragraph The last of the',
    ])
  })

  it('keeps what a page says about itself apart from its words', async () => {
    const { document } =
      await read(`<html lang="fr"><head><title> A  pact </title><meta property="article:published_time" content="2019-05-02T10:00:00Z">
<meta name="description" content="In short"><link rel="canonical" href="https://example.org/p"><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Event","startDate":"2019-05-02","name":"Pact"}]}</script>
<script type="application/ld+json">{broken</script></head><body><main><h1>A pact</h1>${filler}</main></body></html>`)
    expect(document!.meta).toEqual({
      lang: 'fr',
      title: 'A pact',
      'article:published_time': '2019-05-02T10:00:00Z',
      description: 'In short',
      canonical: 'https://example.org/p',
      'jsonld.@type': 'Event',
      'jsonld.startDate': '2019-05-02',
      'jsonld.name': 'Pact',
    })
    expect(document!.language).toBe('en')
  })
})

describe('pages that are no pages', () => {
  it('gives sound spans whatever the markup', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div class="share">',
        '</div>',
        '<h1>',
        '</h2>',
        '<li>',
        '<ul>',
        '</ul>',
        '<ol start=3>',
        '<table><tr><td>',
        '<dl><dt>',
        '<dd>',
        '<a href="/x">',
        '</a>',
        '<b>',
        '</i>',
        '<br>',
        '<time datetime=2019>',
        '<blockquote>',
        '<footer>',
        '<main>',
        '&amp;',
        '&#0;',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '<',
        '>',
        '"',
        ' ',
        '🐟',
        '426',
        'Results',
        '5 May 2019',
        'The owners met for two days.',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (found) => {
        const { document, messages } = await html(input('page.html', found.join('')))
        expect(document ? sound(document) : messages.some(({ severity }) => severity === 'error')).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('says that a page without a message is empty', async () => {
    for (const empty of [
      '<html></html>',
      '<html><body><nav><a href="/">Home</a></nav><script>x()</script></body></html>',
    ]) {
      const { document, messages } = await read(empty)
      expect(document).toBeUndefined()
      expect(messages.map(({ rule }) => rule)).toEqual(['input.empty'])
    }
  })

  it('answers or refuses within its bounds what was made to exhaust it', { timeout: 30_000 }, async () => {
    const much = (piece: string) => piece.repeat(Math.ceil(3_000_000 / piece.length))
    for (const hostile of [
      much('<div>'),
      much('<b a=1><p>'),
      much('<table>'),
      much('<a '),
      much('<'),
      much('</p>'),
      much('<!--'),
      much('a<br>'),
    ]) {
      // Time of the processor, not of the clock: other tests run beside this one.
      const start = process.cpuUsage()
      const { document, messages } = await html(input('page.html', `<html><body>${hostile}`))
      const { user, system } = process.cpuUsage(start)
      expect((user + system) / 1000).toBeLessThan(5000)
      if (!document) expect(['input.too-complex', 'input.empty']).toContain(messages.at(-1)!.rule)
    }
  })
})

const shared = new URL('../../shared/', import.meta.url)
describe.skipIf(!existsSync(shared))('renderings of the original texts (../shared/renderings)', () => {
  const content_ = async (path: string) => {
    const reader = path.endsWith('.html') ? html : text
    const { document } = await reader({ file: path, bytes: readFileSync(new URL(path, shared)) })
    expect(sound(document!)).toBe(true)
    return content(document!).map((block) => document!.text.slice(block.body, block.end))
  }

  it('hold the same words, block by block, as the texts', async () => {
    for (const [page, original] of [
      ['renderings/000_listing.html', 'sources/000_b921caf57beb036c.txt'],
      ['renderings/001_listing.html', 'sources/001_090794562c74d179.txt'],
      ['renderings/002_project.html', 'sources/002_5466fb7348d1b65d.txt'],
    ] as const) {
      expect(await content_(page)).toEqual(await content_(original))
    }
  })
})
