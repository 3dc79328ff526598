/** A picture of 用户手册: the part of a screen that the words beside it speak of. */
export type GuidePicture = {
  /** Its name in docs/guide/pictures, without .png. */
  readonly file: string;
  readonly screen: string;
  /** The picture is the smallest one with all of these on it; without them the whole window. */
  readonly around?: readonly string[];
  /** Screens that have to be shown before, because they make what this one shows. */
  readonly behind?: readonly string[];
};

const SIDE = ['#side-pane'];
const FULL = ['main.full'];
const DIALOG = ['[role="dialog"]'];

/** In the order of `screens`, for they are taken one after another. */
export const guidePictures: readonly GuidePicture[] = [
  { file: 'window', screen: 'compare' },
  { file: 'compare', screen: 'compare', around: SIDE },
  { file: 'suggest', screen: 'suggest', around: SIDE },
  { file: 'borrow', screen: 'borrow', around: SIDE },
  { file: 'missing', screen: 'suggest-draft', around: SIDE },
  { file: 'clause-menu', screen: 'clause-menu', around: ['.outline-pane', '.outline-menu'] },
  { file: 'schemes', screen: 'schemes', around: DIALOG },
  { file: 'adding', screen: 'adding-review', around: ['main.adding'] },
  { file: 'info', screen: 'info', around: DIALOG },
  { file: 'places', screen: 'places', around: DIALOG },
  {
    file: 'export',
    screen: 'export-menu',
    around: ['.side-toggle >> nth=-1', '.export', '.export-menu .ant-dropdown-menu'],
  },
  { file: 'paper', screen: 'paper', around: FULL },
  { file: 'grid', screen: 'grid', around: FULL },
  { file: 'coverage', screen: 'coverage', around: FULL },
  { file: 'outline', screen: 'new-4', around: ['main.new-draft'] },
  {
    file: 'drafts',
    screen: 'drafts-several',
    around: ['main.all-drafts .drafts-head', '.draft-table'],
    behind: ['tabs'],
  },
  { file: 'check', screen: 'check', around: SIDE },
  { file: 'fixes', screen: 'fixes', around: DIALOG },
  { file: 'opinions', screen: 'round', around: FULL, behind: ['round-new', 'round-empty'] },
  {
    file: 'versions',
    screen: 'versions-compare',
    around: ['main.full [role="tablist"]', '[role="grid"]'],
    behind: ['versions'],
  },
  {
    file: 'review',
    screen: 'review',
    around: ['#side-pane [role="tablist"]', '.review-list > li >> nth=-1'],
  },
];
