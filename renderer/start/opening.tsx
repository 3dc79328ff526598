import './start.css';

/** Shown from the first frame until the draft is there; in words only when it takes a while. */
export function Opening() {
  return (
    <main className="start" aria-busy="true">
      <h1 className="opening muted">正在打开草稿…</h1>
    </main>
  );
}
