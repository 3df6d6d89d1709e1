// The preview follows the builds: it loads a page again when it has changed, at the place where the reader was, shows what is
// wrong, and names the line of the TEI that a paragraph stands on.
"use strict";

(() => {
  const own = document.currentScript.dataset;
  const kept = `teipress:${location.pathname}`;

  const make = (name, attributes = {}, ...children) => {
    const element = Object.assign(document.createElement(name), attributes);
    element.append(...children);
    return element;
  };

  // Where the reader is: the innermost element with an id that reaches over the top of the window, and where its own top is.
  const place = () => {
    let found = { scroll: scrollY };
    for (const element of document.querySelectorAll("main [id]")) {
      const box = element.getBoundingClientRect();
      if (box.top > 0 && found.id) break;
      if (box.bottom > 0 && box.height > 0) found = { id: element.id, top: box.top, scroll: scrollY };
    }
    return found;
  };

  const again = () => {
    sessionStorage.setItem(kept, JSON.stringify(place()));
    location.reload();
  };

  const back = () => {
    const before = JSON.parse(sessionStorage.getItem(kept) ?? "null");
    sessionStorage.removeItem(kept);
    if (!before) return;
    history.scrollRestoration = "manual";
    const element = before.id && document.getElementById(before.id);
    const top = element ? element.getBoundingClientRect().top + scrollY - before.top : before.scroll;
    scrollTo({ top, behavior: "instant" });
  };

  // Findings

  const board = make("section", { className: "teipress-findings", hidden: true, ariaLabel: "Findings of the build" });
  board.setAttribute("role", "status");

  const about = (finding) => finding.file.match(/([^/]+)\.xml$/)?.[1];

  const row = (finding) =>
    make("article", { className: finding.severity },
      make("pre", { textContent: finding.text }),
      ...links({ name: about(finding), line: finding.line }, finding.file));

  // This document's findings in full; of the others, how many there are and where.
  const show = (findings) => {
    const here = findings.filter((finding) => !own.name || about(finding) === own.name);
    const away = findings.filter((finding) => !here.includes(finding));
    const files = [...new Set(away.map((finding) => finding.file || "the edition"))];
    const rest = away.length === 0 ? [] : [
      make("article", {}, make("pre", { textContent: `${away.length} finding${away.length === 1 ? "" : "s"} in ${files.slice(0, 3).join(", ")}${files.length > 3 ? " …" : ""}` })),
    ];
    board.hidden = findings.length === 0;
    board.replaceChildren(...here.slice(0, 20).map(row), ...rest);
  };

  // Lines of the TEI

  const ask = async (what, query) => {
    const answer = await fetch(`/-/${what}?${new URLSearchParams(query)}`);
    return answer.ok ? answer.json() : null;
  };

  const links = (query, label) => {
    if (!query.name) return [];
    const button = make("button", { type: "button", textContent: "Open" });
    button.addEventListener("click", async () => {
      const found = await ask("place", query);
      if (!found) return;
      if (found.opens) {
        await fetch(`/-/open?${new URLSearchParams(query)}`, { method: "POST", headers: { "X-Teipress": own.key } });
      } else {
        location.href = found.link;
      }
    });
    button.title = label;
    return [button];
  };

  const sign = make("aside", { className: "teipress-place", hidden: true, ariaLabel: "Place in the TEI" });
  const source = make("aside", { className: "teipress-source", hidden: true, ariaLabel: "TEI", tabIndex: 0 });

  const name = async (element) => {
    const query = { name: own.name, id: element.id };
    const found = await ask("place", query);
    if (!found) return;
    const beside = make("button", { type: "button", textContent: source.hidden ? "TEI" : "Hide TEI" });
    beside.addEventListener("click", () => (source.hidden ? openBeside(query) : hide()));
    const away = make("button", { type: "button", textContent: "×", ariaLabel: "Close" });
    away.addEventListener("click", () => { sign.hidden = true; hide(); });
    sign.replaceChildren(make("code", { textContent: `${found.file}:${found.line}` }), ...links(query, found.file), beside, away);
    sign.hidden = false;
    if (!source.hidden) openBeside(query);
  };

  const hide = () => {
    source.hidden = true;
    document.documentElement.classList.remove("teipress-beside");
    sessionStorage.removeItem("teipress:beside");
  };

  const openBeside = async (query) => {
    const found = await ask("source", query);
    if (!found) return;
    source.replaceChildren(make("ol", {}, ...found.lines.map((line) => make("li", { textContent: line }))));
    source.hidden = false;
    document.documentElement.classList.add("teipress-beside");
    sessionStorage.setItem("teipress:beside", JSON.stringify(query));
    const line = source.querySelectorAll("li")[found.line - 1];
    line?.classList.add("here");
    if (line) source.scrollTop = line.offsetTop - source.clientHeight / 3;
  };

  document.addEventListener("click", (event) => {
    if (!own.name || event.defaultPrevented || getSelection().toString()) return;
    if (event.target.closest("a, button, input, select, summary, label, .teipress-findings, .teipress-place, .teipress-source")) return;
    const element = event.target.closest("main [id]");
    if (element && element.id !== "page:main") name(element);
  });

  // The builds

  let assets;
  const events = new EventSource("/-/events");
  events.addEventListener("message", async (event) => {
    const state = JSON.parse(event.data);
    show(state.findings);
    document.documentElement.dataset.build = state.number;
    const changed = assets !== undefined && assets !== state.assets;
    assets = state.assets;
    const answer = await fetch(location.pathname, { method: "HEAD" });
    if (answer.ok && (changed || answer.headers.get("ETag") !== `"${own.mark}"`)) again();
  });

  document.body.append(board, sign, source);
  back();
  const query = JSON.parse(sessionStorage.getItem("teipress:beside") ?? "null");
  if (query && query.name === own.name) openBeside(query);
})();
