import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// `npm run dev` serves the client and hands on what the ASP.NET Core app answers. The host stays as it is: to the app, calls come from its own origin.
const app = { target: "http://localhost:5084", changeOrigin: false };

export default defineConfig({
  plugins: [react()],
  server: { proxy: { "/auth": app, "/api": app, "/_content": app } },
  // Files only, nothing inline: the app's content security policy lets nothing else through.
  build: { outDir: "../wwwroot", emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
