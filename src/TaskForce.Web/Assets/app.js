// What the pages add when scripts run. Every page works without this file.
import { initAll } from "./govuk-frontend.min.js";

document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("govuk-frontend-supported");
}
initAll();

// The filter panel is open in the page, so that it serves without scripts; on a phone the results come first.
const narrow = window.matchMedia("(max-width: 900px)");
const filters = document.querySelectorAll("details.tf-filter");
const fold = () => filters.forEach(panel => { panel.open = !narrow.matches; });
fold();
narrow.addEventListener("change", fold);

// A menu of the bar closes when one goes elsewhere, and on Escape gives the focus back to what opened it.
const menus = [...document.querySelectorAll("details.tf-menu")];
document.addEventListener("click", event => {
  menus.filter(menu => !menu.contains(event.target)).forEach(menu => { menu.open = false; });
});
document.addEventListener("keydown", event => {
  const open = event.key === "Escape" && menus.find(menu => menu.open);
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  }
});

// Whoever leaves a half-filled form is asked first. The browser brings the words, in the reader's language.
const kept = new WeakMap();
const fields = form => JSON.stringify([...new FormData(form)].map(([name, value]) =>
  [name, value instanceof File ? value.name : value]));
for (const form of document.querySelectorAll("form[data-guard]")) {
  const before = fields(form);
  let sent = false;
  form.addEventListener("submit", () => { sent = true; });
  window.addEventListener("pageshow", () => { sent = false; });
  window.addEventListener("beforeunload", event => {
    if (!sent && fields(form) !== before && fields(form) !== kept.get(form)) {
      event.preventDefault();
    }
  });
}

// What is typed into a section is kept on the server, for its author alone, a few seconds after the last key and when the page is
// left. The page says when, once a minute at most, and what stands in the way.
for (const form of document.querySelectorAll("form[data-keep]")) {
  const pause = 3000;
  const patience = 15000;
  const largestLeft = 60000;
  const line = form.querySelector("[data-keeping]");
  let timer;
  let sending;
  let saved = false;
  const say = sentence => {
    if (line.textContent !== sentence) line.textContent = sentence;
  };
  const send = async leaving => {
    const now = fields(form);
    const body = new FormData(form);
    // The key of the form belongs to its one saving.
    body.delete("__form");
    try {
      const answer = await fetch(form.dataset.keep, {
        method: "POST", body, redirect: "manual", keepalive: leaving && now.length < largestLeft, signal: AbortSignal.timeout(patience),
      });
      const isSentence = answer.headers.get("Content-Type")?.startsWith("text/plain");
      if (answer.ok) kept.set(form, now);
      say(answer.type === "opaqueredirect" ? form.dataset.signedOut : isSentence ? await answer.text() : form.dataset.notKept);
      return answer.ok;
    } catch {
      say(form.dataset.notConnected);
      return false;
    }
  };
  const keep = leaving => {
    clearTimeout(timer);
    if (fields(form) === kept.get(form)) return;
    if (sending && leaving !== true) {
      timer = setTimeout(keep, pause);
      return;
    }
    sending = send(leaving === true).then(done => {
      sending = undefined;
      if (!done && fields(form) !== kept.get(form)) timer = setTimeout(keep, patience);
    });
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  };
  // What was refused is not kept as it stands.
  if (document.querySelector(".govuk-error-summary")) soon();
  else kept.set(form, fields(form));
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  window.addEventListener("online", () => keep());
  document.addEventListener("visibilitychange", () => {
    // A page that goes because its form was sent has nothing left to keep.
    if (document.visibilityState === "hidden" && !saved) keep(true);
  });
  window.addEventListener("pageshow", () => { saved = false; });
  document.querySelector("[data-discard]")?.addEventListener("submit", () => {
    clearTimeout(timer);
    saved = true;
  });
  // Saving goes last: what is on its way would be kept after it.
  form.addEventListener("submit", event => {
    clearTimeout(timer);
    if (sending) {
      event.preventDefault();
      sending.finally(() => { clearTimeout(timer); form.requestSubmit(event.submitter); });
    } else {
      saved = true;
    }
  });
}

