import type { Plugin } from 'vite';

/**
 * Vite's development server injects inline styles and scripts and speaks over a web socket.
 * The built page keeps the policy as `index.html` has it.
 */
export function relaxPolicyInDevelopment(): Plugin {
  return {
    name: 'dateline:relax-policy-in-development',
    apply: 'serve',
    transformIndexHtml: (html) =>
      html
        .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
        .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
        .replace("connect-src 'self'", "connect-src 'self' ws: wss:")
        .replace("img-src 'self'", "img-src 'self' data:"),
  };
}
