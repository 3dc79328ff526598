/** Width in points of words in a CSS font of that size in points. */
export type TextMeasure = (text: string, family: string, sizePt: number, bold: boolean) => number;

/** A canvas measures without laying anything out; what was measured once is remembered. */
export function textMeasure(): TextMeasure {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, family, sizePt, bold) => {
    if (context === null) return text.length * sizePt;
    // Measured large: small sizes are rounded to whole pixels on some systems.
    const key = `${bold ? 'bold ' : ''}${MEASURED}px ${family}\n${text}`;
    const before = known.get(key);
    if (before !== undefined) return before * sizePt;
    context.font = `${bold ? 'bold ' : ''}${MEASURED}px ${family}`;
    const ems = context.measureText(text).width / MEASURED;
    if (known.size > MOST) known.clear();
    known.set(key, ems);
    return ems * sizePt;
  };
}

const MEASURED = 100;
const MOST = 5000;
