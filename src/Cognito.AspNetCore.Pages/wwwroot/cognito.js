// Comforts only: every page works without this file.
(() => {
  "use strict";

  const eye =
    '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z"/>' +
    '<circle cx="12" cy="12" r="3"/><path class="cg-strike" d="m4 4 16 16"/></svg>';

  // Says something to those who listen to the page.
  const voice = document.body.appendChild(document.createElement("p"));
  voice.className = "cg-unseen";
  voice.setAttribute("role", "status");
  const say = (text) => (voice.textContent = text);

  // Show and hide a password.
  for (const input of document.querySelectorAll("[data-show] > input[type=password]")) {
    const button = document.createElement("button");
    const reveal = (shown) => {
      input.type = shown ? "text" : "password";
      button.setAttribute("aria-pressed", String(shown));
    };
    button.type = "button";
    button.className = "cg-reveal";
    button.innerHTML = eye;
    button.title = input.parentElement.dataset.show;
    button.setAttribute("aria-label", button.title);
    button.setAttribute("aria-controls", input.id);
    button.addEventListener("click", () => reveal(input.type === "password"));
    input.form?.addEventListener("submit", () => reveal(false));
    input.after(button);
    reveal(false);
  }

  // Tick off what a new password has already.
  for (const list of document.querySelectorAll("[data-policy]")) {
    const input = document.getElementById(list.dataset.policy);
    const tick = () => {
      for (const rule of list.children) {
        const met = new RegExp(rule.dataset.pattern, "s").test(input.value);
        rule.classList.toggle("cg-met", met);
        rule.querySelector("span").hidden = !met;
      }
    };
    input.addEventListener("input", tick);
    tick();
  }

  // A new code can be had when the last one has had its time; the button stays where the keyboard is.
  for (const button of document.querySelectorAll("[data-countdown]:not([data-countdown=''])")) {
    const label = button.textContent;
    const count = () => {
      const left = Math.ceil(button.dataset.countdown - performance.now() / 1000);
      button.ariaDisabled = left > 0 ? "true" : null;
      button.textContent = left > 0 ? button.dataset.wait.replace("{0}", left) : label;
      if (left > 0) setTimeout(count, 1000);
      else say(label);
    };
    button.addEventListener("click", (event) => {
      if (button.ariaDisabled) event.preventDefault();
    });
    count();
  }

  // Copy what an element shows, without the spaces that make it readable. Browsers let only safe pages do so.
  for (const button of document.querySelectorAll("[data-copy]")) {
    const label = button.textContent;
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      const source = document.getElementById(button.dataset.copy);
      await navigator.clipboard.writeText((source.value ?? source.textContent).replace(/\s/g, ""));
      button.textContent = button.dataset.copied;
      say(button.dataset.copied);
      setTimeout(() => (button.textContent = label), 3000);
    });
  }

  // Where the app wants it: send a code when it has all its digits and nothing else is missing.
  for (const input of document.querySelectorAll("[data-submit-at]:not([data-submit-at=''])")) {
    input.addEventListener("input", () => {
      if (input.value.replace(/\s/g, "").length === Number(input.dataset.submitAt) && input.form.checkValidity()) input.form.requestSubmit();
    });
  }

  // Send each form once, until the page is shown again.
  for (const form of document.forms) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = "true";
      event.submitter?.setAttribute("aria-busy", "true");
    });
  }

  addEventListener("pageshow", () => {
    for (const form of document.forms) delete form.dataset.sent;
    for (const button of document.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
  });
})();
