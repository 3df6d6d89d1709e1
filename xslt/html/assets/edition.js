// What the pages do beyond being read. Every page is complete without it.
const root = document.documentElement, $ = (s, e = document) => e.querySelector(s), $$ = (s, e = document) => [...e.querySelectorAll(s)];
root.classList.add('script');
const say = $('body').appendChild(Object.assign(document.createElement('output'), {className: 'explanation'}));

// Reading options are remembered where the browser allows it.
const memory = {get: k => { try { return localStorage[k] } catch { return null } }, set: (k, v) => { try { localStorage[k] = v } catch {} }};
for (const input of $$('.options input')) {
  const key = 'teipress.' + input.name, old = memory.get(key);
  if (input.name !== 'witness' && old) input.checked = input.value === old;
  input.addEventListener('change', () => { memory.set(key, input.checked ? input.value : ''); act(input); });
  if (input.checked) act(input);
}
function act(input) {
  if (input.name === 'witness') read(input.value);
  if (input.name === 'explain') for (const e of $$('.text .insertion')) input.checked ? e.tabIndex = 0 : e.removeAttribute('tabindex');
}

// The readings of one witness; the edited text where it is silent.
function read(witness) {
  for (const app of $$('.app')) {
    const all = $$(':scope > .reading', app);
    const shown = witness && all.find(r => r.dataset.witness.split(' ').includes(witness)) || all[0];
    for (const r of all) r.hidden = r !== shown;
  }
}

// The kind of an insertion, on focus and hover, while one wants to know.
for (const kind of ['focusin', 'mouseover']) document.addEventListener(kind, e => {
  const found = e.target.closest?.('.insertion[tabindex]');
  say.textContent = found ? found.title : '';
});
document.addEventListener('keydown', e => { if (e.key === 'Escape') say.textContent = ''; });

// A permalink is copied when it is followed.
for (const a of $$('.permalink')) a.addEventListener('click', () => navigator.clipboard?.writeText(a.href).then(() => {
  say.textContent = root.dataset.copied || a.href;
  setTimeout(() => say.textContent = '', 1800);
}, () => {}));

// Notes: beside the text where there is room, else in a popover; the list at the end is their one source.
const wide = matchMedia('(min-width: 78rem)'), signs = $$('[role=doc-noteref]'), article = $('article.document');
const target = sign => document.getElementById(decodeURIComponent(sign.hash.slice(1)));
function place() {
  if (!article) return;
  const notes = signs.map(s => [s, target(s)]).filter(([, n]) => n?.matches('.notes:not(.apparatus) li'));
  const on = wide.matches && !$('.parallel') && notes.length > 0;
  root.classList.toggle('placed', on);
  let free = 0;
  const seen = new Set(), zero = article.getBoundingClientRect().top;
  const taken = $$('.facs img').map(i => i.getBoundingClientRect()).map(r => [r.top - zero, r.bottom - zero]);
  for (const [sign, note] of notes) {
    if (seen.has(note)) continue;
    seen.add(note);
    if (!on) { note.style.top = ''; continue; }
    let top = Math.max(free, sign.getBoundingClientRect().top - zero - 4);
    for (const [from, to] of taken) if (top + note.offsetHeight > from && top < to) top = to + 10;
    note.style.top = top + 'px';
    free = top + note.offsetHeight + 10;
  }
  article.style.minHeight = on ? free + 'px' : '';
}
if (signs.length) {
  for (const image of $$('.facs img')) image.addEventListener('load', place);
  place();
  wide.addEventListener('change', place);
  addEventListener('resize', place);
  document.fonts?.ready.then(place);
  $('.options')?.addEventListener('change', place);
}
for (const sign of signs) sign.addEventListener('click', e => {
  const note = target(sign);
  if (!note || !HTMLElement.prototype.showPopover || root.classList.contains('placed') && !sign.matches('.appref')) return;
  e.preventDefault();
  const box = $('.popup') || $('main').appendChild(Object.assign(document.createElement('aside'), {className: 'popup', popover: 'auto'}));
  const close = Object.assign(document.createElement('button'), {textContent: '×', onclick: () => { box.hidePopover(); sign.focus(); }});
  close.setAttribute('aria-label', root.dataset.close || 'Close');
  const copy = note.cloneNode(true);
  for (const el of [copy, ...$$('[id]', copy)]) el.removeAttribute('id');
  box.setAttribute('aria-label', sign.getAttribute('aria-label') || sign.textContent);
  box.replaceChildren(close, ...copy.childNodes);
  box.showPopover();
  close.focus();
});

// Facets of the chronology.
const facets = $$('.facets select');
for (const select of facets) select.addEventListener('change', () => {
  let shown = 0;
  for (const item of $$('.page-chronology .entries > li')) {
    item.hidden = facets.some(f => f.value && !(item.getAttribute('data-' + f.name) || '').split('|').includes(f.value));
    shown += !item.hidden;
  }
  for (const year of $$('.year')) year.hidden = !$('.entries > li:not([hidden])', year);
  const out = $('.facets output');
  out.textContent = out.dataset.text.replace('{1}', shown);
});

if ($('form.search')) location.protocol === 'file:' ? ($('form.search').hidden = true, $('.from-file').hidden = false) : import('./search.js');
