/** Keys are shown with ⌘ and ⌥ there. */
export const onMac = (): boolean => /Mac/.test(navigator.userAgent);