// A ready-made text goes where the cursor was last; without a cursor it goes to the end of the chosen field.
for (const part of document.querySelectorAll("[data-snippets]")) {
  const form = part.closest("form");
  const button = part.querySelector("[data-insert]");
  let last;
  form.addEventListener("focusin", event => {
    if (event.target.matches("textarea")) last = event.target;
  });
  button?.addEventListener("click", event => {
    const chosen = part.querySelector("[name=Snippet]").value;
    const text = [...part.querySelectorAll("template")].find(template => template.dataset.snippet === chosen)?.content.textContent;
    const field = last ?? form.elements[part.querySelector("[name=Into]").value];
    // Nothing chosen: the server says so.
    if (!text || !field) return;
    event.preventDefault();
    const at = field === last ? field.selectionStart : field.value.length;
    field.setRangeText(text, at, field === last ? field.selectionEnd : at, "end");
    // Kept, counted, and shown where an answer had not called for it yet.
    for (const happened of ["input", "change"]) field.dispatchEvent(new Event(happened, { bubbles: true }));
    field.focus();
  });
}

// Fields that only some answers call for come with the answer. What is written is never hidden, nor what is to be mended.
const written = part => [...part.querySelectorAll("input:not([type=hidden]), textarea, select")].some(field =>
  ["checkbox", "radio"].includes(field.type) ? field.checked : field.value !== "");
for (const part of document.querySelectorAll("[data-when]")) {
  const form = part.closest("form");
  const follow = () => {
    const given = new FormData(form).getAll(part.dataset.when);
    const called = part.dataset.is ? part.dataset.is.split("|").some(is => given.includes(is)) : given.some(answer => answer !== "");
    part.hidden = !called && !written(part) && !part.querySelector(".govuk-form-group--error");
  };
  form.addEventListener("change", follow);
  follow();
}

