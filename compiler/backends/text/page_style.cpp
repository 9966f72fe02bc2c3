#include "compiler/backends/text/writers.h"

namespace kvs::backends::text {

// Colours keep at least 7:1 against their ground. Lengths of text stay near 70 letters a line, on a screen and on A4.
std::string_view page_style() {
    return R"css(    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    html { font-size: 106.25%; -webkit-text-size-adjust: 100%; }
    body { margin: 0 auto; padding: 2rem 1.25rem 3rem; max-width: 43rem; background: #fff; color: #1b1b1b;
      font-family: Georgia, "Times New Roman", "Liberation Serif", serif; line-height: 1.6; hyphens: manual; overflow-wrap: break-word; }
    h1, h2, h3, h4, h5, h6, nav, th, dt, footer, .kommune, .udgave, .visning, .detalje {
      font-family: "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
    header { border-bottom: 3px solid #1f4e5f; margin-bottom: 2rem; padding-bottom: 1rem; }
    h1 { font-size: 2.1rem; line-height: 1.2; margin: 0.2rem 0 0.4rem; }
    h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.4rem 0 0.6rem; color: #173c4a; }
    h3 { font-size: 1.12rem; line-height: 1.35; margin: 1.8rem 0 0.4rem; color: #173c4a; }
    h4, h5, h6 { font-size: 1rem; margin: 1.4rem 0 0.3rem; }
    p, ul, ol, dl, table, blockquote, pre { margin: 0 0 0.9rem; }
    .kommune { margin: 0; font-weight: 600; color: #1f4e5f; }
    .udgave, .visning { margin: 0; color: #444; }
    .manchet { font-size: 1.12rem; }
    ul, ol { padding-left: 1.4rem; }
    li { margin-bottom: 0.35rem; }
    p:has(+ ul), p:has(+ ol), p:has(+ table) { margin-bottom: 0.45rem; }
    li > p, td > p, dd > p { margin-bottom: 0.3rem; }
    li > ul, li > ol { margin: 0.35rem 0; }
    a { color: #0b4a7a; text-decoration: underline; text-underline-offset: 0.15em; }
    a:focus-visible { outline: 3px solid #0b4a7a; outline-offset: 2px; }
    nav { border: 1px solid #b7c6cc; border-radius: 4px; background: #f4f7f8; padding: 0.9rem 1.2rem; margin-bottom: 2rem; font-size: 0.94rem; }
    nav p { margin: 0 0 0.4rem; font-weight: 700; }
    nav ul { margin: 0; padding: 0; list-style: none; columns: 2; column-gap: 2rem; }
    nav li { break-inside: avoid; margin-bottom: 0.4rem; }
    blockquote { margin-left: 0; padding: 0.2rem 0 0.2rem 1rem; border-left: 4px solid #b7c6cc; color: #2b2b2b; }
    blockquote > :last-child { margin-bottom: 0; }
    table { width: 100%; border-collapse: collapse; font-size: 0.96rem; }
    th, td { text-align: left; vertical-align: top; padding: 0.55rem 0.7rem; border-bottom: 1px solid #b7c6cc; }
    thead th { border-bottom: 2px solid #1f4e5f; background: #f4f7f8; }
    dt { font-weight: 700; font-size: 0.94rem; }
    dd { margin: 0 0 0.6rem; }
    pre { white-space: pre-wrap; background: #f4f7f8; padding: 0.8rem; }
    code { font-family: "DejaVu Sans Mono", Consolas, monospace; font-size: 0.9em; }
    .detalje { font-size: 0.82rem; line-height: 1.45; color: #444; margin: -0.65rem 0 1rem; padding-left: 0.7rem; border-left: 2px solid #d5dfe3; }
    li > .detalje, td > .detalje, th > .detalje, dd > .detalje { margin: 0.1rem 0 0.5rem; font-weight: 400; }
    footer { margin-top: 3rem; padding-top: 0.8rem; border-top: 1px solid #b7c6cc; font-size: 0.8rem; color: #444; }
    footer dl, footer dd { margin: 0; }
    footer div { display: flex; flex-wrap: wrap; gap: 0 0.6rem; }
    footer dt { font-weight: 400; font-size: inherit; }
    footer dt::after { content: ":"; }
    footer dd { overflow-wrap: anywhere; }
    @media (max-width: 34rem) {
      html { font-size: 100%; }
      nav ul { columns: 1; }
      table, thead, tbody, tr, th, td { display: block; }
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      th, td { border: 0; padding: 0.2rem 0; }
      tr { border-bottom: 1px solid #b7c6cc; padding: 0.5rem 0; }
    }
    @page { size: A4; margin: 22mm 24mm 24mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt Arial, sans-serif; color: #444; } }
    @media print {
      html { font-size: 10.5pt; }
      body { max-width: none; padding: 0; line-height: 1.45; }
      nav { display: none; }
      h1, h2, h3, h4, h5, h6 { break-after: avoid; break-inside: avoid; }
      h2 { margin-top: 1.7rem; }
      p, li { orphans: 3; widows: 3; }
      li, tr, blockquote, dd { break-inside: avoid; }
      dt, p:has(+ ul), p:has(+ ol), p:has(+ table), p:has(+ blockquote), p:has(+ .detalje) { break-after: avoid; }
      thead { display: table-header-group; }
      a { color: inherit; }
      footer { break-inside: avoid; }
    }
)css";
}

}  // namespace kvs::backends::text
