import type { IncomingMessage } from 'node:http';

/**
 * Whether a request may come in at all, by where it says it comes from. Any page the drafter has
 * open can send requests here, and its browser says of each what it is.
 *
 * @param origin the door's own
 * @returns null where it may, else one sentence
 */
export function turnedAway(request: IncomingMessage, origin: string): string | null {
  const { headers, rawHeaders } = request;
  // Against DNS rebinding. Of two hosts programs differ in which one counts.
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length !== 1 || `http://${headers.host ?? ''}` !== origin) {
    return '请求的主机名不是本机程序。';
  }
  if (headers.origin !== undefined && headers.origin !== origin) return ELSEWHERE;
  const site = headers['sec-fetch-site'];
  // none: the address was typed or opened by the system. Older browsers and programs do not say.
  if (site === undefined || site === 'same-origin' || site === 'none') return null;
  return isFollowedLink(request) ? null : ELSEWHERE;
}

const ELSEWHERE = '请求来自别的网页，已拒绝。';

/** A link may lead here from anywhere: the page that opens has no token and gives nothing away. */
const isFollowedLink = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' &&
  headers['sec-fetch-mode'] === 'navigate' &&
  headers['sec-fetch-dest'] === 'document';
