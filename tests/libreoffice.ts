import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What LibreOffice makes of Word files: opens each, runs a command of its menus on it and gives the
 * text of the document then, one line a paragraph. Runs in a profile of its own in `folder`; the
 * macro that does it is put there, since soffice has no switch for tracked changes.
 */
export const textsIn = (
  folder: string,
  command: 'AcceptAllTrackedChanges' | 'RejectAllTrackedChanges' | 'SelectAll',
  files: Readonly<Record<string, Uint8Array>>,
): Readonly<Record<string, string>> => {
  const profile = join(folder, 'profile');
  const office = (...args: readonly string[]) =>
    execFileSync('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', ...args], {
      stdio: 'ignore',
      timeout: 110_000,
    });
  // The first start lays out the profile, where macros are then looked for.
  if (!existsSync(profile)) office('--terminate_after_init');
  installMacro(join(profile, 'user', 'basic', 'Standard'));
  const paths = Object.entries(files).map(([name, bytes], at) => {
    const path = join(folder, `${command}-${at}.docx`);
    writeFileSync(path, bytes);
    return { name, path };
  });
  const joined = paths.map(({ path }) => path).join('|');
  office(`macro:///Standard.Texts.All("${joined}", ".uno:${command}")`);
  return Object.fromEntries(
    paths.map(({ name, path }) => [
      name,
      readFileSync(`${path}.txt`, 'utf8').replace(/^\uFEFF/u, ''),
    ]),
  );
};

const installMacro = (library: string): void => {
  mkdirSync(library, { recursive: true });
  writeFileSync(join(library, 'script.xlb'), LIBRARY);
  writeFileSync(join(library, 'Texts.xba'), MODULE);
};

const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
  library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Texts"/>
</library:library>
`;

const BASIC = `
Sub All(paths, command)
  For Each path In Split(paths, "|")
    WriteText path, command
  Next
End Sub

Sub WriteText(path, command)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(path), "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(doc.CurrentController.Frame, command, "", 0, Array())
  Dim plain(1) As New com.sun.star.beans.PropertyValue
  plain(0).Name = "FilterName"
  plain(0).Value = "Text (encoded)"
  plain(1).Name = "FilterOptions"
  plain(1).Value = "UTF8,LF,,,"
  doc.storeToURL(ConvertToURL(path &amp; ".txt"), plain())
  doc.close(True)
End Sub
`;

const MODULE = `<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Texts"
  script:language="StarBasic">${BASIC}</script:module>
`;
