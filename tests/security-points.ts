/** A test by its file in tests/ and its name; of a table of cases, the name of one of them. */
export type Proof = readonly [file: string, test: string];

export type SecurityPoint = {
  readonly part: 'window' | 'browser door' | 'documents' | 'network' | 'logs and files';
  /** What is promised. */
  readonly says: string;
  /** The function or file that keeps it. */
  readonly where: string;
  readonly proofs: readonly Proof[];
};

/** Every promise of the security list, each with the tests of the functions it is made of. */
export const securityPoints: readonly SecurityPoint[] = [
  {
    part: 'window',
    says: 'The page runs in a sandbox with an isolated context, without Node and without webviews; the whole program asks for the sandbox',
    where: 'electron/window.ts windowOptions; electron/main.ts app.enableSandbox',
    proofs: [
      ['window.test.ts', 'shuts the page off from Node'],
      ['e2e/built.e2e.ts', 'wires the desktop: window, page, files, menus, recovery, shutdown'],
    ],
  },
  {
    part: 'window',
    says: 'Three functions are all the page is given of the desktop; neither the event nor a path crosses',
    where: 'electron/preload.ts',
    proofs: [['preload.test.ts', 'gives the page three functions and nothing else']],
  },
  {
    part: 'window',
    says: 'The interface comes from app://measures, a scheme of our own; a path that leads out of its folder is refused (path.relative)',
    where: 'electron/window.ts ownScheme; electron/site.ts fileOf',
    proofs: [
      ['window.test.ts', 'has an origin of its own that grants no more than a web page gets'],
      ['site.test.ts', 'never leave their folder: %s'],
    ],
  },
  {
    part: 'window',
    says: 'A content security policy comes as a header with every answer: our own scripts, no remote content, no forms, no frames',
    where: 'electron/site.ts contentSecurityPolicy',
    proofs: [
      ['site.test.ts', 'come with the headers that fence them in'],
      ['security-list.test.ts', 'the policy names no other origin and no eval'],
    ],
  },
  {
    part: 'window',
    says: 'Every other scheme is cancelled: http, https, file, ws, devtools, extensions',
    where: 'electron/window.ts mayLoad, guardSession',
    proofs: [
      ['window.test.ts', '%s as %s: %s'],
      ['window.test.ts', 'deny every permission, device and foreign request'],
    ],
  },
  {
    part: 'window',
    says: 'Navigation, redirects, new windows and webviews are denied; a dropped file never leads the page away',
    where:
      'electron/window.ts guardContents, navigateOnDragDrop; renderer/opening/use-dropped-files.ts',
    proofs: [
      ['window.test.ts', 'deny navigation and redirects except on our own origin'],
      ['window.test.ts', 'deny webviews and new windows'],
      [
        'e2e/outside-files.e2e.ts',
        'on %s: a dropped file is opened and never shown in place of the window',
      ],
    ],
  },
  {
    part: 'window',
    says: 'Permissions and devices are denied',
    where: 'electron/window.ts guardSession',
    proofs: [['window.test.ts', 'deny every permission, device and foreign request']],
  },
  {
    part: 'window',
    says: 'Calls come over the window’s own webContents.ipc; the sender is the main frame of our page, by protocol and host',
    where: 'electron/ipc.ts serveWindow, isTrusted; electron/window.ts isOwn',
    proofs: [
      ['window.test.ts', 'trusts only our page in the main frame'],
      ['window.test.ts', 'answers the contract, and strangers with a refusal'],
      ['window.test.ts', '%s is not ours'],
      ['window.test.ts', 'hears of opened files from our page only'],
    ],
  },
  {
    part: 'window',
    says: 'Every call is checked against the contract: its name as an own key, its input and its output',
    where: 'shared/answer.ts',
    proofs: [
      ['answer.test.ts', 'names the place where an input breaks the contract'],
      ['answer.test.ts', 'does not let an output out that breaks the contract'],
    ],
  },
  {
    part: 'window',
    says: 'Only what the page made itself is downloaded',
    where: 'electron/shell/downloads.ts',
    proofs: [['shell-printing.test.ts', 'do not come up for %s']],
  },
  {
    part: 'window',
    says: 'The packaged program cannot be run as Node, nor told to by variables or switches; it loads its checked archive only',
    where: 'electron-builder.yml electronFuses',
    proofs: [['security-list.test.ts', 'the fuses are set']],
  },
  {
    part: 'browser door',
    says: 'The server listens on 127.0.0.1 only',
    where: 'electron/server.ts openDoor',
    proofs: [['server.test.ts', 'hands out an address whose token stays in the fragment']],
  },
  {
    part: 'browser door',
    says: 'Host and Origin have to be its own (DNS rebinding, other sites)',
    where: 'electron/server.ts handle',
    proofs: [
      ['server.test.ts', 'Host: %s'],
      ['server.test.ts', 'Origin: %s'],
      ['server.test.ts', 'no Origin'],
      ['door-attacked.test.ts', 'one by a rebound name'],
      ['door-attacked.test.ts', 'one with two hosts'],
    ],
  },
  {
    part: 'browser door',
    says: 'Another page in the same browser gets nothing and changes nothing, by whatever way a browser has; only a followed link opens the window, which then has no token',
    where: 'electron/door/comes-from.ts',
    proofs: [
      ['door-attacked.test.ts', 'one whose browser says cross-site'],
      ['door-attacked.test.ts', 'a form post is refused'],
      ['door-attacked.test.ts', 'a link from anywhere leads to the window, which has no token'],
      ['door-attacked.test.ts', 'a web socket is not opened'],
      ['e2e/other-site.e2e.ts', 'learns nothing by %s'],
      ['e2e/other-site.e2e.ts', 'has changed nothing'],
    ],
  },
  {
    part: 'browser door',
    says: 'A token of this run, compared in constant time, handed over in the fragment of the address',
    where: 'electron/server.ts equalSecrets; renderer/api.ts takeToken',
    proofs: [
      ['server.test.ts', 'another token'],
      ['server.test.ts', 'hands out an address whose token stays in the fragment'],
      ['security-list.test.ts', 'the token is compared in constant time'],
      [
        'door-attacked.test.ts',
        'is told to nobody but whoever reads the address: not in answers, files or logs',
      ],
    ],
  },
  {
    part: 'browser door',
    says: 'JSON is required by its content type',
    where: 'electron/server.ts handleCall',
    proofs: [['server.test.ts', 'Content-Type: %s']],
  },
  {
    part: 'browser door',
    says: 'JSON that is none, too deep or full of names of prototypes is refused or harmless; methods are own keys of the contract',
    where: 'electron/door/json.ts; shared/answer.ts',
    proofs: [
      ['door-attacked.test.ts', 'a million brackets, closed'],
      ['door-attacked.test.ts', 'a prototype'],
      ['door-attacked.test.ts', 'the method %s is none'],
    ],
  },
  {
    part: 'browser door',
    says: 'No path leads out of the folder of the window, by dots, encodings, links or names of devices',
    where: 'electron/site.ts fileOf',
    proofs: [
      ['site.test.ts', 'never leave their folder: %s'],
      ['door-attacked.test.ts', '/../package.json'],
    ],
  },
  {
    part: 'browser door',
    says: 'Who sends slowly, without end or over many connections takes no place from the window',
    where: 'electron/door/limits.ts, crowd.ts; electron/body.ts',
    proofs: [
      [
        'door-attacked.test.ts',
        'three hundred connections that say nothing take no place from the window',
      ],
      ['door-attacked.test.ts', 'a head that comes letter by letter is not waited for'],
      ['door-attacked.test.ts', 'a body that never ends lets others pass'],
      [
        'door-attacked.test.ts',
        'a thousand requests at once over one connection: strangers are hung up on',
      ],
    ],
  },
  {
    part: 'browser door',
    says: 'Requests that could be read in two ways are refused: two lengths, a header on two lines, words behind a length too short',
    where: 'electron/server.ts; electron/door/spoilt.ts',
    proofs: [
      ['door-attacked.test.ts', 'two lengths'],
      ['door-attacked.test.ts', 'a header on two lines'],
      ['door-attacked.test.ts', 'a length too short leaves words behind that are no request'],
    ],
  },
  {
    part: 'browser door',
    says: 'Every answer, also to a broken request, carries the headers that fence it in',
    where: 'electron/door/headers.ts',
    proofs: [['door-attacked.test.ts', '%s is fenced in']],
  },
  {
    part: 'browser door',
    says: 'Bodies have a limit',
    where: 'electron/body.ts',
    proofs: [
      ['server.test.ts', 'a body over the limit, with or without its length told'],
      ['server.test.ts', 'an endless body, by hanging up'],
    ],
  },
  {
    part: 'browser door',
    says: 'No CORS',
    where: 'electron/server.ts',
    proofs: [['server.test.ts', 'no CORS: a preflight gets nothing that permits']],
  },
  {
    part: 'documents',
    says: 'Files have a size limit, and what they unpack to has one',
    where: 'renderer/opening/open-file.ts; electron/shell/given.ts; shared/word/read',
    proofs: [
      ['shell-given.test.ts', 'are refused in one sentence for what they are'],
      [
        'word-hostile.test.ts',
        'entries that share one long piece are unpacked up to a limit all together',
      ],
      ['word-hostile.test.ts', 'an attribute of 50 MB'],
    ],
  },
  {
    part: 'documents',
    says: 'No external entities, nothing a document points to is fetched, no macro is run',
    where: 'shared/word/read/xml.ts; electron/host/convert',
    proofs: [
      ['word-hostile.test.ts', 'an entity that grows'],
      ['word-hostile.test.ts', 'a picture on a server'],
      ['word-hostile.test.ts', 'macros are neither run nor kept, and that is said'],
      [
        'convert.test.ts',
        'fetches nothing a file links to, neither from the network nor from the disk',
      ],
    ],
  },
  {
    part: 'documents',
    says: 'No HTML is ever injected and no text evaluated',
    where: 'renderer/, shared/, electron/',
    proofs: [['security-list.test.ts', 'no HTML is injected and no text evaluated']],
  },
  {
    part: 'documents',
    says: 'A file with a 密级 mark is refused',
    where: 'shared/text/secrecy.ts',
    proofs: [['secrecy.test.ts', 'a text file']],
  },
  {
    part: 'network',
    says: 'The built program opens no connection but, where a setting names one, to the bureau’s own PostgreSQL server; the window loads no font and nothing from elsewhere',
    where: 'the whole of out/',
    proofs: [
      [
        'e2e/offline.e2e.ts',
        'takes from Node what opens connections in the driver of PostgreSQL only',
      ],
      ['e2e/offline.e2e.ts', 'fetches nothing and looks for no newer version'],
      [
        'e2e/edition.e2e.ts',
        'takes what is written, gives it out as Word, and asks nobody but itself',
      ],
    ],
  },
  {
    part: 'network',
    says: 'Which server that is nobody says through the contract: a file written by hand or the environment does',
    where: 'electron/host/settings.ts; electron/host/shared-library/open.ts',
    proofs: [
      [
        'settings.test.ts',
        'say where the shared library lies only by hand: no save of the window moves it',
      ],
    ],
  },
  {
    part: 'network',
    says: 'On that server a reader can write nothing and a drafter remove nothing',
    where: 'docs/shared-library.md; electron/host/shared-library/postgres',
    proofs: [
      [
        'shared-library-postgres.test.ts',
        'a reader searches and takes over, and can write nothing',
      ],
      ['shared-library-postgres.test.ts', 'a drafter adds and cannot remove; a keeper can'],
    ],
  },
  {
    part: 'logs and files',
    says: 'Names, never paths, cross the contract',
    where: 'electron/host/host.ts fileName; electron/shell/recent.ts',
    proofs: [['host.test.ts', 'exports under names only, never paths']],
  },
  {
    part: 'logs and files',
    says: 'The log holds events, codes, versions and durations: no text, no name of a file',
    where: 'electron/host/log.ts, fault.ts',
    proofs: [
      ['log.test.ts', 'through a host that fails at every call'],
      ['log.test.ts', 'through a real host whose disk fails, with names of files and of drafts'],
      ['log.test.ts', 'through files the desktop is given'],
      ['log.test.ts', 'through the door of the browser'],
      ['log.test.ts', 'nothing of %s'],
    ],
  },
  {
    part: 'logs and files',
    says: 'The log has a bound, and drafts, logs and lists of files are readable by their owner only',
    where: 'electron/host/log.ts; electron/shell/recent.ts',
    proofs: [
      ['log.test.ts', 'keeps two files of a megabyte and no more'],
      ['log.test.ts', 'says when, and is readable by its owner only'],
      ['shell-recent.test.ts', 'is there again after a restart, and gone once it is cleared'],
    ],
  },
];
