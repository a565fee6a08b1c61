// Comforts only: every page works without this file.
(() => {
  "use strict";

  const mostItems = 200;

  // Copy a code, an id, a secret. Browsers offer the clipboard to pages of this machine and of HTTPS.
  if (navigator.clipboard) {
    const dress = (root) => root.querySelectorAll("[data-copy]").forEach((button) => (button.hidden = false));
    dress(document);
    new MutationObserver(() => dress(document)).observe(document.body, { childList: true, subtree: true });
    document.addEventListener("click", async (event) => {
      const button = event.target.closest("[data-copy]");
      if (!button) return;
      await navigator.clipboard.writeText(button.dataset.copy);
      const label = button.textContent;
      button.textContent = "Copied";
      setTimeout(() => (button.textContent = label), 1500);
    });
  }

  // Lists that grow by themselves: the server sends each new item as it would stand on the page.
  for (const list of document.querySelectorAll("[data-live]")) {
    const state = document.querySelector("[data-live-state]");
    const source = new EventSource(list.dataset.live);
    source.addEventListener("open", () => state?.removeAttribute("hidden"));
    source.addEventListener("error", () => state?.setAttribute("hidden", ""));
    source.addEventListener("message", (event) => {
      document.querySelector("[data-empty]")?.remove();
      list.insertAdjacentHTML("afterbegin", event.data);
      list.firstElementChild.classList.add("lc-new");
      while (list.children.length > mostItems) list.lastElementChild.remove();
    });
    addEventListener("pagehide", () => source.close());
  }
})();
