import './start.css';

/** Shown from the first frame until the draft is there; in words only when it takes a while. */
export function Opening() {
  return (
    <div className="start" role="status">
      <p className="opening muted">正在打开草稿…</p>
    </div>
  );
}
