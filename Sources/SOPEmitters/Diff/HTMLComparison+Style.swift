extension ComparisonPage {
  /// Colours repeat what lines and signs say. Each pair of text and ground has a contrast of 4.5 to 1 or more.
  static let style: StaticString = """
    :root {
      color-scheme: light dark;
      --ground: #ffffff; --panel: #f4f6f8; --text: #1b2430; --faint: #55606e; --rule: #c9d1da;
      --line: #3c4a5a; --new: #1a6b2f; --old: #a3231a; --altered: #1d4f9c;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #14181d; --panel: #1d232b; --text: #e6ebf1; --faint: #a5b1be; --rule: #3b4653;
        --line: #b4c0cd; --new: #6fd58b; --old: #ff9a90; --altered: #8fb8ff;
      }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, Arial, sans-serif; }
    main { max-width: 75rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
    h1 { font-size: 1.6rem; line-height: 1.25; }
    h2 { font-size: 1.35rem; margin-top: 3rem; border-top: 2px solid var(--rule); padding-top: 1rem; }
    h3 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
    code { font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; font-size: .875em; }
    code, li, p { overflow-wrap: anywhere; }
    td { overflow-wrap: break-word; }
    a { color: var(--altered); }
    .files { color: var(--faint); margin: 0; }
    .verdict { font-weight: 600; font-size: 1.1rem; margin: .5rem 0; }
    .wide { overflow-x: auto; margin: .5rem 0 1rem; }
    table { border-collapse: collapse; width: 100%; }
    th, td { border: 1px solid var(--rule); padding: .35rem .6rem; text-align: left; vertical-align: top; }
    td, thead th { min-width: 6.5rem; }
    thead th { background: var(--panel); }
    tbody th { font-weight: 600; }
    del { color: var(--faint); }
    ins { text-decoration: none; font-weight: 700; }
    .short { white-space: nowrap; }
    .rises { color: var(--old); white-space: nowrap; }
    .falls { color: var(--new); white-space: nowrap; }
    .remark, .places { color: var(--faint); font-size: .875rem; margin: 0; }
    ol > li { margin: .75rem 0; padding: .1rem .75rem; border-left: 4px solid var(--rule); }
    ol > li:target { background: var(--panel); }
    ol > li p { margin: .1rem 0; }
    ol.burden > li, ol.weaker-oversight > li { border-left: 4px double var(--old); }
    ol.relief > li { border-left-color: var(--new); }
    .accepted { border: 1px solid var(--new); border-radius: .75rem; padding: 0 .5rem; color: var(--new); }
    .legend { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: 0; margin: 0; }
    .sample { display: inline-block; width: 2rem; height: 1.1rem; vertical-align: middle; border: 1px solid var(--line); }
    .sample.added { border: 4px double var(--new); }
    .sample.removed { border: 2px dashed var(--old); }
    .sample.altered { border: 3px solid var(--altered); }
    .picture { margin-inline: calc(50% - 50vw + 1.5rem); }
    .picture h3, .legend { max-width: 73rem; margin-inline: auto; }
    svg { display: block; margin: 0 auto; font: 12px Arial, Helvetica, sans-serif; }
    svg text { fill: var(--text); }
    svg .head { font-weight: 700; font-size: 11px; }
    svg .middle, svg .inside { text-anchor: middle; }
    svg .inside { font-weight: 700; font-size: 11px; }
    svg .small { font-size: 9px; }
    svg .name { font-size: 10px; paint-order: stroke; stroke: var(--ground); stroke-width: 3px; }
    svg .last { text-anchor: end; }
    svg .new text { fill: var(--new); font-weight: 700; }
    svg .old text, svg text.gone { fill: var(--old); text-decoration: line-through; }
    svg .old text.name { text-decoration: none; }
    svg .frame { fill: none; stroke: var(--rule); stroke-width: 1.5; }
    svg .lane { fill: var(--panel); }
    svg .rule { fill: none; stroke: var(--rule); }
    svg .shape { fill: var(--ground); stroke: var(--line); stroke-width: 1.2; }
    svg g > .rule { stroke: var(--line); }
    svg .line, svg .tie { fill: none; stroke: var(--line); stroke-width: 1.3; stroke-linejoin: round; }
    svg .tie { stroke-width: 2.5; }
    svg .tip { fill: var(--line); }
    svg .added > .shape, svg .added > .rule { stroke: var(--new); }
    svg .added > .line, svg .added > .tie { stroke: var(--new); stroke-width: 4.5; }
    svg .added > .core { fill: none; stroke: var(--ground); stroke-width: 1.8; stroke-linejoin: round; }
    svg .added > .tip { fill: var(--new); }
    svg .removed > .shape, svg .removed > .rule { stroke: var(--old); stroke-width: 1.6; stroke-dasharray: 5 3; }
    svg .removed > .line, svg .removed > .tie { stroke: var(--old); stroke-width: 1.6; stroke-dasharray: 5 3; }
    svg .removed > .tip { fill: var(--old); }
    svg .altered > .shape, svg .altered > .rule { stroke: var(--altered); stroke-width: 3; }
    svg .altered > .line, svg .altered > .tie { stroke: var(--altered); stroke-width: 3; }
    svg .altered > .tip { fill: var(--altered); }
    svg .badge circle { fill: var(--ground); stroke: var(--line); stroke-width: 1.2; stroke-dasharray: none; }
    svg .badge text { font-weight: 700; font-size: 12px; text-anchor: middle; }
    svg .badge.added circle { stroke: var(--new); }
    svg .badge.added text { fill: var(--new); }
    svg .badge.removed circle { stroke: var(--old); }
    svg .badge.removed text { fill: var(--old); text-decoration: none; }
    svg .badge.altered circle { stroke: var(--altered); }
    svg .badge.altered text { fill: var(--altered); }
    @media print {
      @page { size: A4 landscape; margin: 12mm; }
      :root { color-scheme: light; --ground: #ffffff; --panel: #f4f6f8; --text: #000000; --faint: #3a3a3a;
        --rule: #999999; --line: #222222; --new: #1a6b2f; --old: #a3231a; --altered: #1d4f9c; }
      main { max-width: none; padding: 0; }
      .wide { overflow: visible; }
      .picture { margin-inline: 0; }
      svg { max-width: 100%; height: auto; }
      article + article { break-before: page; }
      h2, h3, .legend { break-after: avoid; }
      li, tr { break-inside: avoid; }
    }

    """
}
