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
const fields = form => JSON.stringify([...new FormData(form)].map(([name, value]) =>
  [name, value instanceof File ? value.name : value]));
for (const form of document.querySelectorAll("form[data-guard]")) {
  const before = fields(form);
  let sent = false;
  form.addEventListener("submit", () => { sent = true; });
  window.addEventListener("pageshow", () => { sent = false; });
  window.addEventListener("beforeunload", event => {
    if (!sent && fields(form) !== before) {
      event.preventDefault();
    }
  });
}

// Fields that only some answers call for come with the answer. What is written is never hidden, nor what is to be mended.
const written = part => [...part.querySelectorAll("input:not([type=hidden]), textarea, select")].some(field =>
  ["checkbox", "radio"].includes(field.type) ? field.checked : field.value !== "");
for (const part of document.querySelectorAll("[data-when]")) {
  const form = part.closest("form");
  const follow = () => {
    const given = new FormData(form).getAll(part.dataset.when);
    const called = part.dataset.is ? given.includes(part.dataset.is) : given.some(answer => answer !== "");
    part.hidden = !called && !written(part) && !part.querySelector(".govuk-form-group--error");
  };
  form.addEventListener("change", follow);
  follow();
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
