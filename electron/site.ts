import { readFile, realpath } from 'node:fs/promises';
import { extname, isAbsolute, join, relative } from 'node:path';
import type { Look } from '../shared/look.ts';
import { fencing } from './door/headers.ts';
import { dressed } from './look.ts';

/**
 * What a page may do. Scripts come from our own files only, and nothing reaches the network.
 * Ant Design and CodeMirror put their styles into the page while it runs, hence 'unsafe-inline'
 * for styles; a nonce would have to be written into every page and buys little where no remote
 * address can be loaded. Data images are the icons inside style sheets.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

const commonHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  ...fencing,
};

/**
 * Serves the built window from a folder, to `app://` in Electron and to the browser's door alike.
 * Only files inside the folder, only GET and HEAD.
 *
 * @param look what pages wear from their first paint on; without it, what the style sheets say
 */
export const site =
  (folder: string, look?: () => Promise<Look>) =>
  async (request: Request): Promise<Response> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return plain(405, '这里只提供页面。', { Allow: 'GET, HEAD' });
    }
    const file = fileOf(folder, new URL(request.url).pathname);
    if (file === null) return plain(400, '地址无效。');
    try {
      const stored = await readFile(await withinFolder(folder, file));
      const type = contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
      const isPage = type.startsWith('text/html') && look !== undefined;
      const bytes = isPage ? Buffer.from(dressed(stored.toString('utf8'), await look())) : stored;
      return new Response(request.method === 'HEAD' ? null : bytes, {
        headers: {
          ...commonHeaders,
          'Content-Type': type,
          'Content-Length': String(bytes.length),
          // A page must be of the program that answers; its parts carry a hash in their names.
          'Cache-Control': type.startsWith('text/html') ? 'no-store' : 'no-cache',
        },
      });
    } catch {
      return file === join(folder, 'index.html')
        ? plain(503, '界面文件还没有生成，请先运行 npm run build。')
        : plain(404, '没有这个页面。');
    }
  };

/** The file a path of the site names; null when it would lie outside the folder. */
export function fileOf(folder: string, pathname: string): string | null {
  const path = decoded(pathname);
  if (path === null || !path.split('/').every(isFileName)) return null;
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  return isInside(folder, file) ? file : null;
}

/**
 * Whether it names one file on every system. On Windows a colon names drives and streams (C:,
 * index.html::$DATA), con.js is the console, and "index.html." or "index.html " is index.html.
 */
const isFileName = (name: string): boolean =>
  !FORBIDDEN.test(name) && !DEVICE.test(name) && (name === '..' || !/[. ]$/.test(name));

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought
const FORBIDDEN = /[\u0000-\u001f\u007f\\:*?"<>|]/;
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;

const isInside = (folder: string, file: string): boolean => {
  const inside = relative(folder, file);
  return inside !== '' && !inside.startsWith('..') && !isAbsolute(inside);
};

/** The file itself; rejects where a link in the folder leads out of it. */
async function withinFolder(folder: string, file: string): Promise<string> {
  const [root, real] = await Promise.all([realpath(folder), realpath(file)]);
  if (!isInside(root, real)) throw new Error('outside of the folder');
  return real;
}

const decoded = (pathname: string): string | null => {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
};

const plain = (status: number, message: string, headers: Record<string, string> = {}): Response =>
  new Response(message, {
    status,
    headers: {
      ...commonHeaders,
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...headers,
    },
  });
