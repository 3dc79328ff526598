/**
 * Settings of the LibreOffice profile a conversion runs in. The file to convert comes from anyone:
 * its macros never run, nothing it links to is fetched from the network or from this machine's
 * disk into the text, and what would go out all the same meets a proxy that is not there.
 */
const settings: readonly (readonly [
  path: string,
  name: string,
  value: string | number | boolean,
])[] = [
  ['Office.Common/Security/Scripting', 'DisableMacrosExecution', true],
  ['Office.Common/Security/Scripting', 'MacroSecurityLevel', 3],
  ['Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', true],
  // 0 = never, without a question.
  ['Office.Writer/Content/Update', 'Link', 0],
  ['Office.Common/Misc', 'FirstRun', false],
  ['Inet/Settings', 'ooInetProxyType', 2],
  ['Inet/Settings', 'ooInetHTTPProxyName', '127.0.0.1'],
  ['Inet/Settings', 'ooInetHTTPProxyPort', 9],
  ['Inet/Settings', 'ooInetHTTPSProxyName', '127.0.0.1'],
  ['Inet/Settings', 'ooInetHTTPSProxyPort', 9],
];

/** Content of registrymodifications.xcu in a fresh profile. */
export const profileSettings = (): string => {
  const items = settings.map(
    ([path, name, value]) =>
      `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${items.join('')}</oor:items>
`;
};
