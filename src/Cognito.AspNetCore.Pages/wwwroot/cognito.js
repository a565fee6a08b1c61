// Comforts only: every page works without this file.
(() => {
  "use strict";

  const eye =
    '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z"/>' +
    '<circle cx="12" cy="12" r="3"/><path class="cg-strike" d="m4 4 16 16"/></svg>';

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
