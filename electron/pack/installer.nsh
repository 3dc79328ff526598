; Puts the program into "open with" of the files it reads. The default value of .docx and the others
; is never written: what opens them by itself (WPS, Word) stays what it was.

!define DOCUMENT_CLASS "MeasuresDesk.Document"
!define APPLICATION_KEY "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}"

!macro offerFor EXT
  WriteRegNone SHELL_CONTEXT "Software\Classes\${EXT}\OpenWithProgids" "${DOCUMENT_CLASS}"
  WriteRegStr SHELL_CONTEXT "${APPLICATION_KEY}\SupportedTypes" "${EXT}" ""
!macroend

!macro withdrawFor EXT
  DeleteRegValue SHELL_CONTEXT "Software\Classes\${EXT}\OpenWithProgids" "${DOCUMENT_CLASS}"
!macroend

; SHCNE_ASSOCCHANGED: Explorer reads the associations anew.
!macro tellExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\${DOCUMENT_CLASS}" "" "${PRODUCT_NAME}"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${DOCUMENT_CLASS}\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${DOCUMENT_CLASS}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegStr SHELL_CONTEXT "${APPLICATION_KEY}" "FriendlyAppName" "${PRODUCT_NAME}"
  WriteRegStr SHELL_CONTEXT "${APPLICATION_KEY}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  !insertmacro offerFor ".docx"
  !insertmacro offerFor ".txt"
  !insertmacro offerFor ".md"
  !insertmacro tellExplorer
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\${DOCUMENT_CLASS}"
  DeleteRegKey SHELL_CONTEXT "${APPLICATION_KEY}"
  !insertmacro withdrawFor ".docx"
  !insertmacro withdrawFor ".txt"
  !insertmacro withdrawFor ".md"
  !insertmacro tellExplorer
!macroend
