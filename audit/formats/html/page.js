"use strict";
const cards = [...document.querySelectorAll("article")];
const [search, rule, verdict] = ["input", "#rule", "#verdict"].map(name => document.querySelector(name));
const kinds = [...document.querySelectorAll("nav .tag")];
const keys = { c: "confirmed", d: "dismissed", f: "fixed elsewhere", u: "unsure", x: "" };
const place = "mt-audit:" + location.pathname;
const texts = new Map();
let given = {}, current = null;

function remember() {
  try { localStorage.setItem(place, JSON.stringify(given)); } catch { /* private windows keep nothing */ }
}

function recall() {
  try { given = JSON.parse(localStorage.getItem(place)) || {}; } catch { given = {}; }
  for (const card of cards) {
    if (typeof given[card.id] === "string") card.dataset.verdict = given[card.id];
    paint(card);
  }
}

function paint(card) {
  for (const button of card.querySelectorAll("[data-give]"))
    button.setAttribute("aria-pressed", button.dataset.give === card.dataset.verdict);
}

function count() {
  const decided = cards.filter(card => card.dataset.verdict).length;
  document.querySelector("progress").value = cards.length ? decided / cards.length : 0;
  document.querySelector("#progress").textContent = `${decided} of ${cards.length} decided`;
}

function decide(card, value) {
  card.dataset.verdict = card.dataset.verdict === value ? "" : value;
  given[card.id] = card.dataset.verdict;
  paint(card);
  count();
  remember();
}

function text(card) {
  if (!texts.has(card)) texts.set(card, card.textContent.toLowerCase());
  return texts.get(card);
}

function filter() {
  const words = search.value.toLowerCase().trim();
  const wanted = new Set(kinds.filter(kind => kind.ariaPressed === "true").map(kind => kind.dataset.severity));
  let shown = 0;
  for (const card of cards) {
    const its = card.dataset;
    card.hidden = !(wanted.has(its.severity) && (!rule.value || its.rule === rule.value)
      && (!verdict.value || (verdict.value === "open" ? !its.verdict : its.verdict === verdict.value))
      && (!words || text(card).includes(words)));
    shown += !card.hidden;
  }
  document.querySelector("#nothing").hidden = shown > 0;
}

function go(step) {
  const shown = cards.filter(card => !card.hidden);
  if (!shown.length) return;
  const at = shown.indexOf(current);
  current = shown[Math.min(Math.max(at + step, 0), shown.length - 1)];
  current.focus({ preventScroll: true });
  current.scrollIntoView({ block: "nearest" });
}

function lines() {
  return cards.filter(card => card.dataset.verdict).map(card => JSON.stringify({
    document: card.dataset.document, rule: card.dataset.rule, fingerprint: card.id, verdict: card.dataset.verdict,
    path: card.dataset.path,
  }) + "\n");
}

function save() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(lines(), { type: "application/jsonl" }));
  link.download = "reviewed.jsonl";
  link.click();
  URL.revokeObjectURL(link.href);
}

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") { document.activeElement.blur(); return; }
  if (event.target.matches("input, select")) return;
  if (event.key === "/") { event.preventDefault(); search.focus(); }
  else if (event.key === "j") go(1);
  else if (event.key === "k") go(-1);
  else if (event.key in keys && current && !current.hidden) {
    const next = cards.filter(card => !card.hidden)[cards.filter(card => !card.hidden).indexOf(current) + 1];
    decide(current, keys[event.key]);
    if (next && keys[event.key]) go(1);
  }
});
document.addEventListener("click", event => {
  const card = event.target.closest("article");
  if (card) current = card;
  if (event.target.dataset.give) decide(card, event.target.dataset.give);
  if (event.target.closest("nav .tag")) {
    const kind = event.target.closest(".tag");
    kind.ariaPressed = kind.ariaPressed === "true" ? "false" : "true";
    filter();
  }
  if (event.target.id === "save") save();
});
for (const control of [search, rule, verdict]) control.addEventListener("input", filter);
recall();
count();
filter();
