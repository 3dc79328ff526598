import '../opinions/opinions.css';
import '../opinions/detail.css';
import '../layout/tabs.css';
import '../paper/advice.css';
import '../paper/fonts/fonts.css';
import '../info/field.css';
import '../paper/issuance/issuance.css';
import '../paper/sheets.css';
import '../paper/paper.css';
import '../versions/comparison.css';
import '../opening/opening.css';
import '../versions/preview.css';
import '../versions/timeline.css';
import '../versions/versions.css';
import '../coverage/coverage.css';
import '../coverage/side.css';
import './full-view.css';
import '../grid/grid.css';
import '../grid/map.css';
import '../grid/slots.css';
import { part } from '../parts/part.ts';

/**
 * 全幅对照 with all its tabs. Its styles come with the window: what is fetched later would stand behind
 * all others, also behind those for high contrast, which have to stand last.
 */
export const fullPart = part(() => import('./full-layer.tsx').then(({ FullLayer }) => FullLayer));