// Files go up in pieces: what a broken connection had brought stays, and the rest follows when it is back. Several one after the other,
// chosen or dropped. Without this the form sends one file as any form does.
for (const form of document.querySelectorAll("form[data-uploads]")) {
  const piece = 8 * 1024 * 1024;
  const pauses = [1000, 3000, 10000, 30000, 60000];
  const input = form.querySelector("input[type=file]");
  const lines = form.querySelector("[data-uploading]");
  const many = form.querySelector("[data-many]");
  const spoken = () => ({ "Tus-Resumable": "1.0.0", RequestVerificationToken: form.querySelector("[name=__RequestVerificationToken]").value });
  const inBase64 = text => btoa(Array.from(new TextEncoder().encode(text), byte => String.fromCharCode(byte)).join(""));
  let busy = false;

  // What is no use trying again: the sentence says why.
  class Refused extends Error {}
  const refusal = async answer => new Refused(
    answer.type === "opaqueredirect" ? form.dataset.signedOut : answer.headers.get("Content-Type")?.startsWith("text/plain") ? await answer.text() : form.dataset.failed);

  const begin = async file => {
    const said = new FormData(form);
    const pairs = [["filename", file.name], ["kind", said.get("Input.Kind")], ["language", said.get("Input.Language")], ["shared", said.get("Input.Shared")],
      ["description", said.get("Input.Description")], ["of", form.dataset.of]].filter(([, value]) => value);
    const answer = await fetch(form.dataset.uploads, {
      method: "POST", redirect: "manual",
      headers: { ...spoken(), "Upload-Length": file.size, "Upload-Metadata": pairs.map(([name, value]) => `${name} ${inBase64(value)}`).join(",") },
    });
    if (answer.status === 422) return undefined;
    if (answer.status !== 201) throw await refusal(answer);
    return answer.headers.get("Location");
  };

  const standing = async place => {
    const answer = await fetch(place, { method: "HEAD", redirect: "manual", headers: spoken() });
    if (!answer.ok) throw await refusal(answer);
    return Number(answer.headers.get("Upload-Offset"));
  };

  const send = async (file, place, show) => {
    let offset = 0;
    let tries = 0;
    let isKnown = true;
    while (offset < file.size) {
      try {
        if (!isKnown) offset = await standing(place);
        isKnown = true;
        if (offset >= file.size) break;
        const answer = await fetch(place, {
          method: "PATCH", redirect: "manual", body: file.slice(offset, offset + piece),
          headers: { ...spoken(), "Upload-Offset": offset, "Content-Type": "application/offset+octet-stream" },
        });
        if (answer.status !== 204) throw await refusal(answer);
        offset = Number(answer.headers.get("Upload-Offset"));
        tries = 0;
        show(offset);
      } catch (failure) {
        if (failure instanceof Refused || tries === pauses.length) throw failure;
        show(offset, form.dataset.waiting);
        const pause = pauses.at(tries++);
        await new Promise(on => { setTimeout(on, pause); window.addEventListener("online", on, { once: true }); });
        isKnown = false;
      }
    }
  };

  const add = async file => {
    const line = document.createElement("li");
    const bar = document.createElement("progress");
    const word = document.createElement("span");
    bar.max = Math.max(file.size, 1);
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    line.append(`${file.name} `, bar, word);
    lines.append(line);
    try {
      const place = await begin(file);
      if (!place) return undefined;
      await send(file, place, (offset, sentence) => { bar.value = offset; word.textContent = sentence ?? ""; });
      bar.value = bar.max;
      word.textContent = form.dataset.done;
      return true;
    } catch (failure) {
      word.textContent = failure instanceof Refused ? failure.message : form.dataset.failed;
      line.classList.add("tf-uploads__failed");
      return false;
    }
  };

  if (many) {
    input.multiple = true;
    many.hidden = false;
  }
  form.addEventListener("dragover", event => event.preventDefault());
  form.addEventListener("drop", event => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0 && !busy) input.files = event.dataTransfer.files;
  });
  window.addEventListener("beforeunload", event => { if (busy) event.preventDefault(); });
  form.addEventListener("submit", async event => {
    const files = [...input.files].slice(0, many ? undefined : 1);
    // Nothing chosen: the server says so.
    if (!busy && files.length === 0) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    lines.hidden = false;
    lines.replaceChildren();
    const outcomes = [];
    for (const file of files) outcomes.push(await add(file));
    busy = false;
    input.value = "";
    // Something else in the form is to be mended: the page says what, field by field.
    if (outcomes.includes(undefined)) form.submit();
    else if (!outcomes.includes(false)) location.assign(form.dataset.list);
  });
}

// Passkeys: the device answers what the server asks, and the form carries the answer. Offered where the browser can.
const canPasskeys = window.PublicKeyCredential?.parseRequestOptionsFromJSON && window.PublicKeyCredential.parseCreationOptionsFromJSON;
for (const offer of canPasskeys ? document.querySelectorAll("[data-passkey]") : []) {
  const form = offer.querySelector("form");
  const answer = form.querySelector("[name=answer]");
  const failed = form.querySelector("[role=alert]");
  offer.hidden = false;
  form.addEventListener("submit", async event => {
    event.preventDefault();
    event.submitter.disabled = true;
    failed.hidden = true;
    try {
      const asked = await fetch(form.action.replace("handler=Passkey", "handler=PasskeyOptions"), { method: "POST", body: new FormData(form) });
      if (asked.redirected) {
        location.assign(asked.url);
        return;
      }
      if (!asked.ok) throw new Error(asked.status);
      const json = await asked.json();
      const credential = offer.dataset.passkey === "make"
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json) });
      answer.value = JSON.stringify(credential.toJSON());
      form.submit();
    } catch {
      failed.hidden = false;
      event.submitter.disabled = false;
    }
  });
}
