// Search by pagefind: one index per shard, joined; results lead to the paragraph.
const form = document.querySelector('form.search'), list = document.querySelector('.results'), status = document.querySelector('.status');
const site = new URL('../', import.meta.url), text = form.dataset, selects = [...form.querySelectorAll('select')];
const fill = (s, ...parts) => parts.reduce((t, p, n) => t.replace(`{${n + 1}}`, p), s);
const make = (tag, props, ...children) => { const e = Object.assign(document.createElement(tag), props); e.append(...children); return e; };
const page = data => data.raw_url.replace(/^\//, '').replace(/form-(\d+)\.html$/, 'index.html#form:$1');
let engine;

function load() {
  return engine ??= (async () => {
    const place = name => new URL(`pagefind/${name}/`, site).href;
    const pagefind = await import(place(0) + 'pagefind.js');
    for (let n = 1; n < +text.shards; n++) await pagefind.mergeIndex(place(n));
    if (text.names === 'true') await pagefind.mergeIndex(place('names'));
    const filters = await pagefind.filters();
    for (const select of selects) {
      for (const [value, count] of Object.entries(filters[select.name] || {}).sort())
        select.append(make('option', {value, textContent: `${value} (${count})`}));
      select.parentElement.hidden = select.length < 3;
    }
    form.querySelector('.facets').hidden = !selects.some(s => s.length > 2);
    return pagefind;
  })();
}

// The words round each place found, by paragraph: at most three of a document.
function excerpts(data) {
  const words = data.raw_content.includes('\u200b') ? data.raw_content.split('\u200b') : data.content.split(/\s+/);
  const anchors = (data.anchors || []).filter(a => !a.id.includes(':')), seen = new Map();
  for (const at of data.locations) {
    const n = anchors.findLastIndex(a => a.location <= at), id = anchors[n]?.id || '';
    if (!seen.has(id)) seen.set(id, {id, at, from: anchors[n]?.location ?? 0, to: anchors[n + 1]?.location ?? words.length});
  }
  return [...seen.values()].slice(0, 3).map(({id, at, from, to}) => {
    const a = Math.max(from, at - 12), b = Math.min(Math.max(to, at + 1), at + 16), say = (x, y) => words.slice(x, y).join(' ');
    return make('p', {className: 'excerpt'}, make('a', {href: new URL(page(data) + (id && '#' + id), site).href},
      (a > from ? '… ' : '') + say(a, at) + ' ', make('mark', {textContent: words[at] ?? ''}), ' ' + say(at + 1, b) + (b < to ? ' …' : '')));
  });
}

async function show(results, from) {
  const all = await Promise.all(results.slice(from, from + 10).map(r => r.data()));
  for (const data of all) list.append(make('li', {},
    make('a', {className: 'title', href: new URL(page(data), site).href, textContent: data.meta.title, lang: ''}),
    ...(data.meta.form ? [make('span', {className: 'meta', lang: data.meta.lang, textContent: data.meta.form})] : excerpts(data))));
  if (results.length > from + 10) {
    const more = make('button', {textContent: text.more, onclick: () => { more.remove(); show(results, from + 10); }});
    list.after(more);
  }
}

async function search() {
  const query = form.q.value.trim();
  const address = location.pathname + '#q=' + encodeURIComponent(query);
  if (!location.href.endsWith(address)) history.replaceState(null, '', address);
  list.replaceChildren();
  if (list.nextElementSibling?.matches('button')) list.nextElementSibling.remove();
  if (!query) return status.textContent = '';
  status.textContent = text.loading;
  try {
    const filters = Object.fromEntries(selects.filter(s => s.value).map(s => [s.name, s.value]));
    const {results} = await (await load()).search(query, {filters});
    status.textContent = results.length ? fill(results.length > 1 ? text.found : text.foundOne, results.length, query) : fill(text.none, query);
    await show(results, 0);
  } catch (error) { status.textContent = text.failed; console.error(error); }
}
form.addEventListener('submit', e => { e.preventDefault(); search(); });
for (const select of selects) select.addEventListener('change', search);
form.q.addEventListener('focus', () => load().catch(() => {}), {once: true});
// Whoever presses Enter before this script is there has asked by the address.
// What the address asks, else what a reader has typed before this script was there.
form.q.value = new URLSearchParams(location.search).get('q') || decodeURIComponent(location.hash.replace(/^#q=/, '')) || form.q.value;
if (form.q.value) search();
